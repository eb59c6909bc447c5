import type { PartialRegistration } from '../../shared/contract/kiosk.ts';
import type { VisitKind } from '../../shared/domain/visit-choices.ts';
import { kioskTexts as texts } from '../../shared/texts/kiosk.ts';

/** What a visitor has touched and typed so far. */
export interface Entry {
  readonly surname: string;
  readonly gender: '男' | '女' | null;
  /** Typed instead of a surname. */
  readonly typedName: string;
  readonly phone: string;
  /** 'unknown': he does not remember; null: not asked yet. */
  readonly visitKind: VisitKind | 'unknown' | null;
  readonly partySize: number;
  readonly channels: readonly string[];
}

export const blankEntry: Entry = {
  surname: '',
  gender: null,
  typedName: '',
  phone: '',
  visitKind: null,
  partySize: 1,
  channels: [],
};

/** 陈先生, or the name that was typed; '' while it is not complete. */
export function nameOf({ surname, gender, typedName }: Entry): string {
  const typed = typedName.trim();
  if (typed !== '') return typed;
  return surname !== '' && gender ? `${surname}${texts.titleNames[gender]}` : '';
}

/** The entry as the office takes it; a name that is not complete is sent as far as it goes. */
export function toRegistration(entry: Entry): PartialRegistration {
  const { gender, phone, visitKind, partySize, channels } = entry;
  return {
    name: nameOf(entry) || entry.surname,
    gender,
    phone,
    visitKind: visitKind === 'unknown' ? null : visitKind,
    partySize,
    channels: [...channels],
  };
}

/** Whether there is anything that a member of the staff could take over. */
export function isBegun(entry: Entry): boolean {
  return toRegistration(entry).name !== '' || entry.phone !== '' || entry.visitKind !== null;
}

/** 138 0013 8000, as far as it is typed. */
export function spaced(phone: string): string {
  return [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)].filter(Boolean).join(' ');
}

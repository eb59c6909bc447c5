import type { ImportedCall } from '../../../../../shared/domain/import/read-call.ts';
import type { CallExtra } from '../../calls/row.ts';
import type { CallToWrite } from './draft-types.ts';

const kinds = { first: 'first', return: 'repeated' } as const;

/** A call as it is stored; calledAt '' says that the register does not tell the hour. */
export function prepareCall(call: ImportedCall, position: number): CallToWrite {
  const { calledOn, seconds, takenById, callerName, gender, phones, invited, intention } = call;
  return {
    position,
    calledOn,
    calledAt: call.calledAt ?? '',
    seconds,
    takenById,
    callerName,
    gender,
    phones,
    callKind: call.callKind === null ? null : kinds[call.callKind],
    channel: call.channel === '' ? null : call.channel,
    invited,
    intention,
    details: detailsOf(call),
  };
}

/** Without the empty fields, which reading a call fills in. */
function detailsOf({ unitTypes, asked, remarks }: ImportedCall): string {
  const extra: Partial<CallExtra> = {
    ...(unitTypes.length > 0 && { unitTypes: [...unitTypes] }),
    ...(asked.topics.length > 0 && { asked: [...asked.topics] }),
    ...(asked.words.length > 0 && { askedText: asked.words.join('、') }),
    ...(remarks !== '' && { remarks }),
  };
  return JSON.stringify(extra);
}

import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { selfRegistrationInput } from '../../shared/contract/kiosk.ts';

/** What a visitor enters at the kiosk; what a test is about is given. */
export function kioskEntry(
  given: Partial<z.input<typeof selfRegistrationInput>> = {},
): z.input<typeof selfRegistrationInput> {
  return {
    id: newId(),
    name: '陈先生',
    gender: '男',
    phone: '13800138000',
    visitKind: 'first',
    partySize: 2,
    channels: ['路过'],
    consentVersion: 1,
    ...given,
  };
}

import { describe, expect, test } from 'vitest';
import { readDraft } from '../../../../../renderer/components/draft/read-draft.ts';
import { createFormStore } from '../../../../../renderer/components/form/form-store.ts';
import { joinStores } from '../../../../../renderer/components/form/join-stores.ts';
import { blankContact, contactDraft } from '../../../../../renderer/features/follow-ups/contact-draft.ts';
import { surveyFields } from '../../../../../renderer/features/follow-ups/contact-values.ts';

const draft = contactDraft('c1');
const { texts, choices } = surveyFields(null);
const [question = ''] = Object.keys(texts).filter((key) => key !== 'followedBy' && key !== 'date');
const [several = ''] = Object.keys(choices);

describe('the draft of a contact', () => {
  test('keeps the contact and every answer of the survey, as one form of several stores', () => {
    const contact = createFormStore(blankContact('2026-11-23', '09:30'));
    const answers = createFormStore(texts);
    const chosen = createFormStore(choices);
    const form = joinStores({ contact, answers, choices: chosen });
    let heard = 0;
    const stop = form.subscribe(() => heard++);
    contact.set('remarks', '周末再来');
    answers.set(question, '离学校近');
    chosen.set(several, ['其他']);
    expect(heard).toBe(3);
    const kept = readDraft(JSON.parse(JSON.stringify(form.values())), draft);
    expect(kept).toEqual(form.values());
    form.reset(draft.blank);
    expect(answers.values()[question]).toBe('');
    if (kept) form.reset(kept);
    expect(answers.values()[question]).toBe('离学校近');
    stop();
  });

  test('is none while only day, time, way and result stand in it, and drops what does not fit', () => {
    expect(readDraft({ contact: blankContact('2026-11-23', '09:30') }, draft)).toBeNull();
    const spoilt = {
      contact: { remarks: 3, at: '10:00' },
      answers: { [question]: '好', other: 'x' },
      choices: [],
    };
    expect(readDraft(spoilt, draft)).toEqual({
      contact: { ...draft.blank.contact, at: '10:00' },
      answers: { ...texts, [question]: '好' },
      choices,
    });
  });
});

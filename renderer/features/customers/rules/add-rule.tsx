import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { lapseOutcomes, type OwnershipRule } from '../../../../shared/domain/ownership.ts';
import { ownershipRuleInput } from '../../../../shared/contract/ownership.ts';
import { lapseOutcomeNames, ruleScreenTexts as texts } from '../../../../shared/texts/ownership.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import { ChoiceField } from '../../../components/form/choice-field.tsx';
import { DateField } from '../../../components/form/date-field.tsx';
import { problemsByField } from '../../../components/form/problems.ts';
import { TextField } from '../../../components/form/text-field.tsx';
import { useForm } from '../../../components/form/use-form.ts';
import { today } from '../../../components/use-today.ts';
import { useSay } from '../../../components/use-say.ts';

const contactChoices = [
  { value: 'yes', label: texts.reachedOnly },
  { value: 'no', label: texts.anyContact },
];
const lateChoices = [
  { value: 'yes', label: texts.counts },
  { value: 'no', label: texts.countsNot },
];
const lapseChoices = lapseOutcomes.map((value) => ({ value, label: lapseOutcomeNames[value] }));

/** A new version of the rules, starting from the latest. */
export function AddRule({ latest }: { latest: Omit<OwnershipRule, 'validFrom'> }) {
  const { client, cache } = useOffice();
  const say = useSay();
  const store = useForm(() => ({
    validFrom: today(),
    callDays: String(latest.callDays),
    visitDays: String(latest.visitDays),
    contactDays: String(latest.contactDays),
    reachedOnly: latest.reachedOnly ? 'yes' : 'no',
    lateEntriesCount: latest.lateEntriesCount ? 'yes' : 'no',
    afterLapse: latest.afterLapse as string,
  }));
  const typed = () => {
    const values = store.values();
    return {
      ...values,
      callDays: Number(values.callDays),
      visitDays: Number(values.visitDays),
      contactDays: Number(values.contactDays),
      reachedOnly: values.reachedOnly === 'yes',
      lateEntriesCount: values.lateEntriesCount === 'yes',
    };
  };
  const add = useMutation({
    mutationFn: () => client.ownership.addRule(ownershipRuleInput.parse(typed())),
    onSuccess: () => say.done(texts.saved),
    onError: (error) => {
      const problems = problemsByField(presentError(error).problems);
      store.setProblems(problems);
      if (Object.keys(problems).length === 0) say.failure(error);
    },
    onSettled: () => refresh(cache, 'ownership'),
  });
  const submit = (): void => {
    const checked = ownershipRuleInput.safeParse(typed());
    store.setProblems(checked.success ? {} : problemsByField(checked.error.issues));
    if (checked.success && !add.isPending) add.mutate();
  };
  return (
    <section className="lt-panel lt-side-card" aria-label={texts.add}>
      <h2>{texts.add}</h2>
      <div className="lt-form-grid" data-form>
        <DateField store={store} name="validFrom" label={texts.validFrom} required className="lt-span-3" />
        <TextField
          store={store}
          name="callDays"
          label={texts.callDays}
          inputMode="numeric"
          className="lt-span-3"
        />
        <TextField
          store={store}
          name="visitDays"
          label={texts.visitDays}
          inputMode="numeric"
          className="lt-span-3"
        />
        <TextField
          store={store}
          name="contactDays"
          label={texts.contactDays}
          inputMode="numeric"
          className="lt-span-3"
        />
        <ChoiceField
          store={store}
          name="reachedOnly"
          label={texts.contactCounts}
          choices={contactChoices}
          required
          className="lt-span-4"
        />
        <ChoiceField
          store={store}
          name="lateEntriesCount"
          label={texts.lateCounts}
          choices={lateChoices}
          required
          className="lt-span-3"
        />
        <ChoiceField
          store={store}
          name="afterLapse"
          label={texts.afterLapse}
          choices={lapseChoices}
          required
          className="lt-span-12"
        />
      </div>
      <Button type="primary" loading={add.isPending} onClick={submit}>
        {texts.add}
      </Button>
    </section>
  );
}

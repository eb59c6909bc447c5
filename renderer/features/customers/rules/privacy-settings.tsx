import { useMutation, useQuery } from '@tanstack/react-query';
import { InputNumber, Select } from 'antd';
import {
  type IntentionLevel,
  intentionLevels,
  intentionNames,
} from '../../../../shared/domain/visit-choices.ts';
import { ruleScreenTexts as texts } from '../../../../shared/texts/ownership.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { useSay } from '../../../components/use-say.ts';

const levels = intentionLevels.map((level) => ({ value: level, label: intentionNames[level] }));

/** R-privacy: looks at phones a day; S-7.2.12: which levels of intention owe a follow-up. Saved as they are changed. */
export function PrivacySettings() {
  const { queries, client, cache } = useOffice();
  const say = useSay();
  const privacy = useQuery(queries.customers.privacy.queryOptions());
  const owed = useQuery(queries.followUps.levels.queryOptions());
  const done = {
    onSuccess: () => say.done(texts.saved),
    onError: say.failure,
    onSettled: () => {
      refresh(cache, 'customers');
      refresh(cache, 'followUps');
    },
  };
  const setPerDay = useMutation({
    mutationFn: (unmaskPerDay: number) => client.customers.setPrivacy({ unmaskPerDay }),
    ...done,
  });
  const setLevels = useMutation({
    mutationFn: (chosen: IntentionLevel[]) => client.followUps.setLevels({ levels: chosen }),
    ...done,
  });
  return (
    <section className="lt-panel lt-side-card">
      <label>
        {texts.unmask}{' '}
        <InputNumber
          key={privacy.data?.unmaskPerDay}
          min={0}
          max={500}
          precision={0}
          defaultValue={privacy.data?.unmaskPerDay ?? 0}
          onPressEnter={(event) => event.currentTarget.blur()}
          onBlur={(event) => {
            const perDay = Number(event.target.value);
            if (event.target.value !== '' && perDay !== privacy.data?.unmaskPerDay) setPerDay.mutate(perDay);
          }}
        />
      </label>
      <label>
        {texts.levels}
        <Select
          mode="multiple"
          className="lt-wide"
          value={owed.data?.levels ?? []}
          options={levels}
          onChange={(chosen: IntentionLevel[]) => setLevels.mutate(chosen)}
        />
      </label>
    </section>
  );
}

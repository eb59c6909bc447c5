import { DatePicker, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import type { CallFilter } from '../../../shared/contract/calls.ts';
import { intentionLevels } from '../../../shared/domain/visit-choices.ts';
import { callFormTexts, callListTexts as texts } from '../../../shared/texts/calls.ts';
import { useVisitChoices } from '../reception/visit-form/visit-choices.ts';

interface CallFiltersProps {
  readonly filter: CallFilter;
  readonly narrow: (part: Partial<CallFilter>) => void;
}

/** What narrows the register of calls beside its text. */
export function CallFilters({ filter, narrow }: CallFiltersProps) {
  const { channels, salespeople } = useVisitChoices();
  const invitations = [
    { value: 'yes', label: callFormTexts.yes },
    { value: 'no', label: callFormTexts.no },
  ];
  return (
    <>
      <DatePicker.RangePicker
        aria-label={texts.range}
        className="lt-filter-range"
        allowEmpty={[true, true]}
        value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]}
        onChange={(range) =>
          narrow({
            from: range?.[0]?.format('YYYY-MM-DD') ?? null,
            to: range?.[1]?.format('YYYY-MM-DD') ?? null,
          })
        }
      />
      <Select
        aria-label={texts.taker}
        className="lt-filter-pick"
        placeholder={texts.anyTaker}
        allowClear
        value={filter.takenById}
        options={[...salespeople]}
        onChange={(next: string | undefined) => narrow({ takenById: next ?? null })}
      />
      <Select
        aria-label={texts.channel}
        className="lt-filter-pick"
        placeholder={texts.anyChannel}
        allowClear
        value={filter.channel}
        options={[...channels]}
        onChange={(next: string | undefined) => narrow({ channel: next ?? null })}
      />
      <Select
        aria-label={texts.intention}
        className="lt-filter-pick"
        placeholder={texts.anyIntention}
        allowClear
        value={filter.intention}
        options={intentionLevels.map((level) => ({ value: level, label: level }))}
        onChange={(next: CallFilter['intention'] | undefined) => narrow({ intention: next ?? null })}
      />
      <Select
        aria-label={texts.invited}
        className="lt-filter-pick"
        placeholder={texts.anyInvited}
        allowClear
        value={filter.invited === null ? null : filter.invited ? 'yes' : 'no'}
        options={invitations}
        onChange={(next: string | undefined) =>
          narrow({ invited: next === undefined ? null : next === 'yes' })
        }
      />
      <Segmented
        value={filter.voided ? 'voided' : 'valid'}
        options={[
          { value: 'valid', label: texts.valid },
          { value: 'voided', label: texts.voided },
        ]}
        onChange={(state) => narrow({ voided: state === 'voided' })}
      />
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { OwnershipRuleShown } from '../../../../shared/contract/ownership.ts';
import { firstOwnershipRule } from '../../../../shared/domain/ownership.ts';
import { lapseOutcomeNames, ruleScreenTexts as texts } from '../../../../shared/texts/ownership.ts';
import { useOffice } from '../../../api/office.ts';
import { useMay } from '../../../app/session/use-session.ts';
import { type Column, PlainTable } from '../../../components/list/plain-table.tsx';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { Page } from '../../../components/page.tsx';
import { AddRule } from './add-rule.tsx';
import { PrivacySettings } from './privacy-settings.tsx';
import '../customers.css';

const cells: readonly ((rule: OwnershipRuleShown) => string)[] = [
  (rule) => (rule.validFrom === firstOwnershipRule.validFrom ? texts.initial : rule.validFrom),
  (rule) => texts.days(rule.callDays),
  (rule) => texts.days(rule.visitDays),
  (rule) => texts.days(rule.contactDays),
  (rule) => (rule.reachedOnly ? texts.reachedOnly : texts.anyContact),
  (rule) => (rule.lateEntriesCount ? texts.counts : texts.countsNot),
  (rule) => lapseOutcomeNames[rule.afterLapse],
  (rule) => rule.byName ?? '',
];
const columns: readonly Column<OwnershipRuleShown>[] = texts.columns.map((title, index) => ({
  title,
  cell: (rule) => cells[index]?.(rule) ?? '',
}));

/** 判客 rules by version, and what the office asks of follow-ups and of looking at phones. */
export function RulesScreen() {
  const { queries } = useOffice();
  const rules = useQuery(queries.ownership.rules.queryOptions());
  const mayAdd = useMay('ownership.addRule');
  const maySet = useMay('customers.setPrivacy');
  return (
    <Page narrow title={texts.title}>
      <LoadFailure error={rules.error} retry={() => void rules.refetch()} />
      <PlainTable
        label={texts.versions}
        columns={columns}
        rows={rules.data ?? []}
        keyOf={(rule) => rule.validFrom}
      />
      {mayAdd && rules.data ? <AddRule latest={rules.data[0] ?? firstOwnershipRule} /> : null}
      {maySet ? <PrivacySettings /> : null}
    </Page>
  );
}

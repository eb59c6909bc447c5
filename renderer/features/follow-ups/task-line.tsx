import { Button, Tag } from 'antd';
import { memo } from 'react';
import { Link } from 'react-router';
import type { FollowUpTask } from '../../../shared/contract/follow-ups.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { followUpScreenTexts as texts } from '../../../shared/texts/follow-ups.ts';
import { IntentionMark } from '../reception/intention-mark.tsx';

const colors = {
  waiting: 'default',
  open: 'blue',
  overdue: 'red',
  inTime: 'green',
  late: 'orange',
  closed: 'default',
} as const;

interface TaskLineProps {
  readonly row: FollowUpTask;
  readonly onRecord: (task: FollowUpTask) => void;
  /** Opens the contact whose survey is missing. */
  readonly onFill: (contactId: string) => void;
}

/** One contact owed (S-7.2.12); red once it is overdue. */
export const TaskLine = memo(function TaskLine({ row, onRecord, onFill }: TaskLineProps) {
  const { lastTry, surveyOf } = row;
  return (
    <div className="lt-task-line" data-state={row.state}>
      <span role="gridcell">
        <Link to={`/customers/${row.customerId}`}>{row.customerName}</Link>{' '}
        <span className="lt-muted">{row.gender ?? ''}</span>
      </span>
      <span role="gridcell">{row.phones.map((phone) => formatPhone(phone.number)).join('、')}</span>
      <span role="gridcell">
        <IntentionMark level={row.intention} />
      </span>
      <span role="gridcell">{row.visitedOn}</span>
      <span role="gridcell" className={row.state === 'overdue' ? 'lt-red' : undefined}>
        {row.dueOn}
      </span>
      <span role="gridcell">
        <Tag color={colors[row.state]}>{texts.states[row.state]}</Tag>
        {row.surveyMissing ? <Tag color="orange">{texts.surveyMissing}</Tag> : null}
      </span>
      <span role="gridcell">
        {lastTry ? `${lastTry.on} ${lastTry.reached ? texts.reached : texts.notReached}` : ''}
      </span>
      <span role="gridcell">{row.salespersonName ?? ''}</span>
      <span role="gridcell">
        {surveyOf === null ? (
          <Button size="small" onClick={() => onRecord(row)}>
            {texts.record}
          </Button>
        ) : (
          <Button size="small" onClick={() => onFill(surveyOf)}>
            {texts.fill}
          </Button>
        )}
      </span>
    </div>
  );
});

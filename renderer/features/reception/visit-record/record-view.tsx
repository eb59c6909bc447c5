import { Alert } from 'antd';
import type { VisitRecord } from '../../../../shared/contract/visits.ts';
import { visitRecordTexts as texts } from '../../../../shared/texts/reception.ts';
import { localMinute, recordGroups } from './record-lines.ts';

/** A visit to be read: every filled line of its form, in groups. */
export function RecordView({ record }: { record: VisitRecord }) {
  const { voided } = record;
  return (
    <div className="lt-record">
      {voided ? (
        <Alert
          showIcon
          type="warning"
          title={texts.voidedBanner(localMinute(voided.at), voided.byName, voided.reason)}
        />
      ) : null}
      {recordGroups(record).map((group) => (
        <section key={group.title}>
          <h2>{group.title}</h2>
          <dl>
            {group.lines.map((line) => (
              <div key={line.label} className={line.wide ? 'lt-record-wide' : undefined}>
                <dt>{line.label}</dt>
                <dd>{line.text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="lt-muted lt-record-foot">
        {[
          record.receivedByName ? `${texts.receivedBy} ${record.receivedByName}` : '',
          `${texts.created} ${localMinute(record.createdAt)}`,
          record.updatedAt === record.createdAt ? '' : `${texts.updated} ${localMinute(record.updatedAt)}`,
          record.imported ? texts.imported : '',
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
    </div>
  );
}

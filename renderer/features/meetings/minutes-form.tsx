import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import type { MeetingRecord, Minutes } from '../../../shared/contract/meetings.ts';
import { figureLines } from '../../../shared/domain/meetings/figure-lines.ts';
import { meetingRules } from '../../../shared/domain/meetings/kinds.ts';
import { movedTo } from '../../../shared/domain/meetings/period.ts';
import { meetingScreenTexts as texts } from '../../../shared/texts/meeting-screens.ts';
import { DateInput } from '../../components/form/date-field.tsx';
import { PlainPick, PlainText, PlainTime } from './plain-fields.tsx';

export type People = readonly { readonly value: string; readonly label: string }[];

interface MinutesFormProps {
  readonly meeting: MeetingRecord;
  readonly minutes: Minutes;
  readonly people: People;
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<Minutes>) => void;
}

/** Minutes as they are typed, in the order of the form. */
export function MinutesForm(props: MinutesFormProps) {
  const { meeting, minutes, people, problems, onChange } = props;
  const { fields } = texts;
  const text = (name: 'agenda' | 'service' | 'problems' | 'opinions' | 'decisions', label: string) => (
    <section className="lt-panel">
      <PlainText
        name={name}
        label={label}
        value={minutes[name]}
        rows={3}
        hint={texts.perLine}
        problem={problems[name]}
        onChange={(value) => onChange({ [name]: value })}
      />
    </section>
  );
  return (
    <div className="lt-minutes">
      <Frame {...props} />
      {text('agenda', fields.agenda)}
      <Reviews {...props} />
      {text('service', fields.service)}
      {text('problems', fields.problems)}
      <section className="lt-panel">
        <h2>{texts.figures}</h2>
        <div className="lt-form-grid">
          {(['figuresFrom', 'figuresTo'] as const).map((name) => (
            <PlainText
              key={name}
              name={name}
              label={fields[name]}
              type="date"
              className="lt-span-3"
              value={minutes[name]}
              problem={problems[name]}
              onChange={(value) => (value === '' ? undefined : onChange({ [name]: value }))}
            />
          ))}
        </div>
        {figureLines(meeting.document.figures).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {areOfPeriod(meeting, minutes) ? null : <p className="lt-muted">{texts.figuresAfterSave}</p>}
      </section>
      {meetingRules[minutes.kind].discussesComplaints ? (
        <section className="lt-panel">
          <h2>{texts.complaints}</h2>
          {(['complaintReport', 'complaintOutcome', 'complaintNoFollowUp'] as const).map((name) => (
            <PlainText
              key={name}
              name={name}
              label={fields[name]}
              rows={2}
              value={minutes[name]}
              problem={problems[name]}
              onChange={(value) => onChange({ [name]: value })}
            />
          ))}
        </section>
      ) : null}
      {text('opinions', fields.opinions)}
      {text('decisions', fields.decisions)}
      <Items minutes={minutes} people={people} onChange={onChange} />
    </div>
  );
}

function Frame({ minutes, people, problems, onChange }: MinutesFormProps) {
  const { fields } = texts;
  const names = new Map(people.map(({ value, label }) => [value, label]));
  return (
    <section className="lt-panel">
      <div className="lt-form-grid">
        <PlainText
          name="heldOn"
          label={fields.heldOn}
          type="date"
          className="lt-span-3"
          value={minutes.heldOn}
          problem={problems['heldOn']}
          onChange={(heldOn) => (heldOn === '' ? undefined : onChange(movedTo(minutes, heldOn)))}
        />
        {(['beganAt', 'endedAt'] as const).map((name) => (
          <PlainTime
            key={name}
            name={name}
            label={fields[name]}
            className="lt-span-3"
            value={minutes[name]}
            onChange={(value) => onChange({ [name]: value })}
          />
        ))}
        <PlainText
          name="place"
          label={fields.place}
          className="lt-span-3"
          value={minutes.place}
          problem={problems['place']}
          onChange={(place) => onChange({ place })}
        />
        <PlainPick
          name="chairId"
          label={fields.chair}
          className="lt-span-3"
          options={people}
          value={minutes.chairId ? [minutes.chairId] : []}
          problem={problems['chairId']}
          onChange={([one]) => onChange({ chairId: one ?? null })}
        />
        <PlainPick
          name="recorderId"
          label={fields.recorder}
          className="lt-span-3"
          options={people}
          value={minutes.recorderId ? [minutes.recorderId] : []}
          problem={problems['recorderId']}
          onChange={([one]) => onChange({ recorderId: one ?? null })}
        />
        <PlainText
          name="guests"
          label={fields.guests}
          className="lt-span-6"
          value={minutes.guests}
          onChange={(guests) => onChange({ guests })}
        />
        <PlainPick
          several
          name="presentIds"
          label={fields.present}
          className="lt-span-12"
          options={people}
          value={minutes.presentIds}
          problem={problems['presentIds']}
          onChange={(presentIds) => onChange({ presentIds })}
        />
        <PlainPick
          several
          name="absent"
          label={fields.absent}
          className="lt-span-12"
          options={people}
          value={minutes.absent.map((one) => one.staffId)}
          problem={problems['absent']}
          onChange={(ids) =>
            onChange({
              absent: ids.map(
                (staffId) => minutes.absent.find((one) => one.staffId === staffId) ?? { staffId, reason: '' },
              ),
            })
          }
        />
        {minutes.absent.map(({ staffId, reason }) => (
          <PlainText
            key={staffId}
            name={`reason-${staffId}`}
            label={fields.absentReason(names.get(staffId) ?? '')}
            className="lt-span-4"
            value={reason}
            onChange={(next) =>
              onChange({
                absent: minutes.absent.map((one) =>
                  one.staffId === staffId ? { staffId, reason: next } : one,
                ),
              })
            }
          />
        ))}
      </div>
    </section>
  );
}

/** Whether the figures shown are those of the period typed; others come with the next saving. */
function areOfPeriod({ document: { figures } }: MeetingRecord, minutes: Minutes): boolean {
  return figures.from === minutes.figuresFrom && figures.to === minutes.figuresTo;
}

function Reviews({ meeting, minutes, onChange }: MinutesFormProps) {
  const { lastItems } = meeting.document;
  const said = (itemId: string) =>
    minutes.reviews.find((one) => one.itemId === itemId) ?? { itemId, done: false, note: '' };
  const say = (itemId: string, part: { done?: boolean; note?: string }): void =>
    onChange({
      reviews: [...minutes.reviews.filter((one) => one.itemId !== itemId), { ...said(itemId), ...part }],
    });
  return (
    <section className="lt-panel">
      <h2>{texts.lastItems}</h2>
      {lastItems.length === 0 ? <p className="lt-muted">{texts.noLastItems}</p> : null}
      {lastItems.map((item) => (
        <div className="lt-minutes-reviews" key={item.itemId}>
          <span>{item.what}</span>
          <span className={item.overdue ? 'lt-red' : 'lt-muted'}>{`${item.owner} ${item.dueOn}`}</span>
          <Checkbox
            checked={said(item.itemId).done}
            onChange={(event) => say(item.itemId, { done: event.target.checked })}
          >
            {texts.item.done}
          </Checkbox>
          <Input
            aria-label={`${texts.item.note} ${item.what}`}
            placeholder={texts.item.note}
            value={said(item.itemId).note}
            onChange={(event) => say(item.itemId, { note: event.target.value })}
          />
        </div>
      ))}
    </section>
  );
}

function Items({ minutes, people, onChange }: Pick<MinutesFormProps, 'minutes' | 'people' | 'onChange'>) {
  const { items } = minutes;
  // Only a row just added takes the cursor, not those that were there.
  const [added, setAdded] = useState(false);
  const put = (at: number, part: Partial<Minutes['items'][number]>): void =>
    onChange({ items: items.map((item, i) => (i === at ? { ...item, ...part } : item)) });
  return (
    <section className="lt-panel">
      <h2>{texts.newItems}</h2>
      {items.map((item, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- items have no id before they are signed
        <div className="lt-minutes-items" key={i}>
          <Input
            aria-label={`${texts.item.what} ${i + 1}`}
            placeholder={texts.item.what}
            autoFocus={added && i === items.length - 1}
            value={item.what}
            onChange={(event) => put(i, { what: event.target.value })}
          />
          <Select
            aria-label={`${texts.item.owner} ${i + 1}`}
            placeholder={texts.item.owner}
            options={[...people]}
            showSearch={{ optionFilterProp: 'label' }}
            value={item.ownerId}
            onChange={(ownerId) => put(i, { ownerId })}
          />
          <DateInput
            control={{ 'aria-label': `${texts.item.due} ${i + 1}` }}
            value={item.dueOn ?? ''}
            meant="ahead"
            bad={false}
            onChange={(dueOn) => put(i, { dueOn: dueOn || null })}
          />
          <Checkbox
            checked={item.ofComplaints}
            onChange={(event) => put(i, { ofComplaints: event.target.checked })}
          >
            {texts.item.complaints}
          </Checkbox>
          <Button onClick={() => onChange({ items: items.filter((_, at) => at !== i) })}>
            {texts.item.remove}
          </Button>
        </div>
      ))}
      <Button
        onClick={() => {
          setAdded(true);
          onChange({ items: [...items, { what: '', ownerId: null, dueOn: null, ofComplaints: false }] });
        }}
      >
        {texts.addItem}
      </Button>
    </section>
  );
}

import { memo } from 'react';
import { askedTopics, callKindNames, callKinds } from '../../../shared/domain/call-choices.ts';
import { callFieldTexts as texts, callFormTexts } from '../../../shared/texts/calls.ts';
import { ChoiceField, ChoicesField } from '../../components/form/choice-field.tsx';
import { DateField } from '../../components/form/date-field.tsx';
import { FieldSection } from '../../components/form/field-section.tsx';
import type { FormStore } from '../../components/form/form-store.ts';
import { LateReasonField } from '../../components/form/late-reason-field.tsx';
import { SelectField } from '../../components/form/select-field.tsx';
import { TextField } from '../../components/form/text-field.tsx';
import { useValue } from '../../components/form/use-form.ts';
import { GenderField, IntentionField, rangeFields, WantsFields } from '../reception/person-fields.tsx';
import { useVisitChoices } from '../reception/visit-form/visit-choices.ts';
import { choicesOf } from '../reception/visit-form/visit-values.ts';
import type { CallValues } from './call-values.ts';

const topics = choicesOf(askedTopics);
const kinds = callKinds.map((kind) => ({ value: kind, label: callKindNames[kind] }));
const answers = [
  { value: 'yes', label: callFormTexts.yes },
  { value: 'no', label: callFormTexts.no },
];
const bookings = [
  { value: 'yes', label: callFormTexts.book },
  { value: 'no', label: callFormTexts.noBooking },
];

interface CallFieldsProps {
  readonly store: FormStore<CallValues>;
  /** A new call can make an appointment; a correction cannot. */
  readonly bookable: boolean;
}

/** Every field of a call but its phone, in the order of the conversation. */
export const CallFields = memo(function CallFields({ store, bookable }: CallFieldsProps) {
  const { channels } = useVisitChoices();
  return (
    <>
      <TextField
        store={store}
        name="callerName"
        label={texts.callerName}
        placeholder={texts.callerNameHint}
        className="lt-span-5"
      />
      <GenderField store={store} className="lt-span-3" />
      <ChoiceField
        store={store}
        name="channel"
        label={texts.channel}
        choices={channels}
        className="lt-span-12"
      />
      <ChoicesField store={store} name="asked" label={texts.asked} choices={topics} className="lt-span-12" />
      <Invitation store={store} />
      <IntentionField store={store} />
      {bookable ? <Booking store={store} /> : null}
    </>
  );
});

/** S-7.1.2: every caller is invited; without an invitation the form says what follows. */
function Invitation({ store }: { store: FormStore<CallValues> }) {
  const invited = useValue(store, 'invited');
  return (
    <>
      <ChoiceField
        store={store}
        name="invited"
        label={texts.invited}
        choices={answers}
        className="lt-span-4"
      />
      {invited === 'yes' ? (
        <>
          <DateField
            store={store}
            name="proposedOn"
            label={texts.proposedOn}
            meant="ahead"
            className="lt-span-3"
          />
          <TextField
            store={store}
            name="proposedAt"
            label={texts.proposedAt}
            inputMode="numeric"
            className="lt-span-5"
          />
        </>
      ) : (
        <p className="lt-call-uninvited">{callFormTexts.notInvited}</p>
      )}
    </>
  );
}

/** E-2.1.2: the appointment that an invitation makes; it stands last, since what it starts with is mostly right. */
function Booking({ store }: { store: FormStore<CallValues> }) {
  if (useValue(store, 'invited') !== 'yes') return null;
  return (
    <>
      <ChoiceField
        store={store}
        name="booking"
        label={texts.booking}
        choices={bookings}
        required
        className="lt-span-4"
      />
      <TextField
        store={store}
        name="partySize"
        label={texts.partySize}
        inputMode="numeric"
        className="lt-span-3"
      />
      <TextField store={store} name="specialNeeds" label={texts.specialNeeds} className="lt-span-5" />
    </>
  );
}

/** What is asked for now and then, in groups that open when they are wanted. */
export const CallSections = memo(function CallSections({ store }: { store: FormStore<CallValues> }) {
  const { unitTypes, salespeople } = useVisitChoices();
  return (
    <>
      <FieldSection
        store={store}
        title={callFormTexts.sections.service}
        fields={['askedText', 'promised', 'concern', 'need', 'remarks']}
      >
        <TextField store={store} name="askedText" label={texts.askedText} rows={2} className="lt-span-6" />
        <TextField store={store} name="promised" label={texts.promised} rows={2} className="lt-span-6" />
        <TextField store={store} name="concern" label={texts.concern} className="lt-span-6" />
        <TextField store={store} name="need" label={texts.need} className="lt-span-6" />
        <TextField store={store} name="remarks" label={texts.remarks} rows={2} className="lt-span-12" />
      </FieldSection>
      <FieldSection store={store} title={callFormTexts.sections.wants} fields={['unitTypes', ...rangeFields]}>
        <WantsFields store={store} unitTypes={unitTypes} />
      </FieldSection>
      <FieldSection
        store={store}
        title={callFormTexts.sections.call}
        fields={['calledOn', 'calledAt', 'length', 'takenById', 'callKind', 'lateReason']}
        counted={['length', 'takenById', 'lateReason']}
      >
        <DateField
          store={store}
          name="calledOn"
          label={texts.calledOn}
          meant="back"
          required
          className="lt-span-3"
        />
        <TextField
          store={store}
          name="calledAt"
          label={texts.calledAt}
          required
          inputMode="numeric"
          className="lt-span-3"
        />
        <TextField store={store} name="length" label={texts.length} className="lt-span-3" />
        <SelectField
          store={store}
          name="takenById"
          label={texts.takenById}
          placeholder={texts.takenByPlaceholder}
          options={salespeople}
          className="lt-span-3"
        />
        <ChoiceField
          store={store}
          name="callKind"
          label={texts.callKind}
          choices={kinds}
          required
          className="lt-span-6"
        />
        <LateReasonField store={store} name="lateReason" day="calledOn" hint={texts.lateReasonHint} />
      </FieldSection>
    </>
  );
});

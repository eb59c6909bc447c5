import { memo } from 'react';
import {
  decorations,
  filledByChoices,
  filledByNames,
  materials,
  purposes,
  stations,
} from '../../../../shared/domain/visit-choices.ts';
import { visitFieldTexts as texts, visitFormTexts } from '../../../../shared/texts/reception.ts';
import type { Choice } from '../../../components/form/choice-chips.tsx';
import { ChoiceField, ChoicesField } from '../../../components/form/choice-field.tsx';
import { DateField } from '../../../components/form/date-field.tsx';
import { FieldSection } from '../../../components/form/field-section.tsx';
import type { FormStore } from '../../../components/form/form-store.ts';
import { LateReasonField } from '../../../components/form/late-reason-field.tsx';
import { TextField } from '../../../components/form/text-field.tsx';
import { AgeBandField, LifeFields, rangeFields, WantsFields } from '../person-fields.tsx';
import { choicesOf, type VisitValues } from './visit-values.ts';

const fillers = filledByChoices.map((by) => ({ value: by, label: filledByNames[by] }));
const aims = choicesOf(purposes);
const finishes = choicesOf(decorations);
const papers = choicesOf(materials);
const stops = choicesOf(stations);
const { sections } = visitFormTexts;

interface SectionsProps {
  readonly store: FormStore<VisitValues>;
  readonly unitTypes: readonly Choice[];
}

/** The rest of the form, in groups that open when they are wanted. */
export const VisitSections = memo(function VisitSections({ store, unitTypes }: SectionsProps) {
  return (
    <>
      <FieldSection
        store={store}
        title={sections.customer}
        fields={['ageBand', 'livesIn', 'worksIn', 'occupation', 'otherPhones']}
      >
        <AgeBandField store={store} />
        <LifeFields store={store} />
        <TextField
          store={store}
          name="otherPhones"
          label={texts.otherPhones}
          inputMode="tel"
          placeholder={texts.otherPhonesHint}
          className="lt-span-6"
        />
      </FieldSection>
      <FieldSection
        store={store}
        title={sections.wants}
        fields={['purposes', 'unitTypes', ...rangeFields, 'floor', 'decoration']}
      >
        <ChoicesField
          store={store}
          name="purposes"
          label={texts.purposes}
          choices={aims}
          className="lt-span-12"
        />
        <WantsFields store={store} unitTypes={unitTypes} />
        <TextField store={store} name="floor" label={texts.floor} className="lt-span-6" />
        <ChoiceField
          store={store}
          name="decoration"
          label={texts.decoration}
          choices={finishes}
          className="lt-span-6"
        />
      </FieldSection>
      <FieldSection
        store={store}
        title={sections.reception}
        fields={[
          'visitedOn',
          'lateReason',
          'arrivedAt',
          'servedAt',
          'leftAt',
          'partySize',
          'filledBy',
          'materials',
          'stations',
        ]}
        counted={['servedAt', 'leftAt', 'materials', 'stations']}
      >
        <DateField
          store={store}
          name="visitedOn"
          label={texts.visitedOn}
          meant="back"
          required
          className="lt-span-3"
        />
        <TextField
          store={store}
          name="arrivedAt"
          label={texts.arrivedAt}
          required
          inputMode="numeric"
          className="lt-span-3"
        />
        <TextField
          store={store}
          name="servedAt"
          label={texts.servedAt}
          inputMode="numeric"
          className="lt-span-3"
        />
        <TextField
          store={store}
          name="leftAt"
          label={texts.leftAt}
          inputMode="numeric"
          className="lt-span-3"
        />
        <TextField
          store={store}
          name="partySize"
          label={texts.partySize}
          required
          inputMode="numeric"
          className="lt-span-3"
        />
        <ChoiceField
          store={store}
          name="filledBy"
          label={texts.filledBy}
          choices={fillers}
          required
          className="lt-span-8"
        />
        <LateReasonField store={store} name="lateReason" day="visitedOn" hint={texts.lateReasonHint} />
        <ChoicesField
          store={store}
          name="materials"
          label={texts.materials}
          choices={papers}
          className="lt-span-12"
        />
        <ChoicesField
          store={store}
          name="stations"
          label={texts.stations}
          choices={stops}
          className="lt-span-12"
        />
      </FieldSection>
      <FieldSection
        store={store}
        title={sections.opinions}
        fields={['concerns', 'opinions', 'competitors', 'promisedContactOn', 'remarks']}
      >
        <TextField store={store} name="concerns" label={texts.concerns} rows={2} className="lt-span-6" />
        <TextField store={store} name="opinions" label={texts.opinions} rows={2} className="lt-span-6" />
        <TextField store={store} name="competitors" label={texts.competitors} className="lt-span-6" />
        <DateField
          store={store}
          name="promisedContactOn"
          label={texts.promisedContactOn}
          meant="ahead"
          className="lt-span-6"
        />
        <TextField store={store} name="remarks" label={texts.remarks} rows={2} className="lt-span-12" />
      </FieldSection>
    </>
  );
});

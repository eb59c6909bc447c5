import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Drawer } from 'antd';
import { staffInput, type StaffMember } from '../../../../shared/contract/office.ts';
import { roleNames, roles } from '../../../../shared/domain/roles.ts';
import { appTexts } from '../../../../shared/texts/app.ts';
import { staffTexts as texts } from '../../../../shared/texts/office.ts';
import { refresh } from '../../../api/event-feed.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import { ChoiceField, ChoicesField } from '../../../components/form/choice-field.tsx';
import { DateField } from '../../../components/form/date-field.tsx';
import { onFormKeyDown } from '../../../components/form/move-focus.ts';
import { problemsByField } from '../../../components/form/problems.ts';
import { TextField } from '../../../components/form/text-field.tsx';
import { useForm } from '../../../components/form/use-form.ts';
import { type StaffValues, toInput, toValues } from './staff-values.ts';
import { useReturnFocus } from '../../../components/use-return-focus.ts';

const roleChoices = roles.map((role) => ({ value: role, label: roleNames[role] }));
const dayChoices = texts.restDays.map((label, index) => ({ value: String(index + 1), label }));
const activeChoices = [{ value: 'active', label: texts.active }];

interface StaffFormProps {
  /** null adds a person. */
  readonly member: StaffMember | null;
  readonly onClose: () => void;
  readonly onAdded: (entry: { name: string; oneTimePin: string }) => void;
}

/** Adds a person or corrects one. */
export function StaffForm({ member, onClose, onAdded }: StaffFormProps) {
  useReturnFocus();
  const office = useOffice();
  const store = useForm<StaffValues>(() => toValues(member));
  const save = useMutation({
    mutationFn: async () => {
      const input = toInput(store.values());
      if (member)
        return void (await office.client.staff.edit({ ...input, id: member.id, version: member.version }));
      const { member: added, oneTimePin } = await office.client.staff.add(input);
      onAdded({ name: added.name, oneTimePin });
    },
    onSuccess: () => {
      refresh(office.cache, 'staff');
      onClose();
    },
    onError: (error) => store.setProblems(problemsByField(presentError(error).problems)),
  });
  const submit = (): void => {
    const checked = staffInput.safeParse(toInput(store.values()));
    store.setProblems(checked.success ? {} : problemsByField(checked.error.issues));
    if (checked.success && !save.isPending) save.mutate();
  };
  return (
    <Drawer
      open
      size={560}
      title={member ? texts.editTitle(member.name) : texts.addTitle}
      onClose={onClose}
      footer={
        <div className="lt-drawer-foot">
          <Button onClick={onClose}>{appTexts.cancel}</Button>
          <Button type="primary" loading={save.isPending} onClick={submit}>
            {appTexts.save}
          </Button>
        </div>
      }
    >
      {/* Enter walks through the fields; saving is by button or Ctrl+Enter. */}
      <div
        className="lt-form-grid"
        role="group"
        aria-label={texts.title}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) submit();
          onFormKeyDown(event);
        }}
      >
        <TextField store={store} name="name" label={texts.name} required autoFocus className="lt-span-6" />
        <TextField
          store={store}
          name="post"
          label={texts.post}
          required
          placeholder={texts.postExample}
          className="lt-span-6"
        />
        <TextField store={store} name="phone" label={texts.phone} inputMode="tel" className="lt-span-6" />
        <DateField store={store} name="trainedOn" label={texts.trainedOn} className="lt-span-6" />
        <ChoicesField
          store={store}
          name="roles"
          label={texts.roles}
          required
          choices={roleChoices}
          className="lt-span-12"
        />
        <ChoiceField
          store={store}
          name="restDay"
          label={texts.restDay}
          choices={dayChoices}
          className="lt-span-12"
        />
        <ChoicesField
          store={store}
          name="active"
          label={texts.state}
          choices={activeChoices}
          className="lt-span-12"
        />
        {save.isError ? (
          <Alert className="lt-span-12" type="error" showIcon title={presentError(save.error).message} />
        ) : null}
      </div>
    </Drawer>
  );
}

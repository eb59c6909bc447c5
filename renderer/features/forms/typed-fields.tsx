import type { TypedField, TypedForm } from '../../../shared/forms/typed/typed-form.ts';
import { formScreenTexts } from '../../../shared/texts/forms.ts';
import { ChoicesField } from '../../components/form/choice-field.tsx';
import { DateField } from '../../components/form/date-field.tsx';
import type { FormStore } from '../../components/form/form-store.ts';
import { TextField } from '../../components/form/text-field.tsx';
import { ListField } from './list-field.tsx';
import type { TypedLists, TypedTexts, TypedWords } from './typed-request.ts';

interface TypedFieldsProps {
  readonly form: TypedForm;
  readonly texts: FormStore<TypedTexts>;
  readonly words: FormStore<TypedWords>;
  readonly lists: FormStore<TypedLists>;
}

/** Every place of a form that can be typed, in the order of the paper. */
export function TypedFields({ form, texts, words, lists }: TypedFieldsProps) {
  return (
    <div className="lt-forms-fields">
      <p className="lt-muted">{formScreenTexts.typed}</p>
      {form.fields.map((field) => (
        <OneField key={field.key} field={field} texts={texts} words={words} lists={lists} />
      ))}
    </div>
  );
}

function OneField({ field, texts, words, lists }: Omit<TypedFieldsProps, 'form'> & { field: TypedField }) {
  const { key, label, kind } = field;
  switch (kind) {
    case 'line':
      return <TextField store={texts} name={key} label={label} />;
    case 'text':
      return <TextField store={texts} name={key} label={label} rows={3} />;
    case 'date':
      return <DateField store={texts} name={key} label={label} />;
    case 'choices': {
      const choices = (field.options ?? []).map((option) => ({ value: option, label: option }));
      return <ChoicesField store={words} name={key} label={label} choices={choices} />;
    }
    case 'rows':
      return <ListField field={field} lists={lists} />;
    default:
      return kind satisfies never;
  }
}

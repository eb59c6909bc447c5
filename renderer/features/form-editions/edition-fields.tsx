import { Checkbox, Input } from 'antd';
import type { FormChanges } from '../../../shared/forms/editions/changes.ts';
import { editionScreenTexts as texts } from '../../../shared/texts/editions.ts';
import { ColumnFields } from './column-fields.tsx';
import type { EditionPartProps } from './edition-part.ts';
import { PostFields } from './post-fields.tsx';

/** Everything of a form that an office may change. An empty title or the standard's text means: as the standard. */
export function EditionFields(props: EditionPartProps) {
  const { form, changes, problems, onChange } = props;
  const set = (change: Partial<FormChanges>): void => onChange({ ...changes, ...change });
  const number = form.number ?? '';
  const status = (field: string) => (problems.some((each) => each.field === field) ? 'error' : '');
  return (
    <section className="lt-panel lt-editions-fields" aria-label={texts.fields}>
      <label>
        <span>{texts.titleField}</span>
        <Input
          aria-label={texts.titleField}
          value={changes.title ?? form.title}
          status={status('title')}
          maxLength={40}
          onChange={({ target }) => set({ title: target.value === form.title ? null : target.value })}
        />
        <small className="lt-muted">{texts.standardHint(form.title)}</small>
      </label>
      <label>
        <span>{texts.numberField}</span>
        <Input
          aria-label={texts.numberField}
          value={changes.number ?? number}
          status={status('number')}
          maxLength={30}
          onChange={({ target }) => set({ number: target.value === number ? null : target.value })}
        />
        <small className="lt-muted">{texts.standardHint(number)}</small>
      </label>
      <ColumnFields {...props} />
      {form.posts ? <PostFields {...props} /> : null}
      <fieldset>
        <legend>{texts.parts}</legend>
        {form.parts.length === 0 ? <p className="lt-muted">{texts.noParts}</p> : null}
        <div className="lt-editions-parts">
          {form.parts.map(({ key, label, required }) => (
            <Checkbox
              key={key}
              checked={changes.hidden.includes(key)}
              disabled={required !== null}
              {...(required === null ? {} : { title: texts.required(required) })}
              onChange={({ target }) =>
                set({
                  hidden: target.checked
                    ? [...changes.hidden, key]
                    : changes.hidden.filter((each) => each !== key),
                })
              }
            >
              {label}
            </Checkbox>
          ))}
        </div>
        {form.number !== null && form.parts.length > 0 ? (
          <p className="lt-muted">{texts.required(form.number)}</p>
        ) : null}
      </fieldset>
      <label>
        <span>{texts.footer}</span>
        <Input.TextArea
          rows={2}
          maxLength={300}
          value={changes.footer}
          status={status('footer')}
          onChange={({ target }) => set({ footer: target.value })}
        />
      </label>
    </section>
  );
}

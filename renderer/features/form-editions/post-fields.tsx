import { ArrowUpOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { editionScreenTexts as texts } from '../../../shared/texts/editions.ts';
import type { EditionPartProps } from './edition-part.ts';

/** Which posts the roster prints, in which order; those that are not printed stand last. */
export function PostFields({ form, changes, onChange }: EditionPartProps) {
  const posts = form.posts ?? [];
  const all = posts.map(({ id }) => id);
  const chosen = (changes.posts ?? all).filter((id) => all.includes(id));
  const set = (next: readonly string[]): void =>
    onChange({ ...changes, posts: next.join('|') === all.join('|') ? null : next });
  const shown = [...chosen, ...all.filter((id) => !chosen.includes(id))];
  return (
    <fieldset>
      <legend>{texts.posts}</legend>
      {shown.map((id) => {
        const at = chosen.indexOf(id);
        const name = posts.find((post) => post.id === id)?.name ?? id;
        return (
          <div className="lt-editions-post" key={id}>
            <Checkbox
              checked={at >= 0}
              onChange={({ target }) =>
                set(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
              }
            >
              {name}
            </Checkbox>
            <Button
              type="text"
              size="small"
              icon={<ArrowUpOutlined />}
              aria-label={`${texts.moveUp} ${name}`}
              disabled={at <= 0}
              onClick={() => set(moved(chosen, at))}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

/** The list with the one at this place before its neighbour. */
function moved(ids: readonly string[], at: number): readonly string[] {
  const rest = ids.filter((_, index) => index !== at);
  return rest.toSpliced(at - 1, 0, ...ids.slice(at, at + 1));
}

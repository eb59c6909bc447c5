import { useMutation } from '@tanstack/react-query';
import { App, Button, Tag } from 'antd';
import type { FormEdition } from '../../../shared/contract/form-editions.ts';
import { editionScreenTexts as texts } from '../../../shared/texts/editions.ts';
import { refresh } from '../../api/event-feed.ts';
import { useOffice } from '../../api/office.ts';
import { presentError } from '../../api/present-error.ts';

interface EditionHistoryProps {
  readonly editions: readonly FormEdition[];
  readonly onTakeUp: (edition: FormEdition) => void;
}

const colours = { inForce: 'green', coming: 'blue', past: 'default', withdrawn: 'default' } as const;

/** A form's editions, newest first; any can be taken up again as a new one. */
export function EditionHistory({ editions, onTakeUp }: EditionHistoryProps) {
  const { client, cache } = useOffice();
  const { message } = App.useApp();
  const withdraw = useMutation({
    mutationFn: (id: string) => client.formEditions.withdraw({ id }),
    onSuccess: () => {
      refresh(cache, 'forms');
      void message.success(texts.withdrawn);
    },
    onError: (error) => void message.error(presentError(error).message),
  });
  return (
    <section className="lt-panel lt-editions-fields" aria-label={texts.history}>
      <h2>{texts.history}</h2>
      {editions.length === 0 ? <p className="lt-muted">{texts.noHistory}</p> : null}
      {editions.map((edition) => (
        <div className="lt-editions-edition" key={edition.id}>
          <div>
            <strong>{texts.number(edition.number)}</strong>{' '}
            <Tag color={colours[edition.state]}>{texts.states[edition.state]}</Tag>
            <p className="lt-muted">{texts.madeBy(edition.validFrom, edition.byName)}</p>
            {edition.note === '' ? null : <p>{edition.note}</p>}
          </div>
          {edition.state === 'coming' ? (
            <Button size="small" onClick={() => withdraw.mutate(edition.id)}>
              {texts.withdraw}
            </Button>
          ) : null}
          {edition.state === 'inForce' ? null : (
            <Button size="small" onClick={() => onTakeUp(edition)}>
              {texts.takeUp}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}

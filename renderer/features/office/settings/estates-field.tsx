import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { settingsTexts as texts } from '../../../../shared/texts/office.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { useProblem, useValue } from '../../../components/form/use-form.ts';
import type { SettingsValues } from './settings-values.ts';

type EstateValues = SettingsValues['estates'][number];

/** The estates with their greetings (S-7.1.1). */
export function EstatesField({ store }: { store: FormStore<SettingsValues> }) {
  const estates = useValue(store, 'estates');
  const problem = useProblem(store, 'estates');
  const edit = (at: number, part: Partial<EstateValues>): void =>
    store.set(
      'estates',
      estates.map((estate, index) => (index === at ? { ...estate, ...part } : estate)),
    );
  return (
    <div className="lt-estates" data-field="estates">
      {estates.map((estate, index) => (
        <div className="lt-estate" key={estate.id ?? `new-${index}`}>
          <Input
            aria-label={texts.estateName}
            placeholder={texts.estateName}
            value={estate.name}
            onChange={(event) => edit(index, { name: event.target.value })}
          />
          <Input
            aria-label={`${texts.greeting} ${estate.name}`}
            placeholder={texts.greeting}
            value={estate.greeting}
            onChange={(event) => edit(index, { greeting: event.target.value })}
          />
        </div>
      ))}
      {problem ? (
        <p className="lt-red" role="alert">
          {problem}
        </p>
      ) : null}
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        onClick={() => store.set('estates', [...estates, { id: null, name: '', greeting: '' }])}
      >
        {texts.addEstate}
      </Button>
    </div>
  );
}

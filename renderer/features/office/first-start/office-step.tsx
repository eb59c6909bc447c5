import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { firstStartTexts as texts } from '../../../../shared/texts/office.ts';
import type { StepProblems } from './check-step.ts';
import type { EstateValues, FirstStartValues } from './office-values.ts';
import { PlainField } from './plain-field.tsx';

export interface StepProps {
  readonly values: FirstStartValues;
  readonly problems: StepProblems;
  readonly onChange: (part: Partial<FirstStartValues>) => void;
}

/** Company and estates, each with the greeting for the telephone (S-7.1.1). */
export function OfficeStep({ values, problems, onChange }: StepProps) {
  const { estates } = values;
  const edit = (key: number, part: Partial<EstateValues>): void =>
    onChange({ estates: estates.map((estate) => (estate.key === key ? { ...estate, ...part } : estate)) });
  const add = (): void =>
    onChange({
      estates: [...estates, { key: Math.max(...estates.map((e) => e.key)) + 1, name: '', greeting: '' }],
    });
  return (
    <div className="lt-first-step">
      <PlainField
        name="company"
        label={texts.company}
        hint={texts.companyHint}
        autoFocus
        value={values.company}
        problem={problems['company']}
        onChange={(company) => onChange({ company })}
      />
      {estates.map((estate, index) => (
        <div className="lt-first-estate" key={estate.key}>
          <PlainField
            name={`estate-${estate.key}`}
            label={texts.estateName}
            value={estate.name}
            problem={problems[`estates.${index}.name`]}
            onChange={(name) => edit(estate.key, { name })}
          />
          <PlainField
            name={`greeting-${estate.key}`}
            label={texts.greeting}
            placeholder={estate.name ? texts.greetingDefault(estate.name) : ''}
            value={estate.greeting}
            problem={problems[`estates.${index}.greeting`]}
            onChange={(greeting) => edit(estate.key, { greeting })}
          />
          <Button
            size="large"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={texts.removeEstate}
            disabled={estates.length === 1}
            onClick={() => onChange({ estates: estates.filter((other) => other.key !== estate.key) })}
          />
        </div>
      ))}
      <Button type="dashed" icon={<PlusOutlined />} onClick={add} disabled={estates.length >= 20}>
        {texts.addEstate}
      </Button>
    </div>
  );
}

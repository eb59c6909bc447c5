import { Select } from 'antd';
import { appTexts } from '../../shared/texts/app.ts';
import { today } from './use-today.ts';

interface YearPickProps {
  readonly value: number;
  readonly onChange: (year: number) => void;
}

const yearsBack = 10;

/** The year whose records are listed: this one, or one before it. */
export function YearPick({ value, onChange }: YearPickProps) {
  const latest = thisYear();
  const options = Array.from({ length: yearsBack + 1 }, (_, back) => ({
    value: latest - back,
    label: appTexts.yearOf(latest - back),
  }));
  return <Select aria-label={appTexts.year} options={options} value={value} onChange={onChange} />;
}

export function thisYear(): number {
  return Number(today().slice(0, 4));
}

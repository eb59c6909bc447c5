import { deskTexts as texts } from '../../../../shared/texts/reception.ts';

interface Figure {
  readonly period: 'today' | 'week' | 'month';
  readonly registered: number;
  readonly unregistered: number;
  readonly rate: number | null;
  readonly belowFloor: boolean;
}

/** S-7.2.7: one period's share of first visits registered; red under a half. */
export function RateFigure({ figure }: { figure: Figure }) {
  const { period, registered, unregistered, rate, belowFloor } = figure;
  return (
    <span
      className="lt-rate"
      data-below={belowFloor || undefined}
      data-empty={rate === null || undefined}
      data-period={period}
    >
      {texts.periods[period]}
      <strong>{rate === null ? texts.noRate : `${Math.round(rate * 100)}%`}</strong>
      {rate === null ? null : <small>{texts.rateDetail(registered, registered + unregistered)}</small>}
    </span>
  );
}

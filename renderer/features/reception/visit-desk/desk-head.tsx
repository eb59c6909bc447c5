import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { memo } from 'react';
import { deskTexts as texts } from '../../../../shared/texts/reception.ts';
import { useOffice } from '../../../api/office.ts';
import { useArrivals } from '../arrivals/use-arrivals.ts';
import { RateFigure } from './rate-figure.tsx';

/** The registration rates of S-7.2.7, and the key for arrivals that nobody registered. */
export const DeskHead = memo(function DeskHead() {
  const { queries } = useOffice();
  const figures = useQuery(queries.visits.today.queryOptions()).data;
  const { add, busy } = useArrivals();
  const unregistered = figures?.rates.find((rate) => rate.period === 'today')?.unregistered ?? 0;
  return (
    <header className="lt-desk-head">
      <h1>{texts.title}</h1>
      <section className="lt-rates" aria-label={texts.rates}>
        <span className="lt-rates-title">
          {texts.rates}
          <small>{texts.ratesNote}</small>
        </span>
        {figures?.rates.map((rate) => (
          <RateFigure key={rate.period} figure={rate} />
        ))}
      </section>
      <div className="lt-desk-arrivals">
        <span className="lt-muted">{texts.unregistered(unregistered)}</span>
        <Button onClick={add} loading={busy}>
          {texts.arrival} <kbd>{texts.arrivalKey}</kbd>
        </Button>
      </div>
    </header>
  );
});

import { useQuery } from '@tanstack/react-query';
import { callFormTexts as texts } from '../../../shared/texts/calls.ts';
import { useOffice } from '../../api/office.ts';

/** S-7.1.1: the words with which a call is answered, large while the form is open. */
export function Greeting() {
  const { queries } = useOffice();
  const settings = useQuery(queries.settings.get.queryOptions()).data;
  const estate = settings?.estates.find((one) => one.id === settings.currentEstateId);
  return (
    <p className="lt-panel lt-call-greeting">
      <span className="lt-muted">{texts.greeting}</span>
      <strong>{estate?.greeting ?? ''}</strong>
    </p>
  );
}

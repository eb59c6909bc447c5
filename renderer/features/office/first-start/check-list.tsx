import { firstStartTexts as texts } from '../../../../shared/texts/office.ts';
import { type FirstStartValues, toSetup } from './office-values.ts';

/** What will be set up, to be read once more. */
export function CheckList({ values }: { values: FirstStartValues }) {
  const { company, estates, administrator } = toSetup(values);
  return (
    <div className="lt-first-step">
      <p className="lt-muted">{texts.checkText}</p>
      <dl className="lt-first-check">
        <dt>{texts.company}</dt>
        <dd>{company}</dd>
        {estates.map((estate) => (
          <div key={estate.name} className="lt-first-check-estate">
            <dt>{texts.estates}</dt>
            <dd>
              {estate.name}
              <span className="lt-muted">{estate.greeting}</span>
            </dd>
          </div>
        ))}
        <dt>{texts.name}</dt>
        <dd>{administrator.name}</dd>
      </dl>
    </div>
  );
}

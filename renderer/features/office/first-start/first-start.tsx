import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Steps } from 'antd';
import { useState } from 'react';
import { appTexts } from '../../../../shared/texts/app.ts';
import { firstStartTexts } from '../../../../shared/texts/office.ts';
import { useOffice } from '../../../api/office.ts';
import { presentError } from '../../../api/present-error.ts';
import { enter } from '../../../app/session/session-actions.ts';
import { AdministratorStep } from './administrator-step.tsx';
import { CheckList } from './check-list.tsx';
import { checkStep, type StepProblems } from './check-step.ts';
import { emptyValues, type FirstStartValues, toSetup } from './office-values.ts';
import { OfficeStep } from './office-step.tsx';
import './first-start.css';

const { steps } = firstStartTexts;

/** The first start: company and estates, the first administrator, a last look. */
export default function FirstStart() {
  const office = useOffice();
  const [step, setStep] = useState(0);
  const [values, setValues] = useState(emptyValues);
  const [problems, setProblems] = useState<StepProblems>({});
  const setup = useMutation({
    mutationFn: async () => {
      const { token } = await office.client.setup.create(toSetup(values));
      await enter(office, token);
      await office.cache.invalidateQueries({ queryKey: office.queries.app.status.queryKey() });
    },
  });
  const change = (part: Partial<FirstStartValues>): void => {
    setValues({ ...values, ...part });
    setProblems({});
  };
  const goOn = (event: React.FormEvent): void => {
    event.preventDefault();
    if (step === 2) return setup.isPending ? undefined : setup.mutate();
    const found = checkStep(step, values);
    setProblems(found);
    if (Object.keys(found).length === 0) setStep(step + 1);
  };
  return (
    <main className="lt-first">
      <header className="lt-first-head">
        <span className="lt-brand">{appTexts.name}</span>
        <h1>{firstStartTexts.title}</h1>
        <p className="lt-muted">{firstStartTexts.text}</p>
      </header>
      <form className="lt-panel lt-first-panel" onSubmit={goOn} noValidate>
        <Steps
          current={step}
          items={[steps.office, steps.administrator, steps.check].map((title) => ({ title }))}
        />
        {step === 0 ? <OfficeStep values={values} problems={problems} onChange={change} /> : null}
        {step === 1 ? <AdministratorStep values={values} problems={problems} onChange={change} /> : null}
        {step === 2 ? <CheckList values={values} /> : null}
        {setup.isError ? <Alert type="error" showIcon title={presentError(setup.error).message} /> : null}
        <footer className="lt-first-foot">
          {step > 0 ? (
            <Button size="large" onClick={() => setStep(step - 1)} disabled={setup.isPending}>
              {firstStartTexts.back}
            </Button>
          ) : (
            <span />
          )}
          <Button size="large" type="primary" htmlType="submit" loading={setup.isPending}>
            {step < 2
              ? firstStartTexts.next
              : setup.isPending
                ? firstStartTexts.finishing
                : firstStartTexts.finish}
          </Button>
        </footer>
      </form>
    </main>
  );
}

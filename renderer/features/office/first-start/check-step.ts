import { z } from 'zod';
import { passwordText, pinText } from '../../../../shared/contract/office.ts';
import { requiredText } from '../../../../shared/contract/text-field.ts';
import { firstStartTexts } from '../../../../shared/texts/office.ts';
import type { FirstStartValues } from './office-values.ts';

export type StepProblems = Readonly<Record<string, string>>;

const office = z.object({
  company: requiredText('公司名称', 60),
  estates: z.array(z.object({ name: requiredText('楼盘名称', 40) })),
});
const administrator = z
  .object({
    name: requiredText('管理员姓名', 30),
    password: passwordText,
    passwordAgain: z.string(),
    pin: pinText,
    pinAgain: z.string(),
  })
  .superRefine((typed, context) => {
    if (typed.password !== typed.passwordAgain) differ('passwordAgain');
    if (typed.pin !== typed.pinAgain) differ('pinAgain');
    function differ(field: string): void {
      context.addIssue({ code: 'custom', path: [field], message: firstStartTexts.differs });
    }
  });

/** What is wrong with the values of a step (0: company and estates, 1: administrator), by field path. */
export function checkStep(step: number, values: FirstStartValues): StepProblems {
  const checked = (step === 0 ? office : administrator).safeParse(values);
  if (checked.success) return {};
  return Object.fromEntries(
    checked.error.issues.map((issue) => [issue.path.join('.'), issue.message]).toReversed(),
  );
}

import { businessDate } from '../../../../../shared/domain/business-date.ts';
import { mayCall } from '../../../../../shared/domain/permissions.ts';
import { shortDate } from '../../../../../shared/domain/roster/clashes.ts';
import type { Todo } from '../../../../../shared/domain/todo.ts';
import { dailyCheckTexts } from '../../../../../shared/texts/daily-checks.ts';
import { todoTexts as texts } from '../../../../../shared/texts/todo.ts';
import { owedDays, type UnsignedDay } from '../../daily-checks/owed-days.ts';
import { sentBackRows } from '../../daily-checks/repository.ts';
import { presentSentBack } from '../../daily-checks/sent-back.ts';
import type { TodoContext } from '../todo-context.ts';

// More unsigned days than these are summed up in one line.
const mostPastDays = 3;

/** S-7.4.3: the supervisor's unsigned days and corrected entries; anybody's entries that were sent back to him. */
export async function dailyCheckTodos(context: TodoContext): Promise<readonly Todo[]> {
  return [...(await daysToSign(context)), ...(await toLookAtAgain(context)), ...(await toCorrect(context))];
}

async function daysToSign({ deps, reader, estateSeq, today }: TodoContext): Promise<Todo[]> {
  if (!reader.roles.includes('supervisor')) return [];
  const owed = await owedDays(deps.db, estateSeq, today);
  const past = owed.filter(({ day }) => day < today);
  if (past.length <= mostPastDays) return owed.map(toSign);
  return [...summedUp(past), ...owed.filter(({ day }) => day === today).map(toSign)];
}

/** Many forgotten days are one thing to do; the screen lists them. */
function summedUp(past: readonly UnsignedDay[]): Todo[] {
  const [first, last] = [past[0], past.at(-1)];
  if (!first || !last) return [];
  return [
    {
      ...toSign(first),
      key: 'dailyCheck:late',
      title: texts.checksLate(past.length),
      detail: texts.checksLateDetail(shortDate(first.day), shortDate(last.day)),
    },
  ];
}

function toSign(one: UnsignedDay): Todo {
  return {
    key: `dailyCheck:${one.day}`,
    source: 'dailyCheck',
    title: titleOf(one),
    detail: '',
    rule: 'S-7.4.3',
    why: one.dueOn === one.day ? texts.checkWhy : texts.checkWhyDayOff(shortDate(one.dueOn)),
    dueOn: one.dueOn,
    dueAt: null,
    link: `/weekly/checks?day=${one.day}`,
  };
}

function titleOf({ day, entries, signedBefore }: UnsignedDay): string {
  return signedBefore ? texts.checkAgain(shortDate(day), entries) : texts.check(shortDate(day), entries);
}

/** Corrected or answered since they were sent back; one item a day of the log. */
async function toLookAtAgain({ deps, reader, estateSeq, today }: TodoContext): Promise<Todo[]> {
  if (!reader.roles.includes('supervisor')) return [];
  const waiting = presentSentBack(await sentBackRows(deps.db, { estateSeq })).filter(
    ({ state }) => state !== 'sentBack',
  );
  return [...new Set(waiting.map(({ on }) => on))].map((day) => ({
    key: `dailyCheck:${day}:again`,
    source: 'dailyCheck',
    title: texts.checkCorrected(shortDate(day), waiting.filter(({ on }) => on === day).length),
    detail: '',
    rule: 'S-7.4.3',
    why: texts.checkCorrectedWhy,
    dueOn: today,
    dueAt: null,
    link: `/weekly/checks?day=${day}`,
  }));
}

async function toCorrect({ deps, reader, calendar }: TodoContext): Promise<Todo[]> {
  if (!mayCall('dailyChecks.mine', reader.roles)) return [];
  return presentSentBack(await sentBackRows(deps.db, { toSeq: reader.seq }))
    .filter(({ state }) => state === 'sentBack')
    .map((entry) => {
      const sentOn = businessDate(new Date(entry.at));
      return {
        key: `dailyCheck:${entry.checkId}`,
        source: 'dailyCheck',
        title: texts.correct(dailyCheckTexts.kinds[entry.kind], entry.number, entry.customerName),
        detail: texts.reportNote(entry.note),
        rule: 'S-7.4.3',
        why: texts.correctWhy(entry.byName, shortDate(sentOn)),
        dueOn: calendar.addWorkingDays(sentOn, 1),
        dueAt: null,
        link: '/weekly/sent-back',
      };
    });
}

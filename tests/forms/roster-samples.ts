import { addDays } from '../../shared/domain/business-date.ts';
import { dutyRoster, dutyRosterValues } from '../../shared/forms/duty-roster.ts';
import type { LaidForm } from '../../shared/forms/laid.ts';
import { layForm } from '../../shared/forms/lay-form.ts';
import { office } from './sample-forms.ts';

const noWeek = {
  ...office,
  days: [],
  plan: [],
  people: [],
  remarks: {},
  explanation: '',
  preparedBy: '',
  preparedOn: null,
  revision: 0,
};

/** The office's posts of the first use, to be filled by hand. */
export function blankRoster(): LaidForm {
  const posts = ['接待台', '电话', '大厅讲解', '样板房', '机动'].map((name) => ({ id: name, name }));
  const columns = { posts, shifts: [{ id: 'day', name: '' }] };
  return layForm(dutyRoster(columns), dutyRosterValues({ ...noWeek, ...columns }));
}

const shiftHours = '早班 8:30 至 14:00，晚班 13:30 至 20:00，交接班须当面。';

/** A revised week of two shifts in the National Day holiday. */
export function filledRoster(explanation = shiftHours): LaidForm {
  const posts = ['接待台', '电话', '样板房'].map((name) => ({ id: name, name }));
  const shifts = ['早班', '晚班'].map((name) => ({ id: name, name }));
  const people = ['林晓燕', '黄丽萍', '周建华', '吴佳怡', '郑海涛', '何雨晴', '谢婷婷'].map((name) => ({
    id: name,
    name,
    restsFrom: '2026-01-05',
  }));
  const days = Array.from({ length: 7 }, (_, i) => ({
    date: addDays('2026-09-28', i),
    label: i >= 3 ? '国庆节放假' : '',
  }));
  const plan = days.flatMap(({ date }, d) =>
    posts.flatMap((post, p) =>
      shifts.map((shift, s) => ({
        date,
        postId: post.id,
        shiftId: shift.id,
        personId: people[(d + p * 2 + s) % people.length]?.id ?? '',
        fixed: false,
      })),
    ),
  );
  return layForm(
    dutyRoster({ posts, shifts }),
    dutyRosterValues({
      ...office,
      posts,
      shifts,
      days,
      plan,
      people,
      remarks: { '2026-10-01': '开盘活动，全员着正装' },
      explanation,
      preparedBy: '陈志强',
      preparedOn: '2026-09-25',
      revision: 1,
    }),
  );
}

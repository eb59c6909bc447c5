import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Assignment } from '../../../shared/domain/roster/office.ts';
import { formText } from '../../../shared/forms/form-text.ts';
import { type OfficeClient, staffWindow, type TestOffice } from '../../support/office.ts';
import { monday, openRosterDesk, type RosterDesk } from '../../support/roster-desk.ts';
import { builtRosterWorker } from '../../support/roster-worker.ts';

let rosterWorker: string;
let desk: RosterDesk;
let office: TestOffice;
let admin: OfficeClient;
let people: readonly string[];
beforeAll(async () => {
  rosterWorker = await builtRosterWorker();
});
beforeEach(async () => {
  desk = await openRosterDesk(rosterWorker);
  ({ office, admin, people } = desk);
});
afterEach(() => office.close());

const duty = (i: number, postId = 'desk'): Assignment => desk.duty(i, postId);

describe('a published week keeps its posts and names', () => {
  test('whatever is renamed, closed or left afterwards, once it is over', async () => {
    const { plan } = await desk.published();
    const [leaver = ''] = people;
    const { posts, shifts } = await admin.roster.settings();
    const kept = posts.filter(({ id }) => id !== 'phone');
    await admin.roster.updateSettings({
      posts: kept.map((post) => (post.id === 'desk' ? { ...post, name: '前台' } : post)),
      shifts,
    });
    const staff = (await admin.staff.list()).find(({ id }) => id === leaver);
    if (!staff) throw new Error('nobody');
    const { id, version, name, post, phone, roles, trainedOn, restDay } = staff;
    await admin.staff.edit({ id, version, name, post, phone, roles, trainedOn, restDay, active: false });

    // While the week is on, what is no more stays to be seen, and clashes.
    const now = await admin.roster.week({ monday });
    expect(now.plan).toEqual(plan);
    expect(now.week.posts.map((each) => each.name)).toEqual(['前台', '大厅讲解', '样板房', '机动', '电话']);
    expect(now.week.people.find((person) => person.id === leaver)).toMatchObject({ gone: true });

    await desk.signInAt('2026-12-08T01:00:00.000Z');
    admin = desk.admin;
    const over = await admin.roster.week({ monday });
    expect(over.week.posts.map((each) => each.name)).toEqual(posts.map((each) => each.name));
    expect(over.week.people.map((person) => person.name)).toContain('顾问甲');
    expect(over.state).toBe('published');
    const duties = await admin.roster.duties({ from: monday, to: '2026-12-06', staffId: null });
    expect(new Set(duties.map(({ postName }) => postName))).toEqual(
      new Set(['接待台', '电话', '大厅讲解', '样板房']),
    );
    const { forms } = await admin.forms.preview({ request: { form: 'duty-roster', monday } });
    const printed = JSON.stringify(forms);
    expect(printed).toContain('电话');
    expect(printed).not.toContain('前台');
    expect(printed).toContain('顾问甲');
  });

  test('a draft loses the duties of a post that is taken away, and none of them is published unseen', async () => {
    const saved = await admin.roster.save({
      monday,
      version: 0,
      plan: [duty(0), duty(1, 'phone')],
      remarks: {},
      explanation: '',
    });
    const { posts, shifts } = await admin.roster.settings();
    await admin.roster.updateSettings({ posts: posts.filter(({ id }) => id !== 'phone'), shifts });
    expect((await admin.roster.week({ monday })).plan).toEqual([duty(0)]);
    const sheet = await admin.roster.publish({ ...saved, reason: '', despiteClashes: true });
    expect([sheet.state, sheet.plan]).toEqual(['published', [duty(0)]]);
    const duties = await admin.roster.duties({ from: monday, to: monday, staffId: null });
    expect(duties.map(({ postName }) => postName)).toEqual(['接待台']);
  });

  test('who was put on duty without training is printed all the same, and nobody untrained is listed as resting', async () => {
    const untrained = await staffWindow(office, admin, { name: '新人', trainedOn: null });
    await staffWindow(office, admin, { name: '后来者', trainedOn: null });
    const plan = [{ ...duty(0), personId: untrained.id }];
    await admin.roster.save({ monday, version: 0, plan, remarks: {}, explanation: '' });
    const { forms } = await admin.forms.preview({ request: { form: 'duty-roster', monday } });
    expect(JSON.stringify(forms)).toContain('新人');
    expect(JSON.stringify(forms)).not.toContain('后来者');
  });
});

describe('the month on paper', () => {
  const printed = async (staffId: string | null): Promise<string> => {
    const request = { form: 'duty-month', month: '2026-12', staffId } as const;
    const { forms } = await admin.forms.preview({ request });
    return forms.flatMap(formText).join('\n');
  };

  test('names everybody by day and post, and the statement behind counts each person’s duties', async () => {
    await expect(printed(null)).rejects.toMatchObject({ code: 'REFUSED' });
    const { plan } = await desk.published();
    const inMonth = plan.filter(({ date }) => date >= '2026-12-01');
    const text = await printed(null);
    expect(text).toContain('岗位值班月览');
    expect(text).toContain('2026年12月');
    expect(text).toContain('12月6日（周日）');
    expect(text).not.toContain('11月30日');
    const own = inMonth.filter(({ personId }) => personId === people[0]);
    expect(text.slice(text.indexOf('值班统计表'))).toMatch(new RegExp(`顾问甲\\s+${own.length}\\s`));
  });

  test('of one person shows his days only, with his sums', async () => {
    await desk.published();
    const text = await printed(people[0] ?? '');
    expect(text).toContain('个人值班表');
    expect(text).toContain('顾问甲');
    expect(text).not.toContain('顾问乙');
  });
});

describe('the calendar', () => {
  test('shows the state’s days, keeps the office’s own, and says which years are unknown', async () => {
    expect(await admin.calendar.year({ year: 2026 })).toMatchObject({ known: true });
    expect(await admin.calendar.year({ year: 2030 })).toEqual({
      known: false,
      days: [],
      takenBack: [],
      fromOffice: true,
    });
    await admin.calendar.setDay({ date: '2030-01-01', exception: { work: false, name: '元旦' } });
    await admin.calendar.completeYear({ year: 2030, complete: true });
    expect(await admin.calendar.year({ year: 2030 })).toEqual({
      known: true,
      days: [{ date: '2030-01-01', work: false, name: '元旦', own: true }],
      takenBack: [],
      fromOffice: true,
    });
    await admin.calendar.setDay({ date: '2026-10-01', exception: null });
    const { days } = await admin.calendar.year({ year: 2026 });
    expect(days.map(({ date }) => date)).not.toContain('2026-10-01');
    expect((await admin.roster.week({ monday: '2026-09-28' })).week.days[3]).toEqual({
      date: '2026-10-01',
      kind: 'workday',
    });
  });

  test('a day of the state that was taken back is named, and comes back as the state’s own', async () => {
    const nationalDay = { date: '2026-10-01', work: false, name: '国庆节' };
    await admin.calendar.setDay({ date: nationalDay.date, exception: null });
    expect((await admin.calendar.year({ year: 2026 })).takenBack).toEqual([nationalDay]);
    await admin.calendar.setDay({ date: nationalDay.date, exception: { work: false, name: '国庆节' } });
    const { days, takenBack, fromOffice } = await admin.calendar.year({ year: 2026 });
    expect(takenBack).toEqual([]);
    expect(fromOffice).toBe(false);
    expect(days).toContainEqual({ ...nationalDay, own: false });
  });
});

describe('posts, shifts and qualifications', () => {
  test('a post that needs a qualification is planned with those who hold it', async () => {
    const settings = await admin.roster.settings();
    const posts = settings.posts.map((post) =>
      post.id === 'show-flat' ? { ...post, qualification: '讲解' } : post,
    );
    await admin.roster.updateSettings({ ...settings, posts });
    const [first = '', second = ''] = people;
    for (const staffId of [first, second]) {
      await admin.roster.setQualifications({ staffId, held: ['讲解', '讲解'] });
    }
    expect((await admin.roster.qualifications()).filter(({ held }) => held.length > 0)).toEqual([
      { staffId: first, held: ['讲解'] },
      { staffId: second, held: ['讲解'] },
    ]);
    const result = await desk.planned();
    const guides = 'plan' in result ? result.plan.filter(({ postId }) => postId === 'show-flat') : [];
    expect(guides).toHaveLength(7);
    expect(new Set(guides.map(({ personId }) => personId))).toEqual(new Set([first, second]));
    await admin.roster.setQualifications({ staffId: second, held: [] });
    const collision = await desk.planned();
    expect('collision' in collision && collision.collision.map(({ text }) => text).join()).toContain(
      '须有“讲解”资格',
    );
  });

  test('two posts of one name, and shifts without names, are refused in words', async () => {
    const { posts, shifts } = await admin.roster.settings();
    const [first, ...others] = posts;
    if (!first) throw new Error('no posts');
    const twice = [first, ...others.map((post) => ({ ...post, name: first.name }))];
    await expect(admin.roster.updateSettings({ posts: twice, shifts })).rejects.toMatchObject({
      data: { problems: [{ field: 'posts', message: '岗位名称不能重复' }] },
    });
    const divided = [...shifts, { id: 'late', name: '晚班' }];
    await expect(admin.roster.updateSettings({ posts, shifts: divided })).rejects.toMatchObject({
      data: { problems: [{ field: 'shifts', message: '请填写每个班次的名称' }] },
    });
  });
});

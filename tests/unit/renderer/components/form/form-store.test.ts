import { describe, expect, it } from 'vitest';
import { createFormStore } from '../../../../../renderer/components/form/form-store.ts';

describe('a form store', () => {
  it('tells a change to the listeners of that field and to those of all fields, and to no other', () => {
    const store = createFormStore({ name: '', phone: '' });
    const told: string[] = [];
    store.subscribe(() => told.push('name'), 'name');
    store.subscribe(() => told.push('phone'), 'phone');
    store.subscribe(() => told.push('any'));
    store.set('name', '张');
    expect(told).toEqual(['name', 'any']);
  });

  it('tells nothing where the value stays', () => {
    const store = createFormStore({ name: '张' });
    let told = 0;
    store.subscribe(() => told++);
    store.set('name', '张');
    expect(told).toBe(0);
  });

  it('forgets what was wrong with a field as soon as it is typed anew', () => {
    const store = createFormStore({ name: '', phone: '1' });
    store.setProblems({ name: '请填写姓名', phone: '请核对' });
    store.set('phone', '13');
    expect(store.problems()).toEqual({ name: '请填写姓名' });
  });

  it('starts anew without problems', () => {
    const store = createFormStore({ name: '张' });
    store.setProblems({ name: '请核对' });
    store.reset({ name: '' });
    expect([store.values(), store.problems()]).toEqual([{ name: '' }, {}]);
  });
});

import { expect, it } from 'vitest';
import { problemsByField } from '../../../../../renderer/components/form/problems.ts';

it('a problem is shown at the last name of its path, the first one of a field wins, and places in a list go', () => {
  expect(
    problemsByField([
      { field: 'customer.name', message: '请填写客户姓名' },
      { field: 'customer.name', message: '第二句' },
      { field: 'customer.phones.1', message: '请核对' },
      { path: ['visit', 'partySize'], message: '至少 1 人' },
    ]),
  ).toEqual({ name: '请填写客户姓名', phones: '请核对', partySize: '至少 1 人' });
});

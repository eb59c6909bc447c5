import { isContractProcedure } from '@orpc/contract';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { unknownFields } from '../../electron/office/unknown-fields.ts';
import { contract } from '../../shared/contract/index.ts';
import { kioskContract } from '../../shared/contract/kiosk.ts';

const schema = z.object({
  id: z.string(),
  filter: z.object({ text: z.string().trim() }).nullable().optional(),
  rows: z.array(z.object({ name: z.string() })).default([]),
  byDay: z.record(z.string(), z.object({ note: z.string() })).optional(),
  of: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('one'), id: z.string() }),
      z.object({ kind: z.enum(['all', 'some']), from: z.string() }),
    ])
    .optional(),
  content: z.unknown(),
});

describe('47: fields that a schema does not name', () => {
  test.each<[string, unknown, string[]]>([
    ['of an object', { id: 'a', role: 'admin' }, ['role']],
    ['of an optional object', { filter: { text: '', role: 'admin' } }, ['filter.role']],
    ['of a row', { rows: [{ name: '' }, { name: '', id: 1 }] }, ['rows.1.id']],
    ['of a record’s value', { byDay: { '2026-11-23': { note: '', at: 1 } } }, ['byDay.2026-11-23.at']],
    ['of the kind an input says it is of', { of: { kind: 'one', id: 'a', from: 'x' } }, ['of.from']],
    ['of a kind with several names', { of: { kind: 'some', from: 'x', id: 'a' } }, ['of.id']],
    ['named after a prototype', JSON.parse('{"constructor":1,"__proto__":2}'), ['constructor', '__proto__']],
    ['are none where all are named', { id: 'a', filter: null, rows: [], of: { kind: 'all', from: '' } }, []],
    ['are not looked for in free content', { content: { anything: { goes: 1 } } }, []],
    ['are none of an input that is no object', '梅', []],
    ['are none of a list in an object’s place', { filter: ['梅'] }, []],
  ])('%s', (_, input, found) => {
    expect(unknownFields(schema, input)).toEqual(found);
  });

  const inputs = [...inputsOf(contract), ...inputsOf(kioskContract)];

  test('are found in the input of every procedure that takes an object', () => {
    const blind = inputs.filter(
      ([, input]) =>
        JSON.stringify(unknownFields(input, { kind: '?', stranger: 1 })).includes('stranger') === false,
    );
    expect(blind.map(([path]) => path)).toEqual([]);
    expect(inputs.length).toBeGreaterThan(120);
  });
});

/** The paths and input schemas of all procedures that take something. */
function inputsOf(node: object, path = ''): (readonly [string, unknown])[] {
  if (isContractProcedure(node)) {
    const { inputSchema } = node['~orpc'];
    return inputSchema ? [[path, inputSchema]] : [];
  }
  return Object.entries(node).flatMap(([name, child]: [string, object]) =>
    inputsOf(child, path === '' ? name : `${path}.${name}`),
  );
}

import { z } from 'zod';

/** What to put where a value's meaning cannot be told from its schema. */
export interface SamplePool {
  /** Used for every id in one sample. */
  readonly id: string;
  /** Another, for what names two. */
  readonly otherId: string;
  readonly day: string;
  /** Free texts. */
  readonly text: string;
  /** Whether what may be left empty is filled. */
  readonly full: boolean;
}

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
}

/** Inputs that fit a procedure's schema, as many as its alternatives; for tests that call every procedure there is. */
export function sampleInputs(schema: z.ZodType, pool: SamplePool): unknown[] {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  }) as JsonSchema;
  return alternatives(json, '', pool);
}

/** Every alternative at the top level of an object's fields; below it the first one. */
function alternatives(schema: JsonSchema, name: string, pool: SamplePool): unknown[] {
  const choices = schema.oneOf ?? (schema.type === 'object' ? undefined : schema.anyOf);
  if (choices) return choices.flatMap((choice) => alternatives(choice, name, pool));
  if (schema.type !== 'object') return [valueOf(schema, name, pool)];
  let samples: Record<string, unknown>[] = [{}];
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    const values =
      field.oneOf || field.type === 'object' ? alternatives(field, key, pool) : enumerated(field, key, pool);
    samples =
      values.length === 1
        ? samples.map((one) => ({ ...one, [key]: values[0] }))
        : spread(samples, key, values);
  }
  return samples;
}

function spread(samples: Record<string, unknown>[], key: string, values: readonly unknown[]) {
  return samples.flatMap((one) => values.map((value) => ({ ...one, [key]: value })));
}

function enumerated(field: JsonSchema, key: string, pool: SamplePool): unknown[] {
  return field.enum && field.enum.length <= 6 ? [...field.enum] : [valueOf(field, key, pool)];
}

function valueOf(schema: JsonSchema, name: string, pool: SamplePool): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) {
    const nullable = choices.some((choice) => choice.type === 'null');
    if (nullable && !pool.full) return null;
    const filled = choices.find((choice) => choice.type !== 'null');
    return filled ? valueOf(filled, name, pool) : null;
  }
  // A plain type that may be left empty is written as a list of both.
  const types = [schema.type ?? 'string'].flat();
  if (types.includes('null') && !pool.full) return null;
  const type: string = types.find((one) => one !== 'null') ?? 'string';
  switch (type) {
    case 'object':
      return alternatives(schema, name, pool)[0];
    case 'array':
      return pool.full || schema.minItems ? [valueOf(schema.items ?? {}, name, pool)] : [];
    case 'boolean':
      return pool.full;
    case 'integer':
    case 'number':
      return Math.min(schema.maximum ?? 50, Math.max(schema.minimum ?? 1, 50));
    default:
      return textOf(schema, name, pool);
  }
}

function textOf(schema: JsonSchema, name: string, pool: SamplePool): string {
  if (schema.format === 'uuid') return name === 'otherId' ? pool.otherId : pool.id;
  if (/(?:On|^from|^to|^on|date|monday|day)$/i.test(name)) return pool.day;
  if (schema.pattern?.includes(':')) return '09:30';
  return pool.text;
}

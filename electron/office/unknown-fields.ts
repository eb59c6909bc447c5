import * as z from 'zod';

/**
 * The paths of fields in an input that its schema does not name, as `filter.role`. Zod leaves such fields out silently;
 * the border refuses them, since nobody of ours sends any. Custom and unknown types are taken as they are.
 */
export function unknownFields(schema: unknown, input: unknown, path = ''): string[] {
  if (schema instanceof z.ZodObject) return fieldsOfObject(schema, input, path);
  if (schema instanceof z.ZodArray) {
    if (!Array.isArray(input)) return [];
    return input.flatMap((each, index) => unknownFields(schema.element, each, below(path, String(index))));
  }
  if (schema instanceof z.ZodRecord) {
    return Object.entries(isFields(input) ? input : {}).flatMap(([key, value]) =>
      unknownFields(schema.valueType, value, below(path, key)),
    );
  }
  if (schema instanceof z.ZodUnion) return fieldsOfUnion(schema, input, path);
  if (schema instanceof z.ZodPipe) return unknownFields(schema.in, input, path);
  if (isWrapper(schema)) return unknownFields(schema.unwrap(), input, path);
  return [];
}

function fieldsOfObject(schema: z.ZodObject, input: unknown, path: string): string[] {
  if (!isFields(input)) return [];
  return Object.entries(input).flatMap(([key, value]) =>
    Object.hasOwn(schema.shape, key)
      ? unknownFields(schema.shape[key], value, below(path, key))
      : [below(path, key)],
  );
}

/** Of several shapes, the one that the input says it has; where it says none, any that knows all of its fields. */
function fieldsOfUnion(schema: z.ZodUnion, input: unknown, path: string): string[] {
  const found = schema.options
    .filter((option) => !(schema instanceof z.ZodDiscriminatedUnion) || saysToBe(schema, option, input))
    .map((option) => unknownFields(option, input, path));
  return found.find((fields) => fields.length === 0) ?? found[0] ?? [];
}

function saysToBe(schema: z.ZodDiscriminatedUnion, option: unknown, input: unknown): boolean {
  const { discriminator } = schema.def;
  if (!(option instanceof z.ZodObject) || !isFields(input)) return true;
  return z.safeParse(option.shape[discriminator] as z.ZodType, input[discriminator]).success;
}

type Wrapper = z.ZodNullable | z.ZodOptional | z.ZodDefault | z.ZodReadonly;

function isWrapper(schema: unknown): schema is Wrapper {
  const wrappers = [z.ZodNullable, z.ZodOptional, z.ZodDefault, z.ZodReadonly];
  return wrappers.some((wrapper) => schema instanceof wrapper);
}

function isFields(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input) && !(input instanceof Blob);
}

function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

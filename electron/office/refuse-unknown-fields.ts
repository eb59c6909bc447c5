import { os } from '@orpc/server';
import { unknownFieldText } from '../../shared/texts/errors.ts';
import type { OfficeContext } from './context.ts';
import { invalid } from './failures.ts';
import { unknownFields } from './unknown-fields.ts';

/** Refuses input with fields that nobody asked for, as `role: "administrator"`: it comes from no page of ours. */
export const refuseUnknownFields = os
  .$context<OfficeContext>()
  .middleware(async ({ procedure, next }, input: unknown) => {
    const strangers = unknownFields(procedure['~orpc'].inputSchema, input);
    if (strangers.length > 0) {
      throw invalid(strangers.slice(0, 5).map((field) => ({ field, message: unknownFieldText(field) })));
    }
    return next();
  });

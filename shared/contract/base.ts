import { oc } from '@orpc/contract';
import { z } from 'zod';
import { isDate } from '../domain/business-date.ts';
import { commonErrors } from './errors.ts';

/** Every procedure starts from this, so every one can answer the common errors. */
export const procedure = oc.errors(commonErrors);

/** A record's id (UUIDv7, sorts by time). */
export const recordId = z.uuid();

/** A local business date, YYYY-MM-DD. */
export const dateText = z.string().refine(isDate, '不是有效日期，请按 2026-11-23 的样子填写');

/** A local time of day, HH:mm. */
export const timeText = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, '不是有效时间，请按 09:30 的样子填写');

/** The time of a record; '' where the register it was imported from does not tell it. */
export const recordedTime = timeText.or(z.literal(''));

/** The version a record had when it was read; a write with an old one is refused with CHANGED. */
export const recordVersion = z.int().min(1);

/** A cursor handed out by a list; opaque to the page. */
export const cursor = z.string().max(200);

/** Rows a page may ask for at once. */
export const pageSize = z.int().min(1).max(200);

import { z } from 'zod';
import type { PlaceableField } from '../forms/overlay/placeable-fields.ts';
import type { PlacedPage } from '../forms/overlay/overlay-field.ts';
import { procedure, recordId, recordVersion } from './base.ts';
import { formRequest } from './forms.ts';
import { requiredText } from './text-field.ts';
import { jobState } from './work.ts';

/** The picture of a pre-printed form, drawn by the page from the chosen file. */
export const overlayPictureBytes = 6 * 1024 * 1024;

const mm = z.number().min(-20, '超出纸面').max(320, '超出纸面');

export const overlayField = z.object({
  key: z.string().min(1).max(120),
  x: mm,
  y: mm,
  size: z.number().min(5, '字号 5 至 36').max(36, '字号 5 至 36'),
  width: z.number().min(5, '折行宽度至少 5 毫米').max(300).nullable(),
});

export const overlayRows = z.object({
  pitch: z.number().min(3, '行距至少 3 毫米').max(200),
  perPage: z.int().min(1).max(100),
});

const overlayHead = z.object({
  id: recordId,
  name: z.string(),
  formId: z.string(),
  formTitle: z.string(),
  landscape: z.boolean(),
  /** How many fields are placed. */
  placed: z.number(),
  version: recordVersion,
});
export type OverlayHead = z.infer<typeof overlayHead>;

export const overlay = overlayHead.extend({
  fields: z.array(overlayField),
  rows: overlayRows,
  /** As a data address, at the paper's whole size. */
  picture: z.string(),
  fieldsOfForm: z.array(z.custom<PlaceableField>()),
});
export type Overlay = z.infer<typeof overlay>;

const printer = requiredText('打印机名称', 40);
const offset = z.number().min(-15, '偏移最多 15 毫米').max(15, '偏移最多 15 毫米');
const printing = z.object({
  id: recordId,
  request: formRequest,
  /** Whose offset is used; null: none. */
  printer: printer.nullable(),
});
const answered = z.object({ job: jobState.nullable() });

/** 套打: values printed onto the office's pre-printed forms. */
export const overlaysContract = {
  list: procedure.output(z.array(overlayHead)),
  get: procedure.input(z.object({ id: recordId })).output(overlay),
  /** A PNG or JPEG picture of the whole A4 sheet. */
  add: procedure
    .input(
      z.object({
        name: requiredText('名称', 40),
        formId: z.string().min(1).max(60),
        picture: z.file().max(overlayPictureBytes, '图片太大'),
      }),
    )
    .output(z.object({ id: recordId })),
  save: procedure
    .input(
      z.object({
        id: recordId,
        version: recordVersion,
        name: requiredText('名称', 40),
        fields: z.array(overlayField).max(300),
        rows: overlayRows,
      }),
    )
    .output(z.object({ version: recordVersion })),
  /** Its prints stay in the ledger. */
  remove: procedure
    .input(z.object({ id: recordId, version: recordVersion }))
    .output(z.object({ ok: z.literal(true) })),
  /** The values of a request at their places, without the printer's offset. */
  preview: procedure
    .input(z.object({ id: recordId, request: formRequest }))
    .output(z.object({ title: z.string(), pages: z.array(z.custom<PlacedPage>()) })),
  print: procedure.input(printing).output(answered),
  savePdf: procedure.input(printing).output(answered),
  /** The test page to measure by, moved by the printer's offset. */
  printTest: procedure
    .input(z.object({ landscape: z.boolean(), printer: printer.nullable() }))
    .output(z.object({ printed: z.boolean() })),
  /** Offsets of this machine's printers, in mm to the right and down. */
  offsets: procedure.output(z.array(z.object({ printer: z.string(), x: z.number(), y: z.number() }))),
  setOffset: procedure
    .input(z.object({ printer, x: offset, y: offset }))
    .output(z.object({ ok: z.literal(true) })),
};

import { z } from 'zod';
import { cursor, dateText, pageSize, procedure, recordId } from './base.ts';

/** How a document left: to the printer, saved where the person chose, or opened in another program. */
export const issueWays = ['print', 'save', 'open'] as const;
export type IssueWay = (typeof issueWays)[number];
export const issuedKinds = ['paper', 'docx', 'pdf'] as const;
export type IssuedKind = (typeof issuedKinds)[number];

/** A record that documents are of; a roster's week by its monday. */
export const documentSubject = z.object({
  kind: z.enum(['customer', 'visit', 'week']),
  id: z.string().max(40),
});
export type DocumentSubject = z.infer<typeof documentSubject>;

/** What narrows the list; an empty field does not narrow. Dates are inclusive. */
export const documentFilter = z.object({
  /** Fits number, title, file name, who issued it, and customers as the reader may find them. */
  text: z.string().max(100),
  formId: z.string().max(60).nullable(),
  kind: z.enum(issuedKinds).nullable(),
  byId: recordId.nullable(),
  from: dateText.nullable(),
  to: dateText.nullable(),
  subject: documentSubject.nullable(),
});
export type DocumentFilter = z.infer<typeof documentFilter>;

export const issuedDocument = z.object({
  id: recordId,
  /** WJ-20261123-001. */
  number: z.string(),
  /** pending: the program ended between entering it and its leaving. */
  state: z.enum(['pending', 'issued']),
  way: z.enum(issueWays),
  kind: z.enum(issuedKinds),
  title: z.string(),
  fileName: z.string().nullable(),
  formId: z.string(),
  formTitle: z.string(),
  formNumber: z.string().nullable(),
  /** 0: the standard form; otherwise the number of the office's own edition. */
  edition: z.number(),
  sheets: z.number(),
  pages: z.number(),
  /** UTC ISO. */
  issuedAt: z.string(),
  byName: z.string(),
  /** Of what was issued, in bytes. */
  bytes: z.number(),
  /** How often it was printed or handed out again. */
  again: z.number(),
  erased: z.boolean(),
  /** Whether the reader may open it. */
  open: z.boolean(),
});
export type IssuedDocument = z.infer<typeof issuedDocument>;

/** Whether what is kept is still what was issued. */
export const intactness = z.enum(['intact', 'damaged', 'missing', 'erased']);
export type Intactness = z.infer<typeof intactness>;

const byId = z.object({ id: recordId });

/** 已出文件: everything that was printed, saved or opened, kept as it was. */
export const documentsContract = {
  /** Newest first; `next` is null on the last page. */
  list: procedure
    .input(z.object({ filter: documentFilter, after: cursor.nullable(), limit: pageSize }))
    .output(z.object({ rows: z.array(issuedDocument), next: cursor.nullable() })),
  /** One document with its hash checked now, and every time it was issued again. */
  get: procedure.input(byId).output(
    issuedDocument.extend({
      /** SHA-256 in hex. */
      hash: z.string(),
      /** The program's version that drew it. */
      program: z.string(),
      kept: intactness,
      issuedAgain: z.array(z.object({ way: z.enum(issueWays), at: z.string(), byName: z.string() })),
    }),
  ),
  /** Opens what was kept with the system's program; a printed one as PDF. */
  open: procedure.input(byId).output(z.object({ fileName: z.string() })),
  /** Saves what was kept, byte for byte; a printed one as PDF. Null where the person cancelled the dialog. */
  save: procedure.input(byId).output(z.object({ fileName: z.string().nullable() })),
  /** Sends what was printed to the printer again, unchanged. */
  print: procedure.input(byId).output(z.object({ printed: z.boolean() })),
  /** How long documents are kept, what they take, and how many have run out. */
  keeping: procedure.output(
    z.object({
      months: z.number(),
      documents: z.number(),
      /** What all kept documents take on the disk. */
      bytes: z.number(),
      due: z.number(),
      /** Local date; documents issued before it have run out. */
      before: z.string(),
    }),
  ),
  setKeeping: procedure
    .input(z.object({ months: z.int().min(6, '至少保存 6 个月').max(240, '最多 240 个月') }))
    .output(z.object({ ok: z.literal(true) })),
  /** Removes for good the kept bytes of what has run out; the ledger's lines stay, without names. */
  dispose: procedure
    .input(z.object({ before: dateText, due: z.int().min(1) }))
    .output(z.object({ erased: z.number() })),
};

import { basename } from 'node:path';
import type { FormRequest, FormsJobResult } from '../../../../shared/contract/forms.ts';
import type { JobState } from '../../../../shared/contract/work.ts';
import { formTexts } from '../../../../shared/texts/forms.ts';
import type { OfficeContext } from '../../context.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { writeWhole } from '../../files/write-whole.ts';
import type { Actor } from '../../session/actor.ts';
import { printedBytes, printParts } from '../documents/printed-parts.ts';
import { issueForm } from '../forms/issue-form.ts';
import { orStorageFailure } from '../forms/storage-failure.ts';
import { offsetOf } from './offsets.ts';
import { overlayHtml } from './overlay-html.ts';
import { storedOverlay } from './stored-overlay.ts';
import { placedSource } from './values-of.ts';

interface Asker extends OfficeContext {
  readonly actor: Actor;
}

export interface OverlayPrint {
  readonly id: string;
  readonly request: FormRequest;
  readonly printer: string | null;
}

/** Sends the values alone to the printer. */
export async function printOverlay(asker: Asker, given: OverlayPrint): Promise<JobState> {
  const drawn = await draw(asker, given);
  const { part, source, pages } = drawn;
  return start(asker, drawn, () =>
    issueForm(
      asker,
      {
        request: given.request,
        source,
        way: 'print',
        kind: 'paper',
        bytes: printedBytes([part]),
        pages,
        fileName: null,
      },
      () => printParts(asker.deps.host, [part]),
    ),
  );
}

/** Asks where to save, then writes the values alone as PDF; null where the person cancelled the dialog. */
export async function saveOverlayPdf(asker: Asker, given: OverlayPrint): Promise<JobState | null> {
  const { deps, session } = asker;
  const drawn = await draw(asker, given);
  const { part, source, pages } = drawn;
  const name = safeFileName(source.title, 'pdf');
  const path = await deps.host.chooseSavePath(session.windowId, name, {
    name: formTexts.kinds.pdf,
    extension: 'pdf',
  });
  if (path === null) return null;
  return start(asker, drawn, async () => {
    const { html, landscape, title } = part;
    const bytes = await deps.host.htmlToPdf(html, { landscape, title });
    const fileName = basename(path);
    const document = {
      request: given.request,
      source,
      way: 'save',
      kind: 'pdf',
      bytes,
      pages,
      fileName,
    } as const;
    return issueForm(asker, document, async () => {
      await orStorageFailure(writeWhole(path, bytes));
      return true;
    });
  });
}

async function draw({ deps, actor }: Asker, { id, request, printer }: OverlayPrint) {
  const overlay = await storedOverlay(deps, id);
  const offset = await offsetOf(deps, printer);
  const { source, pages } = await placedSource({ deps, reader: actor }, overlay, request);
  const { landscape } = overlay;
  const html = overlayHtml(source.title, landscape, pages, offset);
  return { source, pages: pages.length, part: { html, landscape, title: source.title } };
}

function start(
  { deps, actor }: Asker,
  { source }: Awaited<ReturnType<typeof draw>>,
  work: () => Promise<FormsJobResult>,
): JobState {
  return deps.jobs.start({ kind: 'forms', title: source.title, ownerSeq: actor.seq }, work);
}

import { importFileBytes } from '../../../shared/contract/imports.ts';
import { wizardTexts as texts } from '../../../shared/texts/import-wizard.ts';

/** A file as it was when it was chosen; a pulled stick or a locked file ends in a sentence that says so. */
export async function readChosenFile(file: File): Promise<File> {
  if (file.size > importFileBytes) throw new UnreadableFile(texts.tooLarge);
  try {
    return new File([await file.arrayBuffer()], file.name);
  } catch {
    throw new UnreadableFile(texts.unreadable);
  }
}

/** Why a chosen file cannot be sent to the office, in Chinese. */
export class UnreadableFile extends Error {}

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPageLeaf,
  PDFRef,
} from 'pdf-lib';
import type { ObjectCopier } from './object-copier.ts';
import { type PdfOutput, referencesTo } from './pdf-output.ts';

/** Joins the structure trees of PDFs: their sections under one document, page numbers of the tags moved on. */
export interface TagJoiner {
  /**
   * Copies the tags of a source and answers its sections, one a page, to be placed.
   * `pages` are all pages of the source, before they are copied by the same copier.
   */
  add(source: PDFDocument, copier: ObjectCopier, pages: readonly PDFPageLeaf[]): readonly number[];
  /** Reads this section after those placed before. */
  place(section: number): void;
  /** Writes the tree, and answers the catalog's entries for it; none where nothing was tagged. */
  finish(): string;
}

export function createTagJoiner(output: PdfOutput): TagJoiner {
  const root = output.reserve();
  const document = output.reserve();
  const sections: number[] = [];
  const parents: string[] = [];
  let nextKey = 0;

  return {
    add(source, copier, pages) {
      const tree = source.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
      if (!tree) return [];
      thinTags(source);
      const above = tree.get(name('K'));
      if (above instanceof PDFRef) copier.replace(above, document);
      const copies = sectionsOf(tree).map((section) => copier.copy(section));
      const entries = numberTree(tree.lookup(name('ParentTree'), PDFDict));
      for (const [key, value] of entries) {
        const number = value instanceof PDFRef ? copier.copy(value) : copier.copyDirect(value);
        parents.push(`${key + nextKey} ${number} 0 R`);
      }
      for (const page of pages) moveKey(page, nextKey);
      nextKey += Math.max(-1, ...entries.map(([key]) => key)) + 1;
      return copies;
    },
    place: (section) => void sections.push(section),
    finish() {
      const tagged = sections.length > 0;
      const kids = referencesTo(sections);
      output.writeText(
        document,
        tagged ? `<</Type/StructElem/S/Document/P ${root} 0 R/K[${kids}]>>` : 'null',
      );
      const tree = `/ParentTree<</Nums[${parents.join(' ')}]>>/ParentTreeNextKey ${nextKey}`;
      output.writeText(root, tagged ? `<</Type/StructTreeRoot/K ${document} 0 R${tree}>>` : 'null');
      return tagged ? `/StructTreeRoot ${root} 0 R/MarkInfo<</Type/MarkInfo/Marked true>>` : '';
    },
  };
}

/**
 * Takes away what says nothing: ids (they would be given twice in the joined file, and only table headers by id
 * need them), and spans of one.
 */
function thinTags(source: PDFDocument): void {
  for (const [, object] of source.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== name('StructElem')) continue;
    object.delete(name('ID'));
    const given = object.get(name('A'));
    if (!(given instanceof PDFArray)) continue;
    const telling = given.asArray().filter((each) => !(each instanceof PDFDict) || tells(each));
    if (telling.length === 0) object.delete(name('A'));
    else object.set(name('A'), source.context.obj(telling));
  }
}

function tells(attribute: PDFDict): boolean {
  return attribute.keys().some((key) => {
    const value = attribute.get(key);
    if (key === name('O') || key === name('Headers')) return false;
    return (
      !(key === name('RowSpan') || key === name('ColSpan')) ||
      !(value instanceof PDFNumber) ||
      value.asNumber() !== 1
    );
  });
}

/** What stands directly under the document element of a structure tree. */
function sectionsOf(root: PDFDict): readonly PDFRef[] {
  const document = root.lookup(name('K'), PDFDict);
  const children = document.lookup(name('K'));
  const refs = children instanceof PDFArray ? children.asArray() : [document.get(name('K'))];
  return refs.filter((ref) => ref instanceof PDFRef);
}

/** Entries of a number tree, however deep. */
function numberTree(node: PDFDict): readonly (readonly [number, PDFObject])[] {
  const kids = node.lookupMaybe(name('Kids'), PDFArray);
  if (kids) return kids.asArray().flatMap((kid) => numberTree(node.context.lookup(kid, PDFDict)));
  const nums = node.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? [];
  return nums.flatMap((key, index) => {
    const value = nums[index + 1];
    return index % 2 === 0 && key instanceof PDFNumber && value ? [[key.asNumber(), value] as const] : [];
  });
}

function moveKey(page: PDFPageLeaf, by: number): void {
  const key = page.lookupMaybe(name('StructParents'), PDFNumber);
  if (key) page.set(name('StructParents'), PDFNumber.of(key.asNumber() + by));
}

const name = (text: string): PDFName => PDFName.of(text);

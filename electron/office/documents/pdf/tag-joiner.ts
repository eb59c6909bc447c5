import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFObjectCopier,
  type PDFPageLeaf,
  PDFRef,
} from 'pdf-lib';

/** Joins the structure trees of PDFs: their sections under one document, page numbers of the tags moved on. */
export interface TagJoiner {
  /**
   * Copies the tags of a source and answers its sections, one a page, to be placed.
   * `pages` are the copies of all pages of the source, made by the same copier.
   */
  add(source: PDFDocument, copier: PDFObjectCopier, pages: readonly PDFPageLeaf[]): readonly PDFObject[];
  /** Reads this section after those placed before. */
  place(section: PDFObject): void;
  finish(): void;
}

export function createTagJoiner(joined: PDFDocument): TagJoiner {
  const { context } = joined;
  const rootRef = context.nextRef();
  const documentRef = context.nextRef();
  const sections: PDFObject[] = [];
  const parents: PDFObject[] = [];
  let nextKey = 0;

  return {
    add(source, copier, pages) {
      const root = source.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
      if (!root) return [];
      thinTags(source);
      const copies = sectionsOf(root).map((section) => {
        root.context.lookup(section, PDFDict).delete(name('P'));
        const copied = copier.copy(section);
        context.lookup(copied, PDFDict).set(name('P'), documentRef);
        return copied;
      });
      const entries = numberTree(root.lookup(name('ParentTree'), PDFDict));
      for (const [key, value] of entries) parents.push(PDFNumber.of(key + nextKey), copier.copy(value));
      for (const page of pages) moveKey(page, nextKey);
      nextKey += Math.max(-1, ...entries.map(([key]) => key)) + 1;
      return copies;
    },
    place: (section) => void sections.push(section),
    finish() {
      if (sections.length === 0) return;
      const parentTree = context.obj({ Nums: context.obj(parents) });
      context.assign(
        documentRef,
        context.obj({ Type: 'StructElem', S: 'Document', P: rootRef, K: context.obj(sections) }),
      );
      context.assign(
        rootRef,
        context.obj({
          Type: 'StructTreeRoot',
          K: documentRef,
          ParentTree: parentTree,
          ParentTreeNextKey: nextKey,
        }),
      );
      joined.catalog.set(name('StructTreeRoot'), rootRef);
      joined.catalog.set(name('MarkInfo'), context.obj({ Type: 'MarkInfo', Marked: true }));
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

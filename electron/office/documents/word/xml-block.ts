import { FileChild } from 'docx';

/** An element in the form docx hands to its XML writer: `{ 'w:p': [{ _attr: … }, child, 'text'] }`. Texts are escaped there. */
export type Xml =
  { readonly [tag: string]: readonly (Xml | string)[] | { readonly _attr: XmlAttributes } } | XmlAttribute;
export type XmlAttributes = { readonly [name: string]: string | number };
interface XmlAttribute {
  readonly _attr: XmlAttributes;
}

/** An element with attributes and children; undefined children are left out. */
export function element(
  tag: string,
  attributes: XmlAttributes = {},
  children: readonly (Xml | string | undefined)[] = [],
): Xml {
  const present = children.filter((child) => child !== undefined);
  const hasAttributes = Object.keys(attributes).length > 0;
  return { [tag]: hasAttributes ? [{ _attr: attributes }, ...present] : present };
}

/**
 * A block of a section written as plain elements. docx's own classes for tables take four times as long,
 * which counts for hundreds of sheets in one file; the document around it stays docx's.
 */
export class XmlBlock extends FileChild {
  readonly #xml: Xml;

  constructor(xml: Xml) {
    super('w:p');
    this.#xml = xml;
  }

  override prepForXml(): ReturnType<FileChild['prepForXml']> {
    return this.#xml as ReturnType<FileChild['prepForXml']>;
  }
}

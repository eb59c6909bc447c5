/** An element of a Word file before it is written. */
export interface Xml {
  readonly tag: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly (Xml | string | undefined)[];
}
export type XmlAttributes = { readonly [name: string]: string | number };

/** An element with attributes and children; undefined children are left out. */
export function element(
  tag: string,
  attributes: XmlAttributes = {},
  children: readonly (Xml | string | undefined)[] = [],
): Xml {
  return { tag, attributes, children };
}

/** The element as XML text; every text and attribute value is escaped. */
export function writeXml({ tag, attributes, children }: Xml): string {
  let text = `<${tag}`;
  for (const name in attributes) text += ` ${name}="${escapeXml(String(attributes[name]))}"`;
  if (children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of children) {
    if (child !== undefined) text += typeof child === 'string' ? escapeXml(child) : writeXml(child);
  }
  return `${text}</${tag}>`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escapeXml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => escapes[character]!) : text;
}

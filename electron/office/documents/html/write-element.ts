import type { PageElement } from '../../../../shared/forms/page-elements.ts';
import { escapeHtml } from './escape-html.ts';

/** A page element as HTML text; every text and attribute value is escaped. */
export function writeElement(element: PageElement | string): string {
  if (typeof element === 'string') return escapeHtml(element);
  const children = element.children.map(writeElement).join('');
  const end = element.tag === 'col' ? '' : `</${element.tag}>`;
  return `<${element.tag}${writeAttributes(element)}>${children}${end}`;
}

function writeAttributes({ className, style = {}, attributes = {} }: PageElement): string {
  const css = Object.entries(style).map(([property, value]) => `${kebab(property)}:${value}`);
  const all: Record<string, string | number> = { ...attributes };
  if (className) all['class'] = className;
  if (css.length > 0) all['style'] = css.join(';');
  return Object.entries(all)
    .map(([name, value]) => ` ${name.toLowerCase()}="${escapeHtml(String(value))}"`)
    .join('');
}

function kebab(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

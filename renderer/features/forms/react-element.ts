import { createElement, type ReactElement, type ReactNode } from 'react';
import type { PageElement } from '../../../shared/forms/page-elements.ts';

/** A page element as a React element: the same tree the print writer turns into HTML. */
export function reactElement(element: PageElement, key?: number): ReactElement {
  const { tag, className, style, attributes } = element;
  const children = element.children.map((child, index): ReactNode =>
    typeof child === 'string' ? child : reactElement(child, index),
  );
  return createElement(
    tag,
    { key, className, style, ...attributes },
    ...(children.length > 0 ? [children] : []),
  );
}

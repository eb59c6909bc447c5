import { memo, useCallback, useState } from 'react';
import { createPortal } from 'react-dom';
import type { LaidForm } from '../../../shared/forms/laid.ts';
import { pageElement } from '../../../shared/forms/page-elements.ts';
import { previewSheets } from './preview-sheets.ts';
import { reactElement } from './react-element.ts';

interface PagePreviewProps {
  readonly forms: readonly LaidForm[];
  /** 1 is the size on paper. */
  readonly zoom: number;
}

/** Pages as they will be printed, under each other. */
export const PagePreview = memo(function PagePreview({ forms, zoom }: PagePreviewProps) {
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  const host = useCallback((element: HTMLDivElement | null) => {
    if (element) setRoot(element.shadowRoot ?? openRoot(element));
  }, []);
  const pages = forms.flatMap((form) => form.pages.map((page) => pageElement(page, form.paper)));
  return (
    <div ref={host}>
      {root
        ? createPortal(
            <div className="pages" style={{ zoom }}>
              {pages.map((page, index) => reactElement(page, index))}
            </div>,
            root,
          )
        : null}
    </div>
  );
});

function openRoot(element: HTMLDivElement): ShadowRoot {
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...previewSheets()];
  return root;
}

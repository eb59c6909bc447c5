import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { FormRequestInput } from '../../../shared/contract/forms.ts';
import { overlayScreenTexts as texts } from '../../../shared/texts/overlays.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';

const OverlayPrintDialog = lazy(() => import('./overlay-print-dialog.tsx'));

/** Beside the other ways to print a form, where the office has a pre-printed sheet of it. */
export function OverlayButton({ request, disabled }: { request: FormRequestInput; disabled: boolean }) {
  const { queries } = useOffice();
  const [open, setOpen] = useState(false);
  const mayPrint = useMay('overlays.print');
  const list = useQuery({ ...queries.overlays.list.queryOptions(), enabled: mayPrint });
  const formId = request.form === 'typed-form' ? request.formId : request.form;
  const fitting = list.data?.filter((overlay) => overlay.formId === formId && overlay.placed > 0) ?? [];
  if (fitting.length === 0) return null;
  return (
    <>
      <Button disabled={disabled} onClick={() => setOpen(true)}>
        {texts.print}
      </Button>
      <Suspense fallback={null}>
        {open ? (
          <OverlayPrintDialog overlays={fitting} request={request} onClose={() => setOpen(false)} />
        ) : null}
      </Suspense>
    </>
  );
}

import { lazy } from 'react';

// The print dialogs for screens that may never print: their code comes when the first one opens, inside a Suspense.

export const FormDialog = lazy(async () => ({ default: (await import('./form-dialog.tsx')).FormDialog }));

export const SurveyDialog = lazy(async () => ({
  default: (await import('./survey-dialog.tsx')).SurveyDialog,
}));

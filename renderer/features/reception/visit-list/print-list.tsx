import { memo } from 'react';
import { visitRecordTexts as texts } from '../../../../shared/texts/reception.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { PrintMenu } from '../print-menu.tsx';
import { filterOf, type ListView } from './list-view.ts';

/** Prints the register as it is narrowed and sorted on the screen. */
export const PrintList = memo(function PrintList({ store }: { store: FormStore<ListView> }) {
  const range = () => ({ filter: filterOf(store.values()), order: store.values().order });
  return (
    <PrintMenu
      choices={[
        { label: texts.printList, request: () => ({ form: 'visit-register', range: range() }) },
        {
          label: texts.printSheets,
          request: () => ({ form: 'visit-sheet', visits: { of: 'range', range: range() } }),
        },
      ]}
    />
  );
});

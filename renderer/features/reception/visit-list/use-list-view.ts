import { useEffect } from 'react';
import { useOffice } from '../../../api/office.ts';
import type { FormStore } from '../../../components/form/form-store.ts';
import { useForm } from '../../../components/form/use-form.ts';
import { everything, type ListView } from './list-view.ts';

const key = [['visitListView']];

/** The view, kept while the person looks at other screens; it goes with everything else when the window locks. */
export function useListView(): FormStore<ListView> {
  const { cache } = useOffice();
  const store = useForm<ListView>(() => cache.getQueryData<ListView>(key) ?? everything);
  useEffect(() => store.subscribe(() => cache.setQueryData(key, store.values())), [cache, store]);
  return store;
}

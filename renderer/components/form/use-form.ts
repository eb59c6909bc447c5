import { useState, useSyncExternalStore } from 'react';
import { createFormStore, type FieldStore, type FormStore } from './form-store.ts';

/** A store that lives as long as the component. */
export function useForm<T extends object>(start: () => T): FormStore<T> {
  const [store] = useState(() => createFormStore(start()));
  return store;
}

/** One field's value; redraws when it changes. */
export function useValue<T extends object, K extends keyof T>(store: FieldStore<T>, field: K): T[K] {
  return useSyncExternalStore(
    (listener) => store.subscribe(listener, field),
    () => store.values()[field],
  );
}

/** What is wrong with one field. */
export function useProblem<T extends object>(store: FieldStore<T>, field: keyof T): string | undefined {
  return useSyncExternalStore(
    (listener) => store.subscribe(listener, field),
    () => store.problem(field),
  );
}

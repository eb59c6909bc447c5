import type { FormStore } from './form-store.ts';

type Stores<T> = { readonly [Part in keyof T]: FormStore<T[Part] & object> };

/** Several stores of one form seen as one, so that it can be kept as a draft whole. */
export function joinStores<T extends object>(
  stores: Stores<T>,
): Pick<FormStore<T>, 'values' | 'reset' | 'subscribe'> {
  const parts = Object.keys(stores) as (keyof T)[];
  return {
    values: () => Object.fromEntries(parts.map((part) => [part, stores[part].values()])) as unknown as T,
    reset(values) {
      for (const part of parts) stores[part].reset(values[part] as T[typeof part] & object);
    },
    subscribe(listener) {
      const stops = parts.map((part) => stores[part].subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
  };
}

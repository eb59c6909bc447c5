/** Values of a form and what is wrong with them. Each field listens to itself only, so a key redraws one field. */
export interface FormStore<T extends object> {
  readonly values: () => T;
  readonly set: <K extends keyof T>(field: K, value: T[K]) => void;
  readonly merge: (values: Partial<T>) => void;
  readonly reset: (values: T) => void;
  readonly problem: (field: keyof T) => string | undefined;
  readonly problems: () => Problems<T>;
  readonly setProblems: (problems: Problems<T>) => void;
  /** Called after a change of the given field, or of any where none is given. */
  readonly subscribe: (listener: () => void, field?: keyof T) => () => void;
}
/** What a field needs of a form; a form that has more fields fits where one with fewer is asked for. */
export type FieldStore<T extends object> = Pick<FormStore<T>, 'values' | 'set' | 'problem' | 'subscribe'>;
export type Problems<T> = Partial<Record<keyof T, string>>;

export function createFormStore<T extends object>(start: T): FormStore<T> {
  let values = start;
  let problems: Problems<T> = {};
  const listeners = new Map<keyof T | undefined, Set<() => void>>();

  return {
    values: () => values,
    set: (field, value) => change({ [field]: value } as unknown as Partial<T>),
    merge: change,
    reset(next) {
      values = next;
      problems = {};
      tell(listeners.keys());
    },
    problem: (field) => problems[field],
    problems: () => problems,
    setProblems(next) {
      const touched = new Set([...fieldsOf(problems), ...fieldsOf(next)]);
      problems = next;
      tell([...touched, undefined]);
    },
    subscribe(listener, field) {
      const set = listeners.get(field) ?? new Set();
      listeners.set(field, set.add(listener));
      return () => set.delete(listener);
    },
  };

  /** What is typed anew is no longer wrong until it is checked again. */
  function change(part: Partial<T>): void {
    const changed = fieldsOf(part).filter((field) => !Object.is(part[field], values[field]));
    if (changed.length === 0) return;
    values = { ...values, ...part };
    if (changed.some((field) => problems[field] !== undefined)) {
      problems = { ...problems };
      for (const field of changed) delete problems[field];
    }
    tell([...changed, undefined]);
  }

  function tell(fields: Iterable<keyof T | undefined>): void {
    for (const field of fields) listeners.get(field)?.forEach((listener) => listener());
  }
}

function fieldsOf<T extends object>(part: Partial<T>): (keyof T)[] {
  return Object.keys(part) as (keyof T)[];
}

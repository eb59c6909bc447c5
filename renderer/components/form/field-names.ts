/** The fields of T whose values are of type V. */
export type FieldOf<T, V> = {
  [K in keyof T]-?: [T[K]] extends [V] ? ([V] extends [T[K]] ? K : never) : never;
}[keyof T] &
  string;

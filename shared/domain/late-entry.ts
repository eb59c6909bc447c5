/** 补登: an entry made on a later day than the one it speaks of; both are local business dates. */
export function isLateEntry(on: string, enteredOn: string): boolean {
  return on < enteredOn;
}

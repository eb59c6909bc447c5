import { isContractProcedure } from '@orpc/contract';
import { contract } from '../../shared/contract/index.ts';

/** Every procedure of the contract by its path, such as visits.register. */
export function procedurePaths(): string[] {
  return walk(contract, []);
}

function walk(node: object, path: readonly string[]): string[] {
  if (isContractProcedure(node)) return [path.join('.')];
  return Object.entries(node).flatMap(([name, child]: [string, object]) => walk(child, [...path, name]));
}

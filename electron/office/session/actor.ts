import type { Role } from '../../../shared/domain/roles.ts';

/** Who does something: a signed-in person, or the program itself (seq 0). */
export interface Actor {
  readonly seq: number;
  readonly id: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** For what a visitor enters himself at the kiosk. */
export const visitorAtKiosk: Actor = { seq: 0, id: null, name: '自助登记', roles: [] };

/** For changes that nobody asked for by hand, such as rolling an interrupted import back. */
export const program: Actor = { seq: 0, id: null, name: '系统', roles: [] };

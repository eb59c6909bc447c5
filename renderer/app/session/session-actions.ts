import type { Office } from '../../api/office.ts';
import type { SessionState } from '../../../shared/contract/office.ts';

/** Opens the session with a PIN or password; answers whether a one-time PIN must be changed first. */
export async function signIn(
  office: Office,
  staffId: string,
  secret: string,
): Promise<{ mustChangePin: boolean }> {
  const { token, session, mustChangePin } = await office.client.session.signIn({ staffId, secret });
  begin(office, token, session);
  return { mustChangePin };
}

/** Goes on with a session that the office has just opened for this window. */
export async function enter(office: Office, token: string): Promise<void> {
  office.token.keep(token);
  begin(office, token, await office.client.session.current());
}

/** Hides everything until the person's PIN; what was typed is kept as a draft. */
export async function lock(office: Office): Promise<void> {
  await office.leaving.run();
  setSession(office, await office.client.session.lock());
  forgetPeople(office);
}

/** Makes room for another person. */
export async function signOut(office: Office): Promise<void> {
  await office.leaving.run();
  const state = await office.client.session.signOut();
  office.token.drop();
  setSession(office, state);
  forgetPeople(office);
}

/** Nothing about customers stays in memory once nobody is signed in. */
export function forgetPeople(office: Office): void {
  office.cache.removeQueries({
    predicate: ({ queryKey }) => {
      const [path] = queryKey as readonly (readonly string[] | undefined)[];
      return path?.[0] !== 'app' && path?.[0] !== 'session';
    },
  });
}

function begin(office: Office, token: string, state: SessionState): void {
  office.token.keep(token);
  forgetPeople(office);
  setSession(office, state);
}

function setSession(office: Office, state: SessionState): void {
  office.cache.setQueryData(office.queries.session.current.queryKey(), state);
}

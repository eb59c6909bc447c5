/** The office did not come back in time, or went away in the middle of a call. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
  constructor() {
    super('the office did not answer');
  }
}

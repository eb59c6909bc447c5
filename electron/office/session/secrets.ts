import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** Passwords and PINs as scrypt hashes that carry their own cost. */
export interface Secrets {
  hash(secret: string): Promise<string>;
  matches(secret: string, stored: string): Promise<boolean>;
}

/** OWASP's figure for scrypt: about 0.3 s and 128 MB a guess. */
export const productCost: Cost = { N: 2 ** 17, r: 8, p: 1 };

export function createSecrets(cost: Cost = productCost): Secrets {
  return {
    async hash(secret) {
      const salt = randomBytes(16);
      const key = await derive(secret, salt, cost);
      return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
    },
    async matches(secret, stored) {
      const [kind, N, r, p, salt, key] = stored.split('$');
      if (kind !== 'scrypt' || !salt || !key) return false;
      const expected = Buffer.from(key, 'base64');
      const actual = await derive(secret, Buffer.from(salt, 'base64'), {
        N: Number(N),
        r: Number(r),
        p: Number(p),
      });
      return timingSafeEqual(actual, expected);
    },
  };
}

function derive(secret: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  const text = secret.normalize('NFKC');
  return new Promise((resolve, reject) => {
    scrypt(text, salt, 32, { ...cost, maxmem: 256 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** A session token for the page, and the form in which it is stored. */
export const newToken = () => randomBytes(32).toString('base64url');
export const tokenHash = (token: string) => createHash('sha256').update(token).digest('hex');

/** A PIN to hand over once; must be changed at the first sign-in. */
export const oneTimePin = () => String(randomInt(0, 1_000_000)).padStart(6, '0');

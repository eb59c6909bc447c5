import { expect, test } from 'vitest';
import { createSecrets, productCost } from '../../../electron/office/session/secrets.ts';

test('the product hashes with scrypt N=2^17, r=8, p=1, and a hash fits only its secret', async () => {
  expect(productCost).toEqual({ N: 131_072, r: 8, p: 1 });
  const secrets = createSecrets();
  const stored = await secrets.hash('246810');
  expect(stored).toMatch(/^scrypt\$131072\$8\$1\$/);
  expect(stored).not.toContain('246810');
  expect(await secrets.matches('246810', stored)).toBe(true);
  expect(await secrets.matches('２４６８１０', stored)).toBe(true);
  expect(await secrets.matches('246811', stored)).toBe(false);
});

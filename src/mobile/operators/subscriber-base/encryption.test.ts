import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { forgetOperatorKeys, useOperatorKeys } from '../../../storage/operator-key.ts';
import { makeSubscribers } from './base.testing.ts';
import { openSubscriberBase } from './store.ts';

const KEY = 'ab'.repeat(32);
const ROW = { phone: '+33612345678', last_name: 'Zqxquenouille', first_name: 'Zoé', operator: 'Alpha' };

afterEach(forgetOperatorKeys);

/** The files of a folder that hold the name or the number, as text or as a double. */
function filesWithCanary(folder: string): string[] {
  const number = Buffer.alloc(8);
  number.writeDoubleLE(33_612_345_678);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return bytes.includes(number) || /zqxquenouille|612345678/i.test(bytes.toString('latin1'));
    });
}

it('encrypts subscribers if a key is set, and returns them as before', async () => {
  const plain = await makeSubscribers([ROW]);
  expect(filesWithCanary(plain.folder)).not.toEqual([]);
  useOperatorKeys({ baseKey: KEY });
  const encrypted = await makeSubscribers([ROW]);
  await encrypted.import([{ ...ROW, phone: '+33612345679' }]);
  encrypted.base.refresh();
  expect(filesWithCanary(encrypted.folder)).toEqual([]);
  expect(encrypted.base.store?.find('+33612345678')).toEqual(plain.base.store?.find('+33612345678'));
  expect(encrypted.base.store?.find('+33612345678')).toHaveLength(1);
  forgetOperatorKeys();
  expect(() => openSubscriberBase(encrypted.folder)).toThrow('is encrypted, and no key is set');
  await plain.remove();
  await encrypted.remove();
});

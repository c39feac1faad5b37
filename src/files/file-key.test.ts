import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetOperatorKeys, useOperatorKeys } from '../storage/operator-key.ts';
import { FileKeys } from './file-key.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-file-keys-'));
});
afterEach(() => {
  forgetOperatorKeys();
  rmSync(folder, { recursive: true });
});

const stored = (id: string) => readFileSync(join(folder, id));

describe('the keys of uploaded files', () => {
  it('are encrypted if the operator has set a key', () => {
    const plain = new FileKeys(folder).create('plain');
    useOperatorKeys({ baseKey: 'ab'.repeat(32) });
    const encrypted = new FileKeys(folder).create('encrypted');
    expect(stored('plain').equals(plain.bytes)).toBe(true);
    expect(stored('encrypted').includes(encrypted.bytes.toString('hex'))).toBe(false);
    const again = new FileKeys(folder);
    expect(again.get('plain')?.bytes.equals(plain.bytes)).toBe(true);
    expect(again.get('encrypted')?.bytes.equals(encrypted.bytes)).toBe(true);
    forgetOperatorKeys();
    expect(() => new FileKeys(folder).get('encrypted')).toThrow('is encrypted, and no key is set');
  });

  it('are gone when they are deleted, once or again', () => {
    const keys = new FileKeys(folder);
    keys.create('one');
    keys.delete('one');
    keys.delete('one');
    expect(existsSync(join(folder, 'one'))).toBe(false);
    expect(keys.get('one')).toBeUndefined();
  });
});

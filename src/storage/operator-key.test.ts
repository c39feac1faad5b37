import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BaseError } from './base-error.ts';
import { forgetOperatorKeys, operatorKey, operatorKeyId, operatorKeys, useOperatorKeys } from './operator-key.ts';

const ONE = '1a'.repeat(32);
const TWO = '2b'.repeat(32);
const THREE = '3c'.repeat(32);

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-operator-key-'));
  path = join(folder, 'keys');
  forgetOperatorKeys();
});
afterEach(() => {
  forgetOperatorKeys();
  rmSync(folder, { recursive: true });
});

const digits = () => operatorKeys().map((key) => key.toString('hex'));

describe('useOperatorKeys', () => {
  it('adds keys in their order, each once', () => {
    expect(operatorKey()).toBeUndefined();
    useOperatorKeys({});
    expect(digits()).toEqual([]);
    useOperatorKeys({ baseKey: `${TWO}, ${ONE.toUpperCase()}\n` });
    useOperatorKeys({ baseKey: `${ONE} ${THREE}` });
    expect(digits()).toEqual([TWO, ONE, THREE]);
    expect(operatorKey()!.toString('hex')).toBe(TWO);
  });

  it('uses the keys of a file before that of the setting', () => {
    writeFileSync(path, `${ONE}\n${TWO}\n`, { mode: 0o640 });
    useOperatorKeys({ baseKeyFile: path, baseKey: THREE });
    expect(digits()).toEqual([ONE, TWO, THREE]);
  });

  it.each(['', ' ,\n', 'x', ONE.slice(1), `${ONE}0`, `${ONE};${TWO}`, `${ONE} x`])(
    'rejects the setting "%s"',
    (text) => {
      const message =
        'IDEM_BASE_KEY does not contain a key: expected 64 hexadecimal digits, as "openssl rand -hex 32" prints';
      expect(() => useOperatorKeys({ baseKey: text })).toThrow(message);
      expect(() => useOperatorKeys({ baseKey: text })).toThrow(BaseError);
      expect(digits()).toEqual([]);
    },
  );

  it('rejects a file that is missing, holds no key, or can be read by every user', () => {
    expect(() => useOperatorKeys({ baseKeyFile: path })).toThrow(`cannot read the key file ${path}: `);
    writeFileSync(path, 'none', { mode: 0o600 });
    expect(() => useOperatorKeys({ baseKeyFile: path })).toThrow(`${path} does not contain a key`);
    writeFileSync(path, ONE);
    chmodSync(path, 0o604);
    expect(() => useOperatorKeys({ baseKeyFile: path })).toThrow(
      new BaseError(`the key file ${path} can be read by every user: run "chmod o-r ${path}"`),
    );
    expect(digits()).toEqual([]);
  });
});

describe('operatorKeyId', () => {
  it('has 16 digits, the same for equal keys, and none of the key', () => {
    const id = operatorKeyId(Buffer.from(ONE, 'hex'));
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(operatorKeyId(Buffer.from(ONE, 'hex'))).toBe(id);
    expect(operatorKeyId(Buffer.from(TWO, 'hex'))).not.toBe(id);
    expect(ONE).not.toContain(id);
  });
});

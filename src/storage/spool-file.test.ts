import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SpoolFile } from './spool-file.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-spool-'));
  path = join(folder, 'spool');
});
afterEach(() => rmSync(folder, { recursive: true }));

function copyOf(file: SpoolFile): Buffer {
  const parts: Buffer[] = [];
  file.copyTo({ append: (bytes) => void parts.push(Buffer.from(bytes)) });
  return Buffer.concat(parts);
}

describe('SpoolFile', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 3_000_000])('copies %i bytes in order and removes the file', (length) => {
    const bytes = Buffer.from(Uint8Array.from({ length }, (_, i) => (i * 7) % 251));
    const file = new SpoolFile(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    for (let at = 0; at < length; at += 40_009) file.append(bytes.subarray(at, at + 40_009));
    expect(copyOf(file).equals(bytes)).toBe(true);
    expect(existsSync(path)).toBe(false);
  });

  it('removes the file when it is closed, once', () => {
    const file = new SpoolFile(path);
    file.append(Buffer.alloc(100_000));
    file.close();
    expect(existsSync(path)).toBe(false);
    writeFileSync(path, 'another');
    file.close();
    expect(existsSync(path)).toBe(true);
  });

  it('does not overwrite a file', () => {
    writeFileSync(path, 'another');
    expect(() => new SpoolFile(path)).toThrow('EEXIST');
  });
});

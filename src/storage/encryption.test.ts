import { existsSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BaseError } from './base-error.ts';
import { flipBit, openTestFile, patterned, writeTestFile } from './checksummed-file.testing.ts';
import { DamagedFileError, PAGE_BYTES } from './checksummed-file.ts';
import { createGenerationKey, destroyKeyFile, GENERATION_KEY_FILE, readGenerationKey } from './generation-key.ts';
import { buildGeneration } from './new-generation.ts';
import { forgetOperatorKeys, operatorKeyId, operatorKeys, useOperatorKeys } from './operator-key.ts';
import { Partitions, takePartition, takePieces } from './partitions.ts';
import { mergeRuns, writeRun } from './sorted-runs.ts';
import { SpoolFile } from './spool-file.ts';

const ONE = '1'.repeat(64);
const OTHER = 'ab'.repeat(32);
const CANARY = 'quenouille';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-encrypted-'));
  path = join(folder, 'file');
  useOperatorKeys({ baseKey: ONE });
  createGenerationKey(folder);
});
afterEach(() => {
  forgetOperatorKeys();
  rmSync(folder, { recursive: true });
});

const write = (first: readonly Uint8Array[], second?: readonly Uint8Array[]) => writeTestFile(path, first, second);
const open = () => openTestFile(path);
const flip = (position: number) => flipBit(path, position);
const holdsCanary = (file: string) => readFileSync(file).includes(CANARY);

describe('an encrypted file', () => {
  it('returns every section and every range as it was written', () => {
    const parts = fc.array(fc.uint8Array({ maxLength: 3 * PAGE_BYTES }), { maxLength: 5 });
    const ranges = fc.array(fc.tuple(fc.nat(4 * PAGE_BYTES), fc.nat(2 * PAGE_BYTES)), { maxLength: 10 });
    fc.assert(
      fc.property(parts, parts, ranges, (first, second, positions) => {
        expect(write(first, second)).toBe(readFileSync(path).length);
        const file = open();
        const content = Buffer.concat(first);
        expect(file.isEncrypted).toBe(true);
        expect(file.read('first').equals(content)).toBe(true);
        expect(file.read('second').equals(Buffer.concat(second))).toBe(true);
        for (const [from, length] of positions) {
          const end = Math.min(content.length, from + length);
          if (from >= end) continue;
          const { start } = file.sections.first;
          file.locate(start + from, start + end);
          expect(file.bytes.subarray(file.at, file.at + end - from).equals(content.subarray(from, end))).toBe(true);
        }
        file.close();
      }),
      { numRuns: 40 },
    );
  });

  it('returns a section that is larger than what is decrypted at once', () => {
    const large = patterned(300 * PAGE_BYTES + 17);
    write([large]);
    const file = open();
    expect(file.read('first').equals(large)).toBe(true);
    file.close();
  });

  it('does not contain its content, and encrypts equal contents differently', () => {
    const content = Buffer.from(CANARY.repeat(1000));
    write([content]);
    const first = readFileSync(path);
    expect(holdsCanary(path)).toBe(false);
    rmSync(join(folder, GENERATION_KEY_FILE));
    createGenerationKey(folder);
    write([content]);
    expect(
      readFileSync(path)
        .subarray(PAGE_BYTES, 2 * PAGE_BYTES)
        .equals(first.subarray(PAGE_BYTES, 2 * PAGE_BYTES)),
    ).toBe(false);
  });

  it('never returns a byte of a changed page, wherever the file was changed', () => {
    const content = patterned(2 * PAGE_BYTES + 100);
    const size = write([content], [patterned(10)]);
    for (let position = 0; position < size; position += 97) {
      flip(position);
      try {
        const file = open();
        expect(() => [file.read('first'), file.read('second')], `byte ${position}`).toThrow(DamagedFileError);
        file.close();
      } catch (error) {
        expect(error, `byte ${position}`).toBeInstanceOf(BaseError);
      }
      flip(position);
    }
  });

  it('notices pages that were exchanged together with their seals', () => {
    const size = write([patterned(2 * PAGE_BYTES)]);
    const bytes = readFileSync(path);
    const swap = (a: number, b: number, length: number) => {
      const copy = Buffer.from(bytes.subarray(a, a + length));
      bytes.copy(bytes, a, b, b + length);
      copy.copy(bytes, b);
    };
    swap(PAGE_BYTES, 2 * PAGE_BYTES, PAGE_BYTES);
    const seals = size - 16 * Math.floor(size / (PAGE_BYTES + 16)) - 16;
    swap(seals + 16, seals + 32, 16);
    writeFileSync(path, bytes);
    expect(open).toThrow(/damaged checksums/);
  });
});

describe('the key of a generation', () => {
  it('cannot be read without the key of the operator, nor with another one', () => {
    write([Buffer.from(CANARY)]);
    const id = operatorKeyId(operatorKeys()[0]!);
    forgetOperatorKeys();
    expect(open).toThrow(`is encrypted, and no key is set; set IDEM_BASE_KEY_FILE or IDEM_BASE_KEY to the key ${id}`);
    useOperatorKeys({ baseKey: OTHER });
    expect(open).toThrow(`is encrypted with the key ${id}, and the key set is ${operatorKeyId(operatorKeys()[0]!)}`);
    expect(open).toThrow(BaseError);
    useOperatorKeys({ baseKey: ONE });
    expect(open().read('first').toString()).toBe(CANARY);
  });

  it('is noticed when it was changed or is missing', () => {
    write([Buffer.from(CANARY)]);
    const key = join(folder, GENERATION_KEY_FILE);
    const text = readFileSync(key, 'utf8');
    writeFileSync(key, text.replace(/"wrapped":"../, '"wrapped":"zz'));
    expect(open).toThrow(/is damaged: restore a backup/);
    destroyKeyFile(key);
    expect(existsSync(key)).toBe(false);
    expect(open).toThrow(/is encrypted, and the key of its generation is missing/);
  });

  it('is made with the first key, and opened with any', () => {
    forgetOperatorKeys();
    const file = join(folder, 'keys');
    writeFileSync(file, `${OTHER}\n${ONE}\n`, { mode: 0o600 });
    useOperatorKeys({ baseKeyFile: file });
    expect(readGenerationKey(folder)).toBeDefined();
    rmSync(join(folder, GENERATION_KEY_FILE));
    createGenerationKey(folder);
    forgetOperatorKeys();
    useOperatorKeys({ baseKey: OTHER });
    expect(readGenerationKey(folder)).toBeDefined();
  });

  it('is not made without a key of the operator', () => {
    forgetOperatorKeys();
    rmSync(join(folder, GENERATION_KEY_FILE));
    expect(createGenerationKey(folder)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
    write([Buffer.from(CANARY)]);
    expect(holdsCanary(path)).toBe(true);
  });

  it.each([
    ['', 'IDEM_BASE_KEY does not contain a key: expected 64 hexadecimal digits'],
    ['abc', 'IDEM_BASE_KEY does not contain a key'],
    [`${ONE}0`, 'IDEM_BASE_KEY does not contain a key'],
  ])('rejects the key "%s"', (baseKey, message) => {
    expect(() => useOperatorKeys({ baseKey })).toThrow(message);
  });

  it('rejects a key file that is missing, or that everybody can read', () => {
    expect(() => useOperatorKeys({ baseKeyFile: path })).toThrow(/cannot read the key file .*: no such file/);
    writeFileSync(path, ONE, { mode: 0o644 });
    expect(() => useOperatorKeys({ baseKeyFile: path })).toThrow(/can be read by every user: run "chmod o-r/);
  });
});

describe('the keys of an import', () => {
  const settings = { format: 1, file: 'data', remedy: 'import again', replace: false };
  /** Other names of a key of the import, of the generation and of its temporary files, show what happens to its bytes. */
  const kept = (name: string) => join(folder, `kept-${name}`);

  async function build(end: (generation: { folder: string; publish(): void }) => void): Promise<void> {
    await buildGeneration(join(folder, 'base'), settings, async (generation) => {
      linkSync(join(generation.folder, GENERATION_KEY_FILE), kept('own'));
      linkSync(join(generation.scratch, GENERATION_KEY_FILE), kept('scratch'));
      writeFileSync(join(generation.folder, 'data'), '');
      end(generation);
    });
  }

  it('are overwritten with its temporary files, but for that of the generation', async () => {
    await build(({ publish }) => publish());
    expect(readFileSync(kept('own')).includes('wrapped')).toBe(true);
    expect(readFileSync(kept('scratch')).includes('wrapped')).toBe(false);
  });

  it('are all overwritten if it fails', async () => {
    const failed = build(() => {
      throw new Error('no more rows');
    });
    await expect(failed).rejects.toThrow('no more rows');
    for (const name of ['own', 'scratch']) expect(readFileSync(kept(name)).includes('wrapped')).toBe(false);
  });
});

describe('temporary files in an encrypted folder', () => {
  it('are encrypted, and returned as they were written: partitions', () => {
    const partitions = new Partitions(folder, 'rows');
    const records = Array.from({ length: 300 }, (_, i) => Buffer.from(`${CANARY}${i} `.repeat((i * 37) % 5000)));
    for (const record of records) partitions.append(7, record);
    partitions.flush();
    partitions.append(7, Buffer.from(CANARY));
    partitions.flush();
    expect(holdsCanary(join(folder, 'rows-7'))).toBe(false);
    const expected = Buffer.concat([...records, Buffer.from(CANARY)]);
    const pieces = [...takePieces(folder, ['rows'], { partition: 7, maxBytes: 10_007 })];
    expect(Buffer.concat(pieces).equals(expected)).toBe(true);
    const again = new Partitions(folder, 'again');
    again.append(7, expected);
    again.flush();
    expect(takePartition(folder, ['again'], 7).equals(expected)).toBe(true);
  });

  it('are encrypted, and returned as they were written: a bundle of partitions, and what is appended later', () => {
    const partitions = new Partitions(folder, 'rows');
    for (let i = 0; i < 2; i++) {
      for (const partition of [3, 200]) partitions.append(partition, Buffer.from(CANARY));
      partitions.flush();
    }
    expect(
      readdirSync(folder)
        .filter((name) => name.startsWith('rows'))
        .sort(),
    ).toEqual(['rows-200', 'rows-3', 'rows-all']);
    for (const name of ['rows-200', 'rows-3', 'rows-all']) expect(holdsCanary(join(folder, name))).toBe(false);
    for (const partition of [3, 200])
      expect(takePartition(folder, ['rows'], partition).toString()).toBe(CANARY + CANARY);
  });

  it('are encrypted, and returned as they were written: runs', () => {
    const value = Buffer.from(CANARY.repeat(20_000));
    const run = Buffer.alloc(12 + value.length);
    run.writeDoubleLE(5, 0);
    run.writeUInt32LE(value.length, 8);
    value.copy(run, 12);
    writeRun(path, run);
    expect(holdsCanary(path)).toBe(false);
    expect(Array.from(mergeRuns([path]), ({ key, bytes }) => [key, bytes.equals(value)])).toEqual([[5, true]]);
  });

  it('are encrypted, and returned as they were written: spooled bytes', () => {
    const value = Buffer.from(CANARY.repeat(20_000));
    const spool = new SpoolFile(path);
    spool.append(value);
    expect(holdsCanary(path)).toBe(false);
    const parts: Buffer[] = [];
    spool.copyTo({ append: (bytes) => void parts.push(Buffer.from(bytes)) });
    expect(Buffer.concat(parts).equals(value)).toBe(true);
  });
});

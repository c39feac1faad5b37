import { createCipheriv } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { patterned } from './checksummed-file.testing.ts';
import { createGenerationKey, readGenerationKey } from './generation-key.ts';
import { forgetOperatorKeys, useOperatorKeys } from './operator-key.ts';
import { CHECKSUMS, DecryptedFile, encryption, PageCipher } from './page-protection.ts';
import type { ReadOnlyFile } from './read-only-file.ts';

const KEY = Buffer.alloc(32, 9);
const BLOCK = 16;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-protection-'));
  useOperatorKeys({ baseKey: '1'.repeat(64) });
  createGenerationKey(folder);
});
afterEach(() => {
  forgetOperatorKeys();
  rmSync(folder, { recursive: true });
});

/** The keystream by its definition, block by block. */
function keystream(position: number, length: number): Buffer {
  const blocks = Array.from({ length: length / BLOCK }, (_, i) => {
    const counter = Buffer.alloc(BLOCK);
    counter.writeBigUInt64LE(BigInt(position / BLOCK + i));
    const cipher = createCipheriv('aes-256-ecb', KEY, null).setAutoPadding(false);
    return Buffer.concat([cipher.update(counter), cipher.final()]);
  });
  return Buffer.concat(blocks);
}

const wordsOf = (bytes: Buffer) => new Int32Array(new Uint8Array(bytes).buffer);
const bytesOf = (words: Int32Array): Buffer => Buffer.from(words.buffer, words.byteOffset, words.byteLength);

describe('PageCipher', () => {
  it.each([
    [0, 16],
    [16, 4096],
    [2 ** 36 + 32, 64],
    [48, 64 * 1024],
    [4096, 200 * 1024],
  ])('adds the keystream of position %i to %i bytes', (position, length) => {
    const content = patterned(length);
    const source = wordsOf(Buffer.concat([Buffer.alloc(8), content]));
    const target = new Int32Array(length / 4 + 1);
    const cipher = new PageCipher(KEY);
    for (let round = 0; round < 2; round++) {
      cipher.apply(position, source, 2, target, length / 4);
      const stream = keystream(position, length);
      const expected = content.map((byte, i) => byte ^ stream[i]!);
      expect(bytesOf(target).subarray(0, length).equals(expected)).toBe(true);
      expect(target.at(-1)).toBe(0);
    }
  });
});

describe('encryption', () => {
  it('seals a page with its number, its content and the name of its file', () => {
    const key = readGenerationKey(folder)!;
    const { sealBytes, sealOf, matches } = encryption(key, 'people');
    const page = patterned(4096);
    const seal = sealOf(7, page);
    expect(seal).toHaveLength(sealBytes);
    const seals = Buffer.concat([Buffer.alloc(3), seal]);
    expect(matches(7, page, seals, 3)).toBe(true);
    expect(matches(8, page, seals, 3)).toBe(false);
    expect(matches(7, patterned(4095), seals, 3)).toBe(false);
    expect(encryption(key, 'changes').matches(7, page, seals, 3)).toBe(false);
    expect(encryption(key, 'people').matches(7, page, seals, 3)).toBe(true);
  });

  it('encrypts equal pages of files with other names differently', () => {
    const key = readGenerationKey(folder)!;
    const encrypted = ['people', 'changes', 'people'].map((name) => {
      const target = new Int32Array(4);
      encryption(key, name).cipher!.apply(0, new Int32Array(4), 0, target, 4);
      return bytesOf(target).toString('hex');
    });
    expect(encrypted[0]).toBe(encrypted[2]);
    expect(encrypted[0]).not.toBe(encrypted[1]);
  });
});

it('a checksum finds another content', () => {
  const page = patterned(100);
  const seals = Buffer.concat([Buffer.alloc(5), CHECKSUMS.sealOf(1, page)]);
  expect(seals).toHaveLength(5 + CHECKSUMS.sealBytes);
  expect(CHECKSUMS.matches(1, page, seals, 5)).toBe(true);
  expect(CHECKSUMS.matches(1, patterned(99), seals, 5)).toBe(false);
});

describe('DecryptedFile', () => {
  let isOpen: boolean;

  /** A file with this content, encrypted. */
  function open(content: Buffer): DecryptedFile {
    const cipher = new PageCipher(KEY);
    const stored = new Int32Array(content.length / 4);
    cipher.apply(0, wordsOf(content), 0, stored, stored.length);
    isOpen = true;
    const file = {
      bytes: bytesOf(stored),
      at: 0,
      size: content.length,
      locate(start: number) {
        this.at = start;
      },
      keepsBytes: false,
      announce: () => {},
      currentSize: () => content.length + 1,
      close() {
        isOpen = false;
      },
    };
    return new DecryptedFile(file satisfies ReadOnlyFile, cipher);
  }

  it.each([
    ['in their order', [0, 1, 2, 3, 4, 5]],
    ['in part', [1, 4]],
    ['in another order, and again', [5, 0, 3, 3, 1]],
  ])('decrypts announced ranges %s, and others between them', (_, order) => {
    const content = Buffer.from(patterned(64 * 1024));
    const decrypted = open(content);
    const ranges = [
      [100, 108],
      [4090, 4100],
      [5000, 5000],
      [16, 1600],
      // The keystreams of ranges after this one are not computed ahead.
      [20_000, 60_000],
      [0, 1],
    ] as const;
    const starts = Float64Array.from(ranges, ([start]) => start);
    const ends = Float64Array.from(ranges, ([, end]) => end);
    for (const count of [ranges.length, 3, 0]) {
      decrypted.announce({ starts, ends, count, headBytes: 8 });
      for (const [start, end] of order.flatMap((i) => [ranges[i]!, [100 * i, 100 * i + 50] as const])) {
        decrypted.locate(start, end);
        const { bytes, at } = decrypted;
        expect(bytes.subarray(at, at + end - start).equals(content.subarray(start, end))).toBe(true);
      }
    }
    decrypted.close();
  });

  it('decrypts any range, and forgets it when it is closed', () => {
    const content = Buffer.from(patterned(8 * 1024));
    const decrypted = open(content);
    expect(decrypted.size).toBe(content.length);
    expect(decrypted.currentSize()).toBe(content.length + 1);
    for (const [start, end] of [
      [0, 1],
      [5, 40],
      [16, 32],
      [100, 8000],
      [8191, 8192],
      [3, 3],
    ] as const) {
      decrypted.locate(start, end);
      const { bytes, at } = decrypted;
      expect(bytes.subarray(at, at + end - start).equals(content.subarray(start, end)), `${start} to ${end}`).toBe(
        true,
      );
    }
    decrypted.locate(0, 4096);
    const { bytes } = decrypted;
    decrypted.close();
    expect(isOpen).toBe(false);
    expect(bytes.every((byte) => byte === 0)).toBe(true);
  });
});

import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BaseError } from './base-error.ts';
import { flipBit, openTestFile, patterned, TEST_FORMAT, writeTestFile } from './checksummed-file.testing.ts';
import { ChecksummedFileWriter, DamagedFileError, PAGE_BYTES } from './checksummed-file.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-checksummed-'));
  path = join(folder, 'file');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (first: readonly Uint8Array[], second?: readonly Uint8Array[]) => writeTestFile(path, first, second);
const open = () => openTestFile(path);
const flip = (position: number) => flipBit(path, position);
const damagedPages = (file: ReturnType<typeof open>) =>
  Array.from({ length: file.pageCount }, (_, page) => page).filter((page) => !file.isIntact(page));

describe('a checksummed file', () => {
  it('returns every section as it was written, however it was cut', () => {
    const parts = fc.array(fc.uint8Array({ maxLength: 3 * PAGE_BYTES }), { maxLength: 5 });
    fc.assert(
      fc.property(parts, parts, (first, second) => {
        const size = write(first, second);
        expect(readFileSync(path)).toHaveLength(size);
        const file = open();
        expect(file.read('first').equals(Buffer.concat(first))).toBe(true);
        expect(file.read('second').equals(Buffer.concat(second))).toBe(true);
        expect(damagedPages(file)).toEqual([]);
        file.close();
      }),
      { numRuns: 40 },
    );
  });

  it('writes more than its buffer holds', () => {
    const large = patterned(300 * PAGE_BYTES + 17);
    write([large], [patterned(5)]);
    const file = open();
    expect(file.read('first').equals(large)).toBe(true);
    file.close();
  });

  it('never returns a byte of a damaged page, wherever the file is damaged', () => {
    const content = patterned(2 * PAGE_BYTES + 100);
    const size = write([content], [patterned(10)]);
    const { sections } = open();
    for (let position = 0; position < size; position += 97) {
      write([content], [patterned(10)]);
      flip(position);
      let file: ReturnType<typeof open>;
      try {
        file = open();
      } catch (error) {
        expect(error).toBeInstanceOf(BaseError);
        continue;
      }
      const damaged = Math.floor(position / PAGE_BYTES) * PAGE_BYTES;
      expect(() => file.locate(damaged, damaged + 1)).toThrow(DamagedFileError);
      expect(damagedPages(file)).toEqual([damaged / PAGE_BYTES]);
      const { start, length } = sections.first;
      const isTouched = position >= start && position < start + Math.ceil(length / PAGE_BYTES) * PAGE_BYTES;
      if (isTouched) expect(() => file.read('first')).toThrow(`damaged at byte ${damaged}: write it again`);
      else expect(file.read('first').equals(content)).toBe(true);
      file.close();
    }
  });

  it('finds damage that occurs after a page was read, once the page has expired', () => {
    write([patterned(3 * PAGE_BYTES)], []);
    const file = open();
    const { start } = file.sections.first;
    file.locate(start, start + 10);
    flip(start + 5);
    for (let share = 0; share < 4; share++) file.expire(0.25);
    expect(() => file.locate(start, start + 10)).toThrow(DamagedFileError);
    file.close();
  });

  it('reports that the file was truncated while open', () => {
    const size = write([patterned(3 * PAGE_BYTES)], []);
    const file = open();
    truncateSync(path, size - 1);
    expect(() => file.expire(0.1)).toThrow('truncated while in use');
    file.close();
  });

  it('reads nothing from a file that was found truncated', () => {
    write([patterned(3 * PAGE_BYTES)], []);
    const file = open();
    const { start, length } = file.sections.first;
    file.locate(start, start + length);
    truncateSync(path, PAGE_BYTES);
    expect(() => file.expire(0.1)).toThrow(DamagedFileError);
    expect(() => file.locate(start, start + length)).toThrow('truncated while in use');
    file.announce({
      starts: Float64Array.of(start),
      ends: Float64Array.of(start + length),
      count: 1,
      headBytes: length,
    });
    file.close();
  });

  it('says what to do if the file is missing', () => {
    expect(() => openTestFile(join(folder, 'none'))).toThrow(/none is missing: write it again/);
  });

  it.each([
    ['is shorter than a header', () => truncateSync(path, 100), 'is incomplete'],
    ['has lost its end', () => truncateSync(path, readFileSync(path).length - 1), 'is incomplete'],
    ['is something else', () => writeFileSync(path, Buffer.alloc(2 * PAGE_BYTES, 'x')), 'is not a file of Idem'],
    ['has another format', () => flip(8), 'has format 3, and this version of Idem reads format 7'],
    ['has a damaged header', () => flip(30), 'has a damaged header'],
    ['has damaged checksums', () => flip(readFileSync(path).length - 6), 'has damaged checksums'],
  ])('refuses a file that %s, and says what to do', (_, damage, message) => {
    write([patterned(1000)], [patterned(10)]);
    damage();
    expect(open).toThrow(BaseError);
    expect(open).toThrow(message);
    expect(open).toThrow('write it again');
  });

  it('refuses sections in another order, and a file with a section missing', () => {
    const writer = new ChecksummedFileWriter(path, TEST_FORMAT);
    expect(() => writer.begin('second')).toThrow('section second written in place of first');
    writer.begin('first');
    expect(() => writer.finish()).toThrow('was not written');
    writer.close();
  });

  it('never replaces a file', () => {
    writeFileSync(path, 'something');
    expect(() => new ChecksummedFileWriter(path, TEST_FORMAT)).toThrow('EEXIST');
    expect(readFileSync(path, 'utf8')).toBe('something');
  });
});

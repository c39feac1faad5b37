import {
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { completeFile, MAX_TAIL_LENGTH, MappedTail, openCompleted, removeTail } from './mapped-tail.ts';

let folder: string;
let path: string;
let tail: MappedTail;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-tail-'));
  path = join(folder, 'lines');
  writeFileSync(path, '');
  tail = MappedTail.create(path)!;
});
afterEach(() => rmSync(folder, { recursive: true }));

const line = (i: number) => Buffer.from(`line ${i}\n`.repeat(1 + (i % 50)));

function append(bytes: Buffer): boolean {
  const isAppended = tail.append(bytes);
  tail.store();
  return isAppended;
}

describe.runIf(process.platform === 'linux')('MappedTail', () => {
  it('holds what the file lacks, at every moment', () => {
    let expected = Buffer.alloc(0);
    let written = 0;
    for (let i = 0; i < 200; i++) {
      const bytes = Buffer.concat(Array.from({ length: i % 20 }, () => line(i)));
      expected = Buffer.concat([expected, bytes]);
      if (!append(bytes)) {
        writeFileSync(path, expected);
        tail.restart(expected.length);
        written++;
      }
      completeFile(path);
      expect(readFileSync(path).equals(expected)).toBe(true);
    }
    expect(written).toBeGreaterThan(5);
    tail.close(false);
  });

  it('holds repeated lines in 28 bytes, and returns their text', () => {
    const hash = Int32Array.of(1, 2, 3, 4);
    const first = `{"t":1773144000000,"s":"${Buffer.from(hash.buffer).toString('base64url')}"}\n`;
    const line = { text: Buffer.from(first), hashAt: first.indexOf('s') + 4, pageNumber: -1, lineAt: 0 };
    const read = Buffer.alloc(1_000_000);
    let [expected, end, repeated] = ['', 0, 0];
    for (let i = 0; i < 1500; i++) {
      hash[0] = i;
      if (i % 400 === 399) expect(append(Buffer.from(`other line ${i}\n`))).toBe(true);
      if (i % 400 === 399) expected += `other line ${i}\n`;
      if (tail.repeat(line, 1_773_144_000_000 + i, hash)) {
        repeated++;
        expected += `{"t":${1_773_144_000_000 + i},"s":"${Buffer.from(hash.buffer).toString('base64url')}"}\n`;
      } else {
        expect(tail.appendLine(line)).toBe(true);
        expected += first;
      }
      tail.store();
      if (i % 170 !== 0) continue;
      completeFile(path);
      expect(readFileSync(path, 'latin1')).toBe(expected);
      expect(tail.unreadBytes).toBe(expected.length - end);
      end = tail.read(read, end);
      expect(read.toString('latin1', 0, end)).toBe(expected);
    }
    expect(repeated).toBeGreaterThan(1450);
    expect(expected.length).toBeGreaterThan(MAX_TAIL_LENGTH);
    tail.restart(expected.length);
    expect(tail.repeat(line, 1_773_144_000_000, hash)).toBe(false);
    tail.close(false);
  });

  it('stores all bytes or none', () => {
    const bytes = Buffer.alloc(MAX_TAIL_LENGTH - 10, 'x');
    expect(append(bytes)).toBe(true);
    expect(append(Buffer.alloc(11, 'y'))).toBe(false);
    expect(append(Buffer.alloc(10, 'z'))).toBe(true);
    completeFile(path);
    expect(readFileSync(path, 'latin1')).toBe(bytes.toString() + 'z'.repeat(10));
    tail.close(false);
  });

  it.each([0, 1, 4080, 5000, 9999])('completes a file that has the first %i bytes', (size) => {
    const bytes = Buffer.concat(Array.from({ length: 100 }, (_, i) => line(i)));
    append(bytes.subarray(0, 10_000));
    writeFileSync(path, bytes.subarray(0, size));
    completeFile(path);
    expect(readFileSync(path).equals(bytes.subarray(0, 10_000))).toBe(true);
    tail.close(false);
  });

  it('does not change a file that has all bytes, or lacks some before the tail', () => {
    append(Buffer.alloc(5000, 'a'));
    writeFileSync(path, Buffer.alloc(6000, 'b'));
    tail.restart(6000);
    completeFile(path);
    expect(readFileSync(path, 'latin1')).toBe('b'.repeat(6000));
    append(Buffer.alloc(100, 'c'));
    // As after a power failure: the file was not synced. What it has from before the tail was restarted is still right.
    truncateSync(path, 5500);
    completeFile(path);
    expect(readFileSync(path, 'latin1')).toBe('b'.repeat(5500));
    tail.close(false);
  });

  it('ignores a damaged head', () => {
    append(Buffer.from('lines'));
    const damaged = readFileSync(`${path}.tail`);
    for (const length of [-1, 4081]) {
      damaged.writeInt32LE(length, 8);
      writeFileSync(`${path}.tail`, damaged);
      completeFile(path);
      expect(readFileSync(path, 'latin1')).toBe('');
    }
  });

  it('is not read if another version wrote it, or its magic is damaged', () => {
    append(Buffer.from('lines'));
    const written = readFileSync(`${path}.tail`);
    const change = (page: number, position: number, value: number) => {
      const changed = Buffer.from(written);
      changed[4096 * page + position] = value;
      writeFileSync(`${path}.tail`, changed);
    };
    for (const page of [0, 15]) {
      change(page, 15, 3);
      expect(() => openCompleted(path)).toThrow(
        `${path}.tail was written by another version of Idem (format 3; this version reads 2): run "idem journal verify" ` +
          `with that version, which writes the lines to ${path}, then remove ${path}.tail`,
      );
      change(page, 13, 0x45);
      expect(() => openCompleted(path)).toThrow(
        `${path}.tail is damaged: move it away. Lines that are not in ${path} yet are lost`,
      );
      expect(readFileSync(path, 'latin1')).toBe('');
    }
  });

  it('is read if it was written before formats were recorded', () => {
    append(Buffer.from('lines'));
    const written = readFileSync(`${path}.tail`);
    for (let page = 0; page < 16; page++) written.fill(0, 4096 * page + 12, 4096 * page + 16);
    writeFileSync(`${path}.tail`, written);
    expect(readFileSync(openCompleted(path), 'latin1')).toBe('lines');
  });

  it('remains for readers if it is kept, until it is removed', () => {
    append(Buffer.from('lines'));
    tail.close(true);
    expect(readFileSync(openCompleted(path), 'latin1')).toBe('lines');
    removeTail(path);
    expect(existsSync(`${path}.tail`)).toBe(false);
    completeFile(path);
    expect(readFileSync(path, 'latin1')).toBe('lines');
  });

  it('is unmapped and removed', () => {
    const isMapped = () => readFileSync('/proc/self/maps', 'utf8').includes(`${path}.tail`);
    expect(isMapped()).toBe(true);
    tail.close(false);
    expect(isMapped()).toBe(false);
    expect(existsSync(`${path}.tail`)).toBe(false);
  });
});

describe('openCompleted', () => {
  it('opens a file that it must not write to, without the bytes of its tail', () => {
    append(Buffer.from('lines'));
    renameSync(path, `${path}.other`);
    symlinkSync(`${path}.other`, path);
    expect(readFileSync(openCompleted(path), 'latin1')).toBe('');
    expect(readFileSync(`${path}.other`, 'latin1')).toBe('');
  });

  it('opens a file without a tail', () => {
    writeFileSync(path, 'all');
    removeTail(path);
    expect(readFileSync(openCompleted(path), 'latin1')).toBe('all');
  });
});

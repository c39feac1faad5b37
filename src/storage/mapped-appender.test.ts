import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_STORED_BYTES, MappedAppender, writtenBytes } from './mapped-appender.ts';

const isLinux = process.platform === 'linux';

let folder: string;
let path: string;
let file: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-appender-'));
  path = join(folder, 'lines');
  file = openSync(path, 'wx+');
});
afterEach(() => {
  closeSync(file);
  rmSync(folder, { recursive: true });
});

function appendAll(appender: MappedAppender, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += appender.append(bytes.subarray(done));
}

const line = (i: number) => Buffer.from(`line ${i}\n`.repeat(1 + (i % 50)));

describe.runIf(isLinux)('MappedAppender', () => {
  it('appends what others read at once, across windows, and ends the file with a zero meanwhile', () => {
    const appender = MappedAppender.open(file, folder)!;
    let expected = Buffer.alloc(0);
    const parts: Buffer[] = [];
    for (let i = 0; i < 12_000; i++) {
      parts.push(line(i));
      appendAll(appender, line(i));
      if (i % 1000 !== 0) continue;
      expected = Buffer.concat([expected, ...parts.splice(0)]);
      const content = readFileSync(path);
      expect(writtenBytes(file)).toBe(expected.length);
      expect(content.subarray(0, expected.length).equals(expected)).toBe(true);
      expect(content.subarray(expected.length).every((byte) => byte === 0)).toBe(true);
      expect(content.at(-1)).toBe(0);
      expect(content.length - expected.length).toBeLessThan(256 * 1024);
    }
    expected = Buffer.concat([expected, ...parts]);
    expect(expected.length).toBeGreaterThan(2 * 1024 * 1024);
    expect(appender.close()).toBe(expected.length);
    expect(readFileSync(path).equals(expected)).toBe(true);
  });

  it('leaves an empty file if nothing was appended', () => {
    expect(MappedAppender.open(file, folder)!.close()).toBe(0);
    expect(statSync(path).size).toBe(0);
  });

  it('stores at most 64 KiB at a time', () => {
    const appender = MappedAppender.open(file, folder)!;
    for (let i = 0; i < 20; i++) {
      expect(appender.append(Buffer.alloc(300_000, 'x'))).toBeLessThanOrEqual(MAX_STORED_BYTES);
    }
    appender.close();
  });

  it('unmaps its windows', () => {
    const appender = MappedAppender.open(file, folder)!;
    appendAll(appender, Buffer.alloc(3 * 1024 * 1024, 'x'));
    const isMapped = () => readFileSync('/proc/self/maps', 'utf8').split(path).length - 1;
    expect(isMapped()).toBe(1);
    appender.close();
    expect(isMapped()).toBe(0);
  });
});

describe('writtenBytes', () => {
  const CHUNK = 256 * 1024;
  it.each([0, 1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])('returns %i before zeros', (length) => {
    for (const zeros of [0, 1, 64 * 1024, 2 * CHUNK]) {
      writeFileSync(path, Buffer.concat([Buffer.alloc(length, 'x'), Buffer.alloc(zeros)]));
      expect(writtenBytes(file)).toBe(length);
    }
  });

  it.each([1, 100_000, CHUNK])('counts %i zeros before other bytes', (zeros) => {
    const content = Buffer.alloc(3 * CHUNK, 'x');
    content.fill(0, 100, 100 + zeros).fill(0, 100 + zeros + 1);
    writeFileSync(path, content);
    expect(writtenBytes(file)).toBe(100 + zeros + 1);
  });
});

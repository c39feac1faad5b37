import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ChecksummedFile, ChecksummedFileWriter } from './checksummed-file.ts';

export const TEST_FORMAT = {
  magic: 'IDEMTEST',
  version: 7,
  sections: ['first', 'second'],
  remedy: 'write it again',
} as const;

type Parts = readonly Uint8Array[];

/** Writes a file with these sections, each in parts. @returns its size in bytes */
export function writeTestFile(path: string, first: Parts, second: Parts = []): number {
  rmSync(path, { force: true });
  const writer = new ChecksummedFileWriter(path, TEST_FORMAT);
  writer.begin('first');
  for (const bytes of first) writer.append(bytes);
  writer.begin('second');
  for (const bytes of second) writer.append(bytes);
  return writer.finish();
}

export function openTestFile(path: string): ChecksummedFile<'first' | 'second'> {
  return ChecksummedFile.open(path, TEST_FORMAT);
}

/** Bytes that differ from page to page. */
export function patterned(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 31) % 251);
}

/** Changes one bit of a file. */
export function flipBit(path: string, position: number): void {
  const bytes = readFileSync(path);
  bytes[position]! ^= 4;
  writeFileSync(path, bytes);
}

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ChecksummedFile, ChecksummedFileWriter } from './checksummed-file.ts';
import { PositionsReader, PositionsWriter } from './positions.ts';

const FORMAT = { magic: 'IDEMTEST', version: 1, sections: ['positions'], remedy: 'write it again' } as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-positions-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each([2, 1023, 1024, 1025, 2048, 5000])('returns neighbouring positions of %i, also beyond 2^32', (count) => {
  const positions = Array.from({ length: count }, (_, i) => i * 3_000_000 + (i % 7));
  const temporary = join(folder, 'temporary');
  const writer = new PositionsWriter(temporary);
  for (const position of positions) writer.add(position);
  const out = new ChecksummedFileWriter(join(folder, 'file'), FORMAT);
  out.begin('positions');
  writer.copyTo(out);
  out.finish();
  expect(existsSync(temporary)).toBe(false);

  const file = ChecksummedFile.open(join(folder, 'file'), FORMAT);
  const reader = new PositionsReader(file, file.sections.positions);
  for (let i = 0; i + 1 < count; i++) {
    reader.read(i);
    expect([reader.start, reader.end]).toEqual([positions[i], positions[i + 1]]);
  }
  file.close();
});

it('removes its temporary file when it is closed early', () => {
  const writer = new PositionsWriter(join(folder, 'temporary'));
  writer.add(1);
  writer.close();
  writer.close();
  expect(existsSync(join(folder, 'temporary'))).toBe(false);
});

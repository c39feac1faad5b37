import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../runtime/errors.ts';
import type { RejectedRow } from '../tabular/index.ts';
import { RejectsWriter } from './rejects-file.ts';

let folder: string;
let source: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-rejects-'));
  source = join(folder, 'people "1".csv');
});
afterEach(() => rmSync(folder, { recursive: true }));

const SENTENCES = { quote: 'A quote is wrong.' };
const row = (from = source, line = 7): RejectedRow => ({ source: from, line, reason: 'quote', raw: 'x,"Zoé\n;,y' });

function write(rows: readonly RejectedRow[], path?: string): readonly string[] {
  const writer = new RejectsWriter(SENTENCES, path);
  for (const each of rows) writer.write(each);
  writer.close();
  return writer.paths;
}

describe('RejectsWriter', () => {
  it('writes the rows next to their input, as CSV that only its owner may read', () => {
    const path = `${source}.rejects.csv`;
    expect(write(Array.from({ length: 2000 }, (_, line) => row(source, line)))).toEqual([path]);
    const rows: string[][] = parse(readFileSync(path));
    expect(rows[0]).toEqual(['source', 'line', 'reason', 'sentence', 'raw']);
    expect(rows).toHaveLength(2001);
    expect(rows[2000]).toEqual([source, '1999', 'quote', SENTENCES.quote, 'x,"Zoé\n;,y']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('writes one file per input, or one for all', () => {
    const other = join(folder, 'other.csv');
    expect(write([row(), row(other), row()])).toEqual([`${source}.rejects.csv`, `${other}.rejects.csv`]);
    const all = join(folder, 'all.csv');
    expect(write([row(), row(other), row('stdin')], all)).toEqual([all]);
    expect(parse(readFileSync(all))).toHaveLength(4);
  });

  it('creates no file without a rejected row, and none for standard input', () => {
    expect(write([])).toEqual([]);
    expect(write([row('stdin')])).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stores nothing if no file can be created next to the input', () => {
    expect(write([row(join(folder, 'missing/people.csv'))])).toEqual([]);
  });

  it('does not overwrite an existing file and does not follow a link', () => {
    const path = join(folder, 'r.csv');
    writeFileSync(path, 'mine');
    symlinkSync(path, join(folder, 'r-2.csv'));
    symlinkSync(join(folder, 'missing'), join(folder, 'r-3.csv'));
    expect(write([row()], path)).toEqual([join(folder, 'r-4.csv')]);
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'missing'))).toBe(false);
  });

  it('writes to a device directly, and does not remove it', () => {
    const writer = new RejectsWriter(SENTENCES, '/dev/null');
    writer.write(row());
    writer.discard();
    expect(writer.paths).toEqual(['/dev/null']);
    expect(existsSync('/dev/null')).toBe(true);
  });

  it('removes its files if the import is stopped', () => {
    const writer = new RejectsWriter(SENTENCES);
    writer.write(row());
    writer.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('rejects a --rejects file in a folder that does not exist', () => {
    const path = join(folder, 'none', 'r.csv');
    expect(() => new RejectsWriter(SENTENCES, path)).toThrow(Failure);
    expect(() => new RejectsWriter(SENTENCES, path)).toThrow('--rejects FILE');
  });
});

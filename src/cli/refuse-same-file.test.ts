import { linkSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { batchCommand } from './batch.ts';
import { evaluateCommand } from './evaluate.ts';
import { refuseSameFile } from './refuse-same-file.ts';

let folder: string;
let input: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-same-file-'));
  input = join(folder, 'in.csv');
  writeFileSync(input, 'last_name,address,postal_code,who\nA,1 rue B,75001,1\n');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('refuseSameFile', () => {
  it('refuses one file under two names', () => {
    const [hard, soft] = [join(folder, 'hard'), join(folder, 'soft')];
    linkSync(input, hard);
    symlinkSync(input, soft);
    for (const name of [input, hard, soft, relative(process.cwd(), input)])
      expect(() => refuseSameFile(['the input', input], ['the output', name])).toThrow(
        `the output is the same file as the input: ${name}; choose another name`,
      );
  });

  it('refuses one name of two files that do not exist yet', () => {
    const name = join(folder, 'new');
    expect(() => refuseSameFile(['a', undefined], ['b', name], ['c', join(folder, '.', 'new')])).toThrow(
      'c is the same file as b',
    );
  });

  it('permits other files, standard streams and devices', () => {
    refuseSameFile(['a', input], ['b', join(folder, 'new')], ['c', undefined], ['d', undefined]);
    refuseSameFile(['a', '-'], ['b', '-']);
    refuseSameFile(['a', '/dev/null'], ['b', '/dev/null']);
  });
});

describe('a command whose page is another of its files', () => {
  const batch = (...options: string[]) => batchCommand().parseAsync([input, '--quiet', ...options], { from: 'user' });
  const evaluate = (...options: string[]) =>
    evaluateCommand().parseAsync([input, '--truth', 'who', ...options], { from: 'user' });
  const output = () => join(folder, 'out.csv');

  it.each([
    ['idem batch, the input', () => batch('-o', output(), '--html', input, '--force')],
    ['idem batch, the answers', () => batch('-o', output(), '--html', output())],
    ['idem evaluate, the input', () => evaluate('--html', input)],
    ['idem evaluate, the weights', () => evaluate('--html', output(), '--fit', output())],
    ['idem evaluate, weights over the input', () => evaluate('--fit', input)],
  ])('is refused before anything is written: %s', async (_name, run) => {
    const before = readFileSync(input, 'utf8');
    await expect(run()).rejects.toThrow('is the same file as');
    expect(readFileSync(input, 'utf8')).toBe(before);
  });
});

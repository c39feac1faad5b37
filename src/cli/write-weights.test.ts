import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { readWeights } from '../check/weights-file.ts';
import { FITTED_WEIGHTS } from './fitted-weights.testing.ts';
import { writeWeights } from './write-weights.ts';

const folder = mkdtempSync(join(tmpdir(), 'idem-write-weights-'));
const path = join(folder, 'weights.json');
const origin = { file: 'folder/labelled.csv', threshold: 0.7 };

afterEach(() => {
  process.exitCode = 0;
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('writeWeights', () => {
  it('writes nothing if it is not certain that the weights are better', () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    writeWeights(path, { ...FITTED_WEIGHTS, isCertain: false }, origin);
    expect(existsSync(path)).toBe(false);
    expect(process.exitCode).toBe(1);
    expect(write).toHaveBeenCalledWith(expect.stringContaining('was not written'));
    write.mockRestore();
  });

  it('writes weights that can be read, with their origin', () => {
    writeWeights(path, FITTED_WEIGHTS, origin);
    expect(readWeights(path)).toEqual(FITTED_WEIGHTS.weights);
    expect(JSON.parse(readFileSync(path, 'utf8')).learned).toMatchObject({
      file: 'labelled.csv',
      questions: 500,
      gainBits: 0.1235,
      gainInterval: [0.1, 0.15],
      f1: { threshold: 0.7, builtIn: 0.91, learned: 0.95 },
    });
  });

  it('reports a file that cannot be written', () => {
    expect(() => writeWeights(join(folder, 'no', 'where.json'), FITTED_WEIGHTS, origin)).toThrow(
      'cannot write the weights',
    );
  });
});

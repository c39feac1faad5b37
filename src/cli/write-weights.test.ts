import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { readWeights } from '../check/weights-file.ts';
import type { FittedWeights } from '../evaluate/index.ts';
import { writeWeights } from './write-weights.ts';

const folder = mkdtempSync(join(tmpdir(), 'idem-write-weights-'));
const path = join(folder, 'weights.json');
const fitted: FittedWeights = {
  weights: { names: 1.1, place: 0.9, birthDate: 1, contact: 0.2, doubts: 1.4, shift: -0.5 },
  answers: 500,
  gainBits: 0.123456,
  gainInterval: { low: 0.1, high: 0.15 },
  isCertain: true,
  f1: { builtIn: 0.91, learned: 0.95 },
  regularization: 10,
};
const origin = { file: 'folder/labelled.csv', threshold: 0.7 };

afterEach(() => {
  process.exitCode = 0;
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('writeWeights', () => {
  it('writes nothing if it is not certain that the weights are better', () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    writeWeights(path, { ...fitted, isCertain: false }, origin);
    expect(existsSync(path)).toBe(false);
    expect(process.exitCode).toBe(1);
    expect(write).toHaveBeenCalledWith(expect.stringContaining('was not written'));
    write.mockRestore();
  });

  it('writes weights that can be read, with their origin', () => {
    writeWeights(path, fitted, origin);
    expect(readWeights(path)).toEqual(fitted.weights);
    expect(JSON.parse(readFileSync(path, 'utf8')).learned).toMatchObject({
      file: 'labelled.csv',
      questions: 500,
      gainBits: 0.1235,
      gainInterval: [0.1, 0.15],
      f1: { threshold: 0.7, builtIn: 0.91, learned: 0.95 },
    });
  });

  it('reports a file that cannot be written', () => {
    expect(() => writeWeights(join(folder, 'no', 'where.json'), fitted, origin)).toThrow('cannot write the weights');
  });
});

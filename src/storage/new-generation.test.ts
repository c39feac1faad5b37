import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BaseError } from './base-error.ts';
import { currentGeneration, generationsFolder } from './generations.ts';
import { buildGeneration, type NewGeneration } from './new-generation.ts';

const KIND = { format: 1, file: 'data', remedy: 'make it anew' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-generation-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function build(fill: (generation: NewGeneration) => void): Promise<string> {
  return buildGeneration(folder, { ...KIND, replace: false }, async (generation) => {
    writeFileSync(join(generation.scratch, 'on the way'), '');
    writeFileSync(join(generation.folder, KIND.file), 'data');
    fill(generation);
    return generation.name;
  });
}

const publish = ({ publish }: NewGeneration) => publish();

describe('a new generation', () => {
  it('is in use once it is published, and the only one', async () => {
    await build(publish);
    const name = await build(publish);
    expect(currentGeneration(folder, KIND)).toBe(name);
    expect(readdirSync(generationsFolder(folder))).toEqual([name]);
  });

  it('that is not published leaves the one in use as it was', async () => {
    const name = await build(publish);
    await build(() => {});
    expect(currentGeneration(folder, KIND)).toBe(name);
    expect(readdirSync(generationsFolder(folder))).toEqual([name]);
  });

  it('writes over what a kill left between making the pointer and naming it', async () => {
    writeFileSync(join(folder, 'CURRENT.next'), 'half');
    const name = await build(publish);
    expect(currentGeneration(folder, KIND)).toBe(name);
    expect(existsSync(join(folder, 'CURRENT.next'))).toBe(false);
  });

  it.each([['ENOSPC'], ['EDQUOT'], ['EFBIG'], [constants.errno.ENOSPC], [constants.errno.EIO]])(
    'says so where the disk fails it (%s)',
    async (code) => {
      const building = build(() => {
        throw Object.assign(new Error('no space left on device'), { code });
      });
      await expect(building).rejects.toThrow(BaseError);
      await expect(building).rejects.toThrow(
        `the disk of ${folder} is full or fails (no space left on device): the base`,
      );
      expect(readdirSync(generationsFolder(folder))).toEqual([]);
    },
  );

  it('hands on every other failure as it is', async () => {
    const failure = new RangeError('ours');
    const building = build(() => {
      throw failure;
    });
    await expect(building).rejects.toBe(failure);
  });
});

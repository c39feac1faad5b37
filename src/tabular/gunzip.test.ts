import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip, MAX_COMPRESSION_RATIO } from './gunzip.ts';

const MIB = 1024 * 1024;

async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += 16 * 1024) yield bytes.subarray(at, at + 16 * 1024);
}

/** The bytes that were decompressed before the end or an error. */
async function decompress(bytes: Buffer, maxRatio?: number): Promise<{ size: number; error: string }> {
  let size = 0;
  try {
    for await (const chunk of gunzip(inPieces(bytes), 'people.csv.gz', maxRatio)) size += chunk.length;
  } catch (error) {
    return { size, error: (error as Error).message };
  }
  return { size, error: '' };
}

describe('gunzip', () => {
  const bomb = gzipSync(Buffer.alloc(96 * MIB, 'a'));

  it('refuses content that is far larger than its file, soon after the free size', async () => {
    const { size, error } = await decompress(bomb);
    expect(error).toMatch(/^The file people\.csv\.gz expands to more than 50 times its size/);
    expect(error).toContain('--max-compression-ratio');
    expect(size).toBeGreaterThanOrEqual(60 * MIB);
    expect(size).toBeLessThan(66 * MIB);
  });

  it('reads it with a higher ratio', async () => {
    expect(await decompress(bomb, 2000)).toEqual({ size: 96 * MIB, error: '' });
  });

  it('reads small content of any ratio, and several members', async () => {
    const small = gzipSync(Buffer.alloc(8 * MIB, 'a'));
    expect(small.length * MAX_COMPRESSION_RATIO).toBeLessThan(8 * MIB);
    expect(await decompress(Buffer.concat([small, small]))).toEqual({ size: 16 * MIB, error: '' });
  });

  it('says that data is damaged or truncated', async () => {
    const data = gzipSync('some text that is long enough');
    expect((await decompress(data.subarray(0, 20))).error).toContain('is truncated');
    expect((await decompress(Buffer.concat([data.subarray(0, -8), Buffer.alloc(8)]))).error).toContain('is damaged');
  });
});

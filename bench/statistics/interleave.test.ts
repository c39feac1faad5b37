import { describe, expect, it } from 'vitest';
import { interleave } from './interleave.ts';

describe('interleaved runs', () => {
  it('take turns, and each round begins with another one', async () => {
    const order: string[] = [];
    const run = (name: string) => async () => order.push(name);
    const series = await interleave(3, { a: run('a'), b: run('b') });
    expect(order).toEqual(['a', 'b', 'b', 'a', 'a', 'b']);
    expect(series).toEqual({ a: [1, 4, 5], b: [2, 3, 6] });
  });

  it('end with the first failure', async () => {
    const fails = async () => {
      throw new Error('no');
    };
    await expect(interleave(2, { fails })).rejects.toThrow('no');
  });
});

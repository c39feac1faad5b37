import { describe, expect, it } from 'vitest';
import { AliasTable } from './alias-table.ts';
import { foldSeed, hash32, Random, shuffle } from './random.ts';

describe('Random', () => {
  it('returns the same numbers for one seed and stream, and others for another', () => {
    const draw = (seed: number, stream: number) => {
      const random = new Random(seed, stream);
      return Array.from({ length: 20 }, () => random.below(1_000_000));
    };
    expect(draw(1, 2)).toEqual(draw(1, 2));
    expect(draw(1, 2)).not.toEqual(draw(1, 3));
    expect(draw(1, 2)).not.toEqual(draw(2, 2));
    expect(draw(1, 2).slice(0, 4)).toEqual([342154, 608476, 645840, 42275]);
  });

  it('is uniformly distributed', () => {
    const random = new Random(7, 0);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) counts[random.below(10)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('returns numbers within the limits of between', () => {
    const random = new Random(7, 1);
    const drawn = new Set(Array.from({ length: 1_000 }, () => random.between(-2, 2)));
    expect([...drawn].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2]);
  });
});

describe('hash32 and foldSeed', () => {
  it('distinguish seeds that differ only above 32 bits', () => {
    expect(foldSeed(5)).not.toBe(foldSeed(5 + 2 ** 32));
    expect(foldSeed(-5)).not.toBe(foldSeed(5));
  });

  it('change about half of the bits with one bit of any argument', () => {
    const bits = (value: number) => value.toString(2).replaceAll('0', '').length;
    const flipped = [
      hash32(1, 2, 3) ^ hash32(0, 2, 3),
      hash32(1, 2, 3) ^ hash32(1, 3, 3),
      hash32(1, 2, 3) ^ hash32(1, 2, 2),
    ];
    for (const difference of flipped) {
      expect(bits(difference >>> 0)).toBeGreaterThan(7);
      expect(bits(difference >>> 0)).toBeLessThan(25);
    }
  });
});

describe('shuffle', () => {
  it('keeps every item', () => {
    const shuffled = shuffle(
      Uint32Array.from({ length: 100 }, (_, i) => i),
      new Random(3, 0),
    );
    expect([...shuffled]).not.toEqual([...shuffled].sort((a, b) => a - b));
    expect([...shuffled].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
  });
});

describe('AliasTable', () => {
  it('draws by weight, and never an index without weight', () => {
    const table = new AliasTable([1, 0, 3, 6]);
    const random = new Random(11, 0);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 100_000; i++) counts[table.pick(random)]!++;
    expect(counts[1]).toBe(0);
    expect(counts[0]! / 100_000).toBeCloseTo(0.1, 1.9);
    expect(counts[2]! / 100_000).toBeCloseTo(0.3, 1.9);
    expect(counts[3]! / 100_000).toBeCloseTo(0.6, 1.9);
  });

  it('rejects weights that are all 0', () => {
    expect(() => new AliasTable([0, 0])).toThrow(RangeError);
  });
});

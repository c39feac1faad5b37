import { expect, it } from 'vitest';
import { Random } from './random.ts';

it('Random repeats its choices for the same seed', () => {
  const draw = (seed: number) => {
    const random = new Random(seed);
    return Array.from({ length: 50 }, () => random.below(10));
  };
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(new Set(draw(3)).size).toBeGreaterThan(5);
});

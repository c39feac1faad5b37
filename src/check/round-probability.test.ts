import { expect, it } from 'vitest';
import { roundProbability } from './round-probability.ts';

it.each([
  [0, 0],
  [1, 1],
  [0.5, 0.5],
  [0.8765432199, 0.876543],
  [0.99987654321, 0.9998765],
  [0.000123456789, 0.0001235],
  [1 - 1.23456e-9, 0.999999998765],
  [1e-20, 0],
])('keeps four digits of the distance to 0 or 1, and at least six decimals: %d', (probability, rounded) => {
  expect(roundProbability(probability)).toBe(rounded);
});

import { describe, expect, it } from 'vitest';
import { hashOf } from '../word-table.ts';
import { SeenTowns } from './seen-towns.ts';

describe('SeenTowns', () => {
  it('tells a town that was seen from one that was not', () => {
    const seen = new SeenTowns();
    expect(seen.wasSeen(35400, hashOf('SAINT MALLO'))).toBe(false);
    expect(seen.wasSeen(35400, hashOf('SAINT MALLO'))).toBe(true);
    expect(seen.wasSeen(35401, hashOf('SAINT MALLO'))).toBe(false);
    expect(seen.wasSeen(35400, hashOf('SAINT MALOO'))).toBe(false);
  });

  it('takes few towns for others, however many it has seen', () => {
    const seen = new SeenTowns();
    let wrong = 0;
    for (let index = 0; index < 50_000; index++) if (seen.wasSeen(35400, hashOf(`TOWN ${index}`))) wrong++;
    expect(wrong).toBeLessThan(50_000 / 8);
  });
});

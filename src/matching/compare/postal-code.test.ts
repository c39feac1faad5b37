import { describe, expect, it } from 'vitest';
import { PostalCodeComparer } from './postal-code.ts';

describe('PostalCodeComparer', () => {
  it.each([
    ['75011', '75011', 'E', 'equal'],
    ['75011', '75002', 'N', 'first-three-digits'],
    ['75011', '75111', 'D', 'different'],
    ['75011', '13011', 'D', 'different'],
    ['750', '75011', 'N', 'first-three-digits'],
    ['75', '75011', 'D', 'different'],
    ['75011', '75', 'D', 'different'],
    ['', '75011', '?', 'not-sent'],
    ['75011', '', '?', 'not-held'],
  ])('compares %j with %j: %s (%s)', (sent, held, letter, rule) => {
    expect(new PostalCodeComparer(sent).compare(held)).toMatchObject({ letter, rule, sent, held });
  });
});

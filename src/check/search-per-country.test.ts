import { describe, expect, it } from 'vitest';
import type { Candidate } from '../matching/decide.ts';
import type { Person } from '../matching/model.ts';
import { type CountrySearch, searchPerCountry } from './countries.ts';
import type { SearchResult } from './search-result.ts';

const PRIOR = 16;
/** More evidence than any other household can have. */
const CERTAIN = 40;

interface Found {
  readonly country: string;
  readonly id?: bigint;
  readonly evidence: number;
  readonly probability?: number;
}

function resultOf(found: Found | undefined): SearchResult {
  const effort = { compared: 3, keysAsked: 5, crowded: ['postal code, last name'] as const };
  const base = { ...effort, candidates: [], foundBy: undefined, prior: PRIOR };
  if (found === undefined) return { ...base, best: undefined, standsOut: false, probability: 0 };
  const { country, id = 1n, evidence, probability = 0.5 } = found;
  const best = { comparison: { household: { country, householdId: id } }, evidence: { total: evidence } };
  return { ...base, best: best as Candidate, standsOut: evidence >= PRIOR + 12, probability };
}

/** Searches `countries` one after another; each finds what `found` says. */
async function search(countries: readonly string[], found: Readonly<Record<string, Found>>, isLater = false) {
  const tried: string[] = [];
  const result = (await searchPerCountry({
    countries,
    personIn: (country) => ({ country }) as Person,
    search: ({ country }) => {
      tried.push(country);
      const one = resultOf(found[country]);
      return isLater ? Promise.resolve(one) : one;
    },
  })) as CountrySearch;
  return { ...result, tried };
}

describe.each([false, true])('searchPerCountry (store that answers later: %s)', (isLater) => {
  const ask = (countries: readonly string[], found: Readonly<Record<string, Found>>) =>
    search(countries, found, isLater);

  it('ends as soon as a household of the current country stands out', async () => {
    const { tried, person } = await ask(['FR', 'BE', 'DE'], { BE: { country: 'BE', evidence: CERTAIN } });
    expect(tried).toEqual(['FR', 'BE']);
    expect(person.country).toBe('BE');
  });

  it('continues if the best household is in another country', async () => {
    const { tried, person } = await ask(['FR', 'BE'], {
      FR: { country: 'BE', evidence: CERTAIN },
      BE: { country: 'BE', evidence: CERTAIN - 1 },
    });
    expect(tried).toEqual(['FR', 'BE']);
    expect(person.country).toBe('BE');
  });

  it('continues if no household has at least 12 bits more than are needed to identify one', async () => {
    const tried = async (evidence: number) => (await ask(['FR', 'BE'], { FR: { country: 'FR', evidence } })).tried;
    expect(await tried(PRIOR + 12)).toEqual(['FR']);
    expect(await tried(PRIOR + 11.9)).toEqual(['FR', 'BE']);
  });

  it.each([
    [30, 'FR'],
    [20, 'BE'],
  ])(
    'keeps the household with the most evidence: %d bits in the first country, 25 in the second',
    async (first, country) => {
      const { person, result } = await ask(['FR', 'BE'], {
        FR: { country: 'CH', evidence: first, id: 1n },
        BE: { country: 'CH', evidence: 25, id: 2n },
      });
      expect(person.country).toBe(country);
      expect(result.best?.evidence.total).toBe(Math.max(first, 25));
    },
  );

  it('keeps the first of two readings with equal evidence', async () => {
    const { person } = await ask(['FR', 'BE'], {
      FR: { country: 'CH', evidence: 20, id: 1n },
      BE: { country: 'CH', evidence: 20, id: 2n },
    });
    expect(person.country).toBe('FR');
  });

  it('prefers the rules of the country of the household, even with less evidence', async () => {
    const { person } = await ask(['FR', 'BE'], {
      FR: { country: 'BE', evidence: 25 },
      BE: { country: 'BE', evidence: 20 },
    });
    expect(person.country).toBe('BE');
    const { person: reversed } = await ask(['BE', 'FR'], {
      FR: { country: 'BE', evidence: 25 },
      BE: { country: 'BE', evidence: 20 },
    });
    expect(reversed.country).toBe('BE');
  });

  it('compares two households by evidence, wherever they are', async () => {
    const { person } = await ask(['FR', 'BE'], {
      FR: { country: 'CH', evidence: 25, id: 1n },
      BE: { country: 'BE', evidence: 20, id: 2n },
    });
    expect(person.country).toBe('FR');
  });

  it('keeps a household if the other countries have none', async () => {
    expect((await ask(['FR', 'BE'], { FR: { country: 'CH', evidence: 5 } })).person.country).toBe('FR');
    expect((await ask(['FR', 'BE'], { BE: { country: 'CH', evidence: 5 } })).person.country).toBe('BE');
    expect((await ask(['FR', 'BE'], {})).result.best).toBeUndefined();
  });

  it('adds up the effort of all countries', async () => {
    const { result } = await ask(['FR', 'BE', 'DE'], { BE: { country: 'CH', evidence: 5 } });
    expect(result).toMatchObject({ compared: 9, keysAsked: 15 });
    expect(result.crowded).toHaveLength(3);
  });
});

describe('the probability', () => {
  it('takes the best household of another country for a rival', async () => {
    const { result } = await search(['FR', 'BE'], {
      FR: { country: 'CH', evidence: 20, id: 1n, probability: 0.8 },
      BE: { country: 'CH', evidence: 19, id: 2n, probability: 0.4 },
    });
    // The odds are 1 to 0.25 without the rival, who has half the likelihood.
    expect(result.probability).toBeCloseTo(1 / (1 + 0.25 + 0.5), 9);
  });

  it('does not change if both countries find the same household, or one finds none', async () => {
    const first = { country: 'CH', evidence: 20, probability: 0.8 };
    const same = await search(['FR', 'BE'], { FR: first, BE: { ...first, evidence: 19 } });
    expect(same.result.probability).toBe(0.8);
    expect((await search(['FR', 'BE'], { FR: first })).result.probability).toBe(0.8);
    expect((await search(['FR', 'BE'], { BE: first })).result.probability).toBe(0.8);
  });

  it('stays 0 if it is 0', async () => {
    const { result } = await search(['FR', 'BE'], {
      FR: { country: 'CH', evidence: 20, id: 1n, probability: 0 },
      BE: { country: 'CH', evidence: 19, id: 2n },
    });
    expect(result.probability).toBe(0);
  });
});

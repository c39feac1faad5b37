import { regions } from '../../lexicon/regions.generated.ts';
import { wordsOf } from '../lists.ts';

interface Regions {
  readonly names: Set<string>;
  /** Last words of the names, which reject most towns at once. */
  readonly lastWords: Set<string>;
  /** Towns whose own name ends with a region. */
  readonly kept: Set<string>;
  /** The code of a region by its other names. */
  readonly codes: Map<string, string>;
}

const REGIONS = new Map<string, Regions>();
for (const [countries, kind, names] of regions) {
  for (const country of wordsOf(countries)) {
    const known = REGIONS.get(country) ?? { names: new Set(), lastWords: new Set(), kept: new Set(), codes: new Map() };
    REGIONS.set(country, known);
    for (const name of wordsOf(names)) {
      if (kind === 'kept') known.kept.add(name);
      else {
        known.names.add(name);
        known.lastWords.add(name.slice(name.lastIndexOf(' ') + 1));
        if (kind !== 'region') known.codes.set(name, kind);
      }
    }
  }
}

/** Words of the longest region. */
const MAX_REGION_TOKENS = 6;

/** Number of words at the end of a town that name a region (CLAIX ISERE); 0 for none, and for towns whose name ends so. */
export function regionLength(tokens: readonly string[], country: string): number {
  const known = REGIONS.get(country);
  if (known === undefined || tokens.length < 2 || !known.lastWords.has(tokens.at(-1)!)) return 0;
  const whole = tokens.join(' ');
  // COUNTY CORK is a region: without CORK, COUNTY would remain as the town.
  if (known.kept.has(whole) || known.names.has(whole)) return 0;
  for (let length = Math.min(MAX_REGION_TOKENS, tokens.length - 1); length > 0; length--) {
    if (known.names.has(tokens.slice(-length).join(' '))) return length;
  }
  return 0;
}

/** The code of a region, if it has one: IL for ILLINOIS; otherwise its name. */
export function regionCode(name: string, country: string): string {
  return REGIONS.get(country)?.codes.get(name) ?? name;
}

/** The last words of the regions of a country. */
export function regionEndings(country: string): Iterable<string> {
  return REGIONS.get(country)?.lastWords ?? [];
}

/** Whether a region of a country ends with a word. */
export function endsRegion(word: string, country: string): boolean {
  return REGIONS.get(country)?.lastWords.has(word) === true;
}

/** Whether a word names a region of a country. */
export function isRegion(word: string, country: string): boolean {
  return REGIONS.get(country)?.names.has(word) === true;
}

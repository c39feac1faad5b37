import { cityNames } from '../../lexicon/city-names.generated.ts';
import { cityQuarters } from '../../lexicon/city-quarters.generated.ts';
import { wordsOf } from '../lists.ts';
import { foldVowels } from './vowels.ts';

/** What is dropped after a town: see data/lexicon/city-quarters.tsv. */
type QuarterKind = 'any' | 'code';

/** By country, the towns with quarters, under each of their names. */
const QUARTERS = readQuarters();

function readQuarters(): ReadonlyMap<string, ReadonlyMap<string, QuarterKind>> {
  const result = new Map<string, Map<string, QuarterKind>>();
  for (const [countries, kind, towns] of cityQuarters) {
    for (const country of wordsOf(countries)) {
      const known = result.get(country) ?? new Map<string, QuarterKind>();
      result.set(country, known);
      for (const town of wordsOf(towns)) {
        for (const name of namesOf(town, country)) known.set(foldVowels(name, country), kind as QuarterKind);
      }
    }
  }
  return result;
}

/** A town's names of one word. */
function namesOf(town: string, country: string): readonly string[] {
  const row = cityNames.find(([where, name]) => where === country && name === town);
  return [town, ...wordsOf(row?.[2] ?? '')].filter((name) => !name.includes(' '));
}

/** Whether a folded name is that of a town with quarters that people write in front of it: KADIKOY/ISTANBUL. */
export function isTownWithQuarters(name: string, country: string): boolean {
  return QUARTERS.get(country)?.get(foldVowels(name, country)) === 'any';
}

/** Words after a town that make them one name: BERLIN IM, ROMA DI. */
const BINDING = new Set(
  'AM AN AUF BEI BEIM BIJ DE DEL DELLA DI DU EN I IM IN LA LE LES NAD OB POD SUL SUR UND'.split(' '),
);

/** A postal district: SW1, EC1A, K. */
const DISTRICT = /^[A-Z]{1,2}(?:\d{1,2}[A-Z]?)?$/;

/** The town without the quarter or the postal district after it: BERLIN for BERLIN MITTE, LONDON for LONDON SW1. */
export function withoutQuarter(tokens: string[], country: string): string[] {
  if (tokens.length < 2) return tokens;
  const kind = QUARTERS.get(country)?.get(tokens[0]!);
  if (kind === undefined) return tokens;
  const isDropped = kind === 'any' ? !BINDING.has(tokens[1]!) : tokens.slice(1).every((token) => DISTRICT.test(token));
  return isDropped ? [tokens[0]!] : tokens;
}

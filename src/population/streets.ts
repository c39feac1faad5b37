import { AliasTable } from './alias-table.ts';
import { readList } from './data-files.ts';
import type { FirstNames, StreetCatalogue, WeightedNames } from './lists.ts';
import { hash32, hashFraction, Random } from './random.ts';
import { FORMS, loadStreetWords, type Noun, ofNoun, ofPlace, type StreetWords, theNoun } from './street-words.ts';
import { hamletShare, type Town } from './towns.ts';

/** All streets of FANTOIR of 1 November 2015, the whole of which `streets.csv` gives the most frequent. */
const STREETS_OF_FRANCE = 1_406_000;

/** What the composed streets are made with. */
interface Ingredients {
  readonly words: StreetWords;
  readonly firstNames: readonly string[];
  readonly firstNameTable: AliasTable;
  readonly surnames: readonly string[];
  readonly surnameTable: AliasTable;
  readonly townsByDepartment: ReadonlyMap<string, readonly string[]>;
}

function pickWord<T>(items: readonly T[], random: Random): T {
  return items[random.below(items.length)]!;
}

function surname({ surnames, surnameTable }: Ingredients, random: Random): string {
  return surnames[surnameTable.pick(random)]!;
}

/** Field and place names look like surnames, of which many come from them; those of one word do. */
function toponym(made: Ingredients, random: Random): string {
  const name = surname(made, random);
  return name.includes(' ') ? toponym(made, random) : name;
}

function firstName({ firstNames, firstNameTable }: Ingredients, random: Random): string {
  return firstNames[firstNameTable.pick(random)]!;
}

/** `Grand Pré`, `Croix Blanche`: a noun with an adjective where one goes with it. */
function nounPhrase(words: StreetWords, random: Random): Noun {
  const { word, form } = random.chance(0.25) ? pickWord(words.themes, random) : pickWord(words.nouns, random);
  const index = FORMS.indexOf(form);
  if (random.chance(0.45)) return { word: `${pickWord(words.before, random)[index]} ${word}`, form };
  return { word: `${word} ${pickWord(words.after, random)[index]}`, form };
}

const DAYS = ['14 Juillet', '18 Juin 1940', '4 Septembre', '1er Mai', '5 Mars', '22 Août 1944', '6 Juin 1944'] as const;

/** How the name that follows the type is made, and how often (streets in a hundred). */
const STREET_KINDS: readonly (readonly [number, (town: Town, made: Ingredients, random: Random) => string])[] = [
  [26, (_, made, random) => `${firstName(made, random)} ${surname(made, random)}`],
  [5, (_, made, random) => `${pickWord(made.words.titles, random)} ${surname(made, random)}`],
  [4, (_, made, random) => `Saint-${firstName(made, random)}`],
  [6, (_, made, random) => ofNoun(pickWord(made.words.nouns, random))],
  [5, (_, made, random) => ofNoun(pickWord(made.words.themes, random))],
  [11, (_, made, random) => ofNoun(nounPhrase(made.words, random))],
  [8, (town, made, random) => ofPlace(pickWord(made.townsByDepartment.get(town.department)!, random))],
  [34, (_, made, random) => ofPlace(toponym(made, random))],
  [1, (_, __, random) => `du ${pickWord(DAYS, random)}`],
];
const STREET_KIND_TABLE = new AliasTable(STREET_KINDS.map(([share]) => share));

/** Types whose name stands in apposition: `Résidence Les Lilas`. */
const ESTATES = new Set(['Lotissement', 'Résidence', 'Clos', 'Domaine', 'Villa']);

function composeStreet(town: Town, made: Ingredients, random: Random): string {
  const type = made.words.types[made.words.typeTable.pick(random)]!;
  if (ESTATES.has(type)) {
    return `${type} ${theNoun(random.chance(0.7) ? pickWord(made.words.themes, random) : nounPhrase(made.words, random))}`;
  }
  return `${type} ${STREET_KINDS[STREET_KIND_TABLE.pick(random)]![1](town, made, random)}`;
}

function composeHamlet(made: Ingredients, random: Random): string {
  const kind = random.below(10);
  if (kind < 3) return made.words.hamlets[made.words.hamletTable.pick(random)]!;
  if (kind < 5) return theNoun(pickWord(made.words.nouns, random));
  if (kind < 7) return theNoun(nounPhrase(made.words, random));
  if (kind < 8) return `Chez ${surname(made, random)}`;
  if (kind < 9) return `La ${toponym(made, random).replace(/[aeiouyé]+$/, '')}ière`;
  return `Le Mas ${ofPlace(toponym(made, random))}`;
}

/** 32 bits for a commune: its streets belong to it, whatever its place in a list. */
function communeKey(town: Town, seed: number): number {
  let key = seed;
  for (const letter of town.commune) key = hash32(key, letter.charCodeAt(0), 7);
  return key;
}

/** Streets of a commune of so many residents: a power law through FANTOIR's counts (44 at 1,450 residents, 827 at 92,000). */
function streetCount(residents: number): number {
  return Math.max(2, Math.round(0.26 * residents ** 0.705));
}

/** The frequent names that the commune has and that lie in this sector of it: each with the chance that its count gives. */
function frequentStreets(town: Town, key: number, shares: readonly number[]): number[] {
  const streets = streetCount(town.communeResidents);
  const present: number[] = [];
  for (let i = 0; i < shares.length; i++) {
    if (hashFraction(key, i, 1) >= 1 - Math.exp(-streets * shares[i]!)) continue;
    if (Math.floor(hashFraction(key, i, 2) * town.sectors) === town.sector) present.push(i);
  }
  return present;
}

/** A step that visits every number below `count` once. */
function coprimeStep(count: number): number {
  return [7919, 7907, 7901, 7883, 1].find((step) => count % step !== 0)!;
}

/** Street names by the frequencies of `streets.csv`, the rest composed from words and from the names of people and towns. */
export function composedStreets(sources: {
  surnames: WeightedNames;
  firstNames: FirstNames;
  towns: readonly Town[];
}): StreetCatalogue {
  const frequent = readList('streets.csv');
  const names = frequent.map((row) => row[0]!);
  const shares = frequent.map((row) => Number(row[1]) / STREETS_OF_FRANCE);
  const made = ingredients(sources);
  return {
    streetsOf(town, seed) {
      const key = communeKey(town, seed);
      const present = frequentStreets(town, key, shares);
      const share = town.residents / town.communeResidents;
      const count = Math.max(present.length, Math.round(streetCount(town.communeResidents) * share), 1);
      const step = coprimeStep(count);
      return {
        count,
        nameAt(index) {
          const slot = (index * step + (key >>> 8)) % count;
          if (slot < present.length) return names[present[slot]!]!;
          return composeStreet(town, made, new Random(key, slot * 64 + town.sector));
        },
      };
    },
    hamletsOf(town, seed) {
      const key = communeKey(town, seed);
      return {
        count: hamletCount(town),
        nameAt: (index) => composeHamlet(made, new Random(hash32(key, town.sector, 3), index)),
      };
    },
  };
}

/** Nine residents to a hamlet. Chosen. */
function hamletCount(town: Town): number {
  return Math.round((town.residents * hamletShare(town)) / 9);
}

function ingredients(sources: {
  surnames: WeightedNames;
  firstNames: FirstNames;
  towns: readonly Town[];
}): Ingredients {
  const townsByDepartment = new Map<string, string[]>();
  for (const town of sources.towns) {
    const names = townsByDepartment.get(town.department);
    if (names === undefined) townsByDepartment.set(town.department, [town.name]);
    else names.push(town.name);
  }
  return {
    words: loadStreetWords(),
    firstNames: sources.firstNames.names,
    firstNameTable: new AliasTable(sources.firstNames.weightsByDecade[0]!),
    surnames: sources.surnames.names,
    surnameTable: new AliasTable(sources.surnames.weights),
    townsByDepartment,
  };
}

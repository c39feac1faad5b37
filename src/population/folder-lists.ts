import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { capitalise } from './compose-names.ts';
import { parseTable } from './data-files.ts';
import type { FirstNames, PopulationLists, StreetCatalogue, WeightedNames } from './lists.ts';
import { composedStreets } from './streets.ts';
import { loadTowns, type Town } from './towns.ts';

function readTable(folder: string, file: string): string[][] {
  return parseTable(readFileSync(join(folder, file), 'utf8'));
}

/** `fr-noms-effectifs.csv`: rank, name in capitals, births. */
function readSurnames(folder: string): WeightedNames {
  const rows = readTable(folder, 'fr-noms-effectifs.csv');
  return {
    names: rows.map((row) => capitalise(row[1]!.toLowerCase())),
    weights: rows.map((row) => Number(row[2])),
  };
}

/** Columns of `fr-prenoms-decennies.csv` before that of the 1920s: name, gender, total, 1900s, 1910s. */
const BEFORE_1920 = 5;

function firstNamesOf(rows: readonly string[][], gender: 'F' | 'M'): FirstNames {
  const held = rows.filter((row) => row[1] === gender);
  const decades = held[0]!.length - BEFORE_1920;
  return {
    names: held.map((row) => row[0]!),
    weightsByDecade: Array.from({ length: decades }, (_, decade) =>
      held.map((row) => Number(row[BEFORE_1920 + decade])),
    ),
  };
}

/** Street types without dwellings: numbered country roads, motorways, industrial zones. */
const NOT_INHABITED = new Set([
  'VC',
  'CR',
  'CD',
  'CC',
  'CF',
  'N',
  'D',
  'AUT',
  'PKG',
  'ZA',
  'ZI',
  'ZAC',
  'ZAD',
  'ZUP',
  '',
]);

/** Words in lower case inside a street name. */
const SMALL_WORDS = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'et',
  'en',
  'à',
  'au',
  'aux',
  'sur',
  'sous',
  "l'",
  "d'",
]);

/** `RUE`, `DE L EGLISE` to `Rue de l'Eglise`; the files have no accents. */
function streetName(type: string, label: string): string {
  const text = label.startsWith(type) ? label : `${type} ${label}`;
  const words = text.toLowerCase().replace(/(^| )([ld]) (?=[aeiouyh])/g, "$1$2'");
  return words.replace(/[ld]'|[^ '-]+/g, (word, at: number) =>
    at > 0 && SMALL_WORDS.has(word) ? word : capitalise(word),
  );
}

/** FANTOIR's code of a borough: `75011` is `75111`, `69003` `69383`, `13008` `13208`. */
function streetsCode({ commune, postalCode }: Town): string {
  if (commune === '75056') return `751${postalCode.slice(3)}`;
  if (commune === '69123') return `6938${postalCode.slice(4)}`;
  return commune === '13055' ? `132${postalCode.slice(3)}` : commune;
}

/** The lines of `fr-voies.tsv.gz` (INSEE code, type, label; sorted by code) of each commune, as one text. */
function readStreetLines(folder: string): ReadonlyMap<string, string> {
  const text = gunzipSync(readFileSync(join(folder, 'fr-voies.tsv.gz'))).toString('utf8');
  const lines = new Map<string, string>();
  let from = text.indexOf('\n') + 1;
  while (from < text.length) {
    const code = text.slice(from, text.indexOf('\t', from));
    let to = from;
    while (text.startsWith(`${code}\t`, to)) to = text.indexOf('\n', to) + 1 || text.length;
    lines.set(code, text.slice(from, to));
    from = to;
  }
  return lines;
}

/** The real streets of communes in the folder, composed streets for other communes. Hamlets are always composed. */
function realStreets(folder: string, composed: StreetCatalogue): StreetCatalogue {
  const types = new Map(readTable(folder, 'fr-types-voie-fantoir.csv').map(([code = '', name = '']) => [code, name]));
  const lines = readStreetLines(folder);
  return {
    streetsOf(town, seed) {
      const code = streetsCode(town);
      const inSector = (i: number) => code !== town.commune || i % town.sectors === town.sector;
      const names = (lines.get(code) ?? '')
        .split('\n')
        .map((line) => line.split('\t'))
        .filter(([, type = '', label = '']) => !NOT_INHABITED.has(type) && /^[A-Z][A-Z0-9 '-]*$/.test(label))
        .map(([, type = '', label = '']) => streetName(types.get(type) ?? type, label))
        .filter((_, i) => inSector(i));
      return names.length > 0
        ? { count: names.length, nameAt: (index) => names[index]! }
        : composed.streetsOf(town, seed);
    },
    hamletsOf: composed.hamletsOf,
  };
}

/**
 * Richer lists from a folder of INSEE's and DGFiP's files: `fr-noms-effectifs.csv`, `fr-prenoms-decennies.csv`, `fr-voies.tsv.gz` and
 * `fr-types-voie-fantoir.csv`. Towns are those of the built-in lists. Takes some seconds and about 300 MB.
 * @throws Error if a file is missing or has another format
 */
export function loadListsFrom(folder: string): PopulationLists {
  const surnames = readSurnames(folder);
  const rows = readTable(folder, 'fr-prenoms-decennies.csv');
  const firstNames = { F: firstNamesOf(rows, 'F'), M: firstNamesOf(rows, 'M') };
  const towns = loadTowns();
  const composed = composedStreets({ surnames, firstNames: firstNames.M, towns });
  return { surnames, firstNames, towns, streets: realStreets(folder, composed) };
}

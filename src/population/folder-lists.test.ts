import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatePopulation, loadListsFrom, type PopulationLists } from './index.ts';

const DECADES = '1,1,1,1,1,1,1,1,1,1,1,1,1';
const STREETS = [
  'code_insee\ttype\tlibelle',
  '01001\tRUE\tDE L EGLISE',
  "01001\tPLACE\tDE L'ETANG",
  '01001\tGR\tGRANDE RUE',
  '01001\tVC\tN 42',
  '01001\tRUE\tDU LAVOIR (HAUT)',
  '01004\tALLEE\tD ARTAGNAN',
  '75111\tBOULEVARD\tDE LA ROQUETTE',
];

let folder: string;
let lists: PopulationLists;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-lists-'));
  writeFileSync(
    join(folder, 'fr-noms-effectifs.csv'),
    "rang,nom,effectif_estime\n1,MARTIN,50\n2,LE GALL,30\n3,D'ANGELO,20\n",
  );
  const firstNames = `prenom,sexe,total,${Array.from({ length: 13 }, (_, i) => `d${1900 + 10 * i}`).join()}`;
  writeFileSync(
    join(folder, 'fr-prenoms-decennies.csv'),
    `${firstNames}\nJean,M,13,${DECADES}\nAnne-Marie,F,13,${DECADES}\n`,
  );
  const types = 'RUE,RUE,9\nPLACE,PLACE,9\nALL,ALLEE,9\nGR,GRANDE RUE,9\nVC,VOIE COMMUNALE,9\nBD,BOULEVARD,9\n';
  writeFileSync(join(folder, 'fr-types-voie-fantoir.csv'), `code,libelle,voies_2015\n${types}`);
  writeFileSync(join(folder, 'fr-voies.tsv.gz'), gzipSync(`${STREETS.join('\n')}\n`));
  lists = loadListsFrom(folder);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

function streets(commune: string, postalCode?: string): string[] {
  const town = lists.towns.find((one) => one.commune === commune && (postalCode ?? one.postalCode) === one.postalCode)!;
  const { count, nameAt } = lists.streets.streetsOf(town, 1);
  return Array.from({ length: count }, (_, index) => nameAt(index));
}

describe('loadListsFrom', () => {
  it('converts capitals to mixed case', () => {
    expect(lists.surnames.names).toEqual(['Martin', 'Le Gall', "D'Angelo"]);
    expect(streets('01001')).toEqual(["Rue de l'Eglise", "Place de l'Etang", 'Grande Rue']);
    expect(streets('01004')).toEqual(["Allee d'Artagnan"]);
  });

  it('finds the streets of boroughs', () => {
    expect(streets('75056', '75011')).toEqual(['Boulevard de la Roquette']);
  });

  it('composes streets of communes that the folder does not have', () => {
    expect(streets('33063').length).toBeGreaterThan(100);
  });

  it('is usable for a population', () => {
    const people = [...generatePopulation({ persons: 2_000, seed: 1, lists })];
    const frequent = people.filter((person) => person.lastName === 'Martin').length;
    expect(frequent / people.length).toBeCloseTo(0.5, 1);
    expect(people.every((person) => /^(?:Jean|Anne-Marie)\b/.test(person.firstName))).toBe(true);
  });

  it('reports a missing file', () => {
    expect(() => loadListsFrom(join(folder, 'nowhere'))).toThrow(/fr-noms-effectifs\.csv/);
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** One postal code of one commune: the smallest place that an address names. */
export interface Town {
  /** As an address writes it: `Paris` for its boroughs too. */
  readonly name: string;
  /** INSEE code of the commune. */
  readonly commune: string;
  readonly department: string;
  readonly postalCode: string;
  readonly residents: number;
  /** Residents of the whole commune. */
  readonly communeResidents: number;
  /** Which of the commune's postal codes this is, and of how many. */
  readonly sector: number;
  readonly sectors: number;
}

/** What Idem reads of a commune in `@etalab/decoupage-administratif` (INSEE COG, populations in force, La Poste). */
interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly zone: string;
  readonly departement?: string;
  readonly population?: number;
  readonly codesPostaux?: readonly string[];
  /** Of a borough: the commune that it is part of. */
  readonly commune?: string;
}

function readCommunes(): Commune[] {
  const file = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Commune[];
}

/** The commune's residents by postal code: by borough where it has boroughs, else in equal parts. */
function residentsByCode(commune: Commune, boroughs: readonly Commune[]): [string, number][] {
  const parts = boroughs.length > 0 ? boroughs : [commune];
  return parts.flatMap(({ codesPostaux = [], population = 0 }) =>
    codesPostaux.map((code): [string, number] => [code, Math.round(population / codesPostaux.length)]),
  );
}

function townsOf(commune: Commune, boroughs: readonly Commune[]): Town[] {
  const codes = residentsByCode(commune, boroughs).filter(([, residents]) => residents > 0);
  return codes.map(([postalCode, residents], sector) => ({
    name: commune.nom,
    commune: commune.code,
    department: commune.departement ?? postalCode.slice(0, 2),
    postalCode,
    residents,
    communeResidents: commune.population ?? residents,
    sector,
    sectors: codes.length,
  }));
}

/** Every inhabited town of metropolitan France and its overseas departments, in order of postal code. */
export function loadTowns(): Town[] {
  const communes = readCommunes().filter((commune) => commune.zone === 'metro' || commune.zone === 'drom');
  const boroughs = communes.filter((commune) => commune.type === 'arrondissement-municipal');
  const withBoroughs = new Set(boroughs.map((borough) => borough.commune));
  const boroughsOf = (code: string) => (withBoroughs.has(code) ? boroughs.filter((part) => part.commune === code) : []);
  return communes
    .filter((commune) => commune.type === 'commune-actuelle')
    .flatMap((commune) => townsOf(commune, boroughsOf(commune.code)))
    .sort((a, b) => compareCodes(a.postalCode, b.postalCode) || compareCodes(a.commune, b.commune));
}

/** The part of a town's residents that lives in hamlets around it: many of a village's, none of a city's. Chosen. */
export function hamletShare({ communeResidents }: Town): number {
  if (communeResidents > 10_000) return 0;
  return communeResidents < 2_000 ? 0.25 : 0.06;
}

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

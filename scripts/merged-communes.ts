import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What is used of a row of the Code officiel géographique. */
interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement: string;
  readonly chefLieu?: string;
  readonly codesPostaux?: readonly string[];
}

const HEADER = `// Compiled from the Code officiel géographique (INSEE, Licence Ouverte) in @etalab/decoupage-administratif by \`npm run lexicon\`.
// A line is DEPARTMENTS:TODAY<OLD;OLD; departments are the first two digits of the town's postal codes,
// \`*\` marks an old name that another town of France bears too.
`;

function readCommunes(): Commune[] {
  const path = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Commune[];
}

function counts(names: readonly string[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const name of names) result.set(name, (result.get(name) ?? 0) + 1);
  return result;
}

/** Old names of merged French communes by the commune of today, as a module; deterministic. */
export function compileMergedCommunes(): string {
  const communes = readCommunes();
  const today = new Map<string, Commune>();
  for (const commune of communes) if (commune.type === 'commune-actuelle') today.set(commune.code, commune);
  const merged = communes.filter((one) => {
    const now = one.chefLieu === undefined ? undefined : today.get(one.chefLieu);
    return one.type !== 'commune-actuelle' && now !== undefined && now.nom !== one.nom;
  });
  const bearers = counts([...today.values(), ...merged].map((one) => one.nom));
  const olds = new Map<string, string[]>();
  for (const one of merged) {
    const old = (bearers.get(one.nom) ?? 0) > 1 ? `*${one.nom}` : one.nom;
    olds.set(one.chefLieu!, [...(olds.get(one.chefLieu!) ?? []), old]);
  }
  const lines = [...olds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, names]) => {
      const now = today.get(code)!;
      const departments = new Set((now.codesPostaux ?? []).map((postalCode) => postalCode.slice(0, 2)));
      return `${[...departments].sort().join(',')}:${now.nom}<${names.sort().join(';')}`;
    });
  return `${HEADER}export const mergedCommunes = \`\n${lines.join('\n')}\n\`;\n`;
}

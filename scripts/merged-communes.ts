import { type Commune, readCommunes } from './communes.ts';

const HEADER = `// Compiled from the Code officiel géographique (INSEE, Licence Ouverte) in @etalab/decoupage-administratif by \`npm run lexicon\`.
// A line is DEPARTMENTS:TODAY<OLD;OLD; departments are the first two digits of the town's postal codes,
// \`*\` marks an old name that another town of France has too.
`;

function counts(names: readonly string[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const name of names) result.set(name, (result.get(name) ?? 0) + 1);
  return result;
}

/** First two digits of the postal codes of a commune. */
function departmentsOf({ codesPostaux = [] }: Commune): string[] {
  return [...new Set(codesPostaux.map((postalCode) => postalCode.slice(0, 2)))].sort();
}

/** Communes merged into one of another name. Left out where another commune of the department has the old name today. */
function mergedOf(communes: readonly Commune[], today: ReadonlyMap<string, Commune>): Commune[] {
  const present = new Set<string>();
  for (const one of today.values())
    for (const department of departmentsOf(one)) present.add(`${department} ${one.nom}`);
  return communes.filter((one) => {
    const now = one.chefLieu === undefined ? undefined : today.get(one.chefLieu);
    if (one.type === 'commune-actuelle' || now === undefined || now.nom === one.nom) return false;
    return !departmentsOf(now).some((department) => present.has(`${department} ${one.nom}`));
  });
}

/** Old names by the code of today's commune; `*` where another town has the name. */
function oldNames(communes: readonly Commune[], today: ReadonlyMap<string, Commune>): Map<string, string[]> {
  const merged = mergedOf(communes, today);
  const sameName = counts([...today.values(), ...merged].map((one) => one.nom));
  const olds = new Map<string, string[]>();
  for (const one of merged) {
    const old = (sameName.get(one.nom) ?? 0) > 1 ? `*${one.nom}` : one.nom;
    olds.set(one.chefLieu!, [...(olds.get(one.chefLieu!) ?? []), old]);
  }
  return olds;
}

/** Old names of merged French communes by today's commune, as a module; deterministic. */
export function compileMergedCommunes(): string {
  const communes = readCommunes();
  const today = new Map<string, Commune>();
  for (const commune of communes) if (commune.type === 'commune-actuelle') today.set(commune.code, commune);
  const lines = [...oldNames(communes, today)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, names]) => {
      const now = today.get(code)!;
      return `${departmentsOf(now).join(',')}:${now.nom}<${names.sort().join(';')}`;
    });
  return `${HEADER}export const mergedCommunes = \`\n${lines.join('\n')}\n\`;\n`;
}

import { readCommunes } from './communes.ts';

const HEADER = `// Compiled from the Code officiel géographique (INSEE, Licence Ouverte) and La Poste's postal codes in
// @etalab/decoupage-administratif by \`npm run lexicon\`. A line is CODE:TOWN;TOWN, sorted by code; names of merged communes
// stand beside today's.
`;

/** The French towns of each postal code, as a module; deterministic. */
export function compilePostalTowns(): string {
  const communes = readCommunes();
  const codes = new Map<string, readonly string[]>();
  for (const { code, codesPostaux } of communes) if (codesPostaux) codes.set(code, codesPostaux);
  const towns = new Map<string, Set<string>>();
  for (const { code, nom, type, chefLieu } of communes) {
    if (type === 'arrondissement-municipal') continue;
    for (const postalCode of codes.get(chefLieu ?? code) ?? []) {
      towns.set(postalCode, (towns.get(postalCode) ?? new Set()).add(nom));
    }
  }
  const lines = [...towns]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, names]) => `${code}:${[...names].sort().join(';')}`);
  return `${HEADER}export const postalTowns = \`\n${lines.join('\n')}\n\`;\n`;
}

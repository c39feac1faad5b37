import { townsByShortForm } from '../src/matching/normalize/address/short-towns.ts';
import { foldText } from '../src/matching/normalize/index.ts';
import { readCommunes } from './communes.ts';

const HEADER = `// Compiled from the Code officiel géographique (INSEE, Licence Ouverte) in @etalab/decoupage-administratif by \`npm run lexicon\`.
// A line is SHORT<TOWN: the first words of a town's name that begin the name of no other town of France.
`;

/** People of smaller towns write the whole name. */
const MIN_INHABITANTS = 2000;

/** The short forms of French towns that are unique in France, as a module; deterministic. */
export function compileShortTowns(): string {
  const communes = readCommunes().filter(({ type }) => type !== 'arrondissement-municipal');
  const large = new Set<string>();
  for (const { nom, population = 0 } of communes) if (population >= MIN_INHABITANTS) large.add(foldText(nom));
  const names = new Set(communes.map(({ nom }) => foldText(nom)));
  const lines = [...townsByShortForm([...names])]
    .filter(([, name]) => large.has(name))
    .map(([form, name]) => `${form}<${name}`)
    .sort();
  return `${HEADER}export const shortTowns = \`\n${lines.join('\n')}\n\`;\n`;
}

/** What StrykerJS reports of one mutant; see its schema of mutation reports. */
interface Mutant {
  readonly status: string;
}

/** The part of a mutation report that the scores are computed from. */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

const TESTED = ['Killed', 'Timeout', 'Survived', 'NoCoverage'] as const;

type Counts = Record<(typeof TESTED)[number], number>;

function countsOf(mutants: readonly Mutant[]): Counts {
  const count = (status: string) => mutants.filter((mutant) => mutant.status === status).length;
  return Object.fromEntries(TESTED.map((status) => [status, count(status)])) as Counts;
}

function rowOf(name: string, { Killed, Timeout, Survived, NoCoverage }: Counts): string {
  const total = Killed + Timeout + Survived + NoCoverage;
  const score = ((100 * (Killed + Timeout)) / total).toFixed(1);
  return `| ${[name, total, Killed, Timeout, Survived, NoCoverage, `${score} %`].join(' | ')} |`;
}

/** A Markdown table with a row for each folder that has mutants. Mutants that StrykerJS ignores do not count. */
export function scoreTable({ files }: MutationReport): string {
  const byFolder = new Map<string, Mutant[]>();
  for (const [path, { mutants }] of Object.entries(files)) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), ...mutants]);
  }
  const folders = [...byFolder].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = folders
    .map(([folder, mutants]) => [`\`${folder}\``, countsOf(mutants)] as const)
    .filter(([, counts]) => Object.values(counts).some((count) => count > 0));
  return [
    '| Folder | Mutants | Killed | Timed out | Survived | Not covered | Score |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(([name, counts]) => rowOf(name, counts)),
    '',
  ].join('\n');
}

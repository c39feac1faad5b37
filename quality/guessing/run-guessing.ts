import { createChecker } from '../../src/check/index.ts';
import { percent, whole } from '../../src/evaluate/report/figures.ts';
import { MappedStore } from '../../src/reference/mapped/store.ts';
import { tableLines } from '../../src/terminal/table.ts';
import { type PopulationSettings, prepare } from '../base/prepare.ts';
import { surroundingsOf } from '../base/surroundings.ts';
import type { Progress } from '../progress.ts';
import { measureCost, measureRefusals, type Refusals } from './measure.ts';
import { drawTraffic, type TrafficSettings } from './traffic.ts';

/** Measures how often the guessing budget refuses honest clients an answer, and what it costs. @returns the text to print */
export async function runGuessing(settings: PopulationSettings & TrafficSettings, progress: Progress): Promise<string> {
  const { world, lists, path } = await prepare(settings, progress);
  const clients = drawTraffic(world, surroundingsOf(world, lists), settings);
  const store = MappedStore.open(path);
  const checker = createChecker({ store }, { country: 'FR', publicHouseholdId: String });
  const rows: string[][] = [];
  const subjects: Record<string, number> = {};
  progress.begin('asking', clients.length);
  for (const [at, client] of clients.entries()) {
    const refusals = await measureRefusals(checker, client);
    rows.push([client.name, ...figuresOf(refusals)]);
    for (const [kind, count] of Object.entries(refusals.subjects)) subjects[kind] = (subjects[kind] ?? 0) + count;
    progress.at(at + 1);
  }
  progress.end();
  progress.begin('measuring CPU time', 1);
  const { unlimited, limited } = await measureCost(checker, clients[0]!);
  progress.end();
  store.close();
  const kinds = Object.entries(subjects).map(([kind, count]) => `${kind} ${whole(count)}`);
  const titles = [
    'client',
    'questions',
    "others' values",
    'own values',
    'not compared',
    'held values',
    'FOUND changed',
  ];
  const columns = titles.map((title, at) => ({ title, ...(at > 0 && { align: 'right' as const }) }));
  return [
    ...tableLines(columns, rows),
    '',
    `Budgets used up by others: ${kinds.join(', ') || 'none'}.`,
    `CPU time of a check of the first client: ${unlimited.toFixed(1)} µs without the limit, ${limited.toFixed(1)} with it.`,
    '',
  ].join('\n');
}

/** In shares of the questions. */
function figuresOf({ questions, refused, foundChanged, heldValues }: Refusals): string[] {
  const { otherValues, ownValues, uncompared } = refused;
  const shares = [otherValues, ownValues, uncompared, heldValues, foundChanged].map((count) =>
    percent(count / questions),
  );
  return [whole(questions), ...shares];
}

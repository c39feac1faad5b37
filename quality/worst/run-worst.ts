import { percent, short, whole } from '../../src/evaluate/report/figures.ts';
import {
  type GeneratedPerson,
  generatePopulation,
  loadBuiltInLists,
  type PopulationLists,
} from '../../src/population/index.ts';
import { type Column, tableLines } from '../../src/terminal/table.ts';
import { BaseCache } from '../base/cache.ts';
import { surroundingsOf } from '../base/surroundings.ts';
import { makeWorld, peopleOf, type World } from '../base/world.ts';
import { askOf, type BenchmarkSettings } from '../benchmark.ts';
import { askAll } from '../measure/ask-all.ts';
import { Collector } from '../measure/collect.ts';
import { Judge } from '../measure/judge.ts';
import { RuleIndex } from '../oracle/rule-index.ts';
import type { Progress } from '../progress.ts';
import { drawQuestions } from '../questions/draw.ts';
import { shareOf } from '../report/measures.ts';
import type { Row } from '../report/report.ts';
import { peopleOfScenario, SCENARIOS, type Scenario } from './scenarios.ts';

/** Approximate number of questions about each scenario. */
const QUESTIONS = 6000;

/** More people than any scenario needs. */
const REHOUSED = 60_000;

/** The population, then the people of the crowded places. */
function* everybody(
  settings: BenchmarkSettings,
  lists: PopulationLists,
  progress: Progress,
): Generator<GeneratedPerson> {
  yield* peopleOf({ ...settings, lists }, (done) => progress.at(done));
  const spare = generatePopulation({ persons: REHOUSED, seed: settings.seed + 1, lists });
  for (const scenario of SCENARIOS) yield* peopleOfScenario(scenario, spare);
}

/** Asks about people in extremely crowded places, and reports the cost. */
export async function runWorst(settings: BenchmarkSettings, progress: Progress): Promise<string> {
  const { persons, seed, data, cache: root } = settings;
  const lists = loadBuiltInLists();
  const cache = new BaseCache(root, { persons, seed, data, scenario: 'worst' });
  const build = cache.has() ? undefined : cache.build();
  progress.begin('generating people', persons);
  const world = makeWorld(everybody(settings, lists, progress), settings, (record) => build?.builder.add(record));
  progress.end();
  await build?.finish(() => {});
  const judge = new Judge(world, new RuleIndex(world.households));
  const rows: string[][] = [];
  for (const scenario of SCENARIOS) {
    const totals = await measure(scenario, { world, lists, judge, path: cache.path, settings, progress });
    rows.push([scenario.title], ...totals.map(rowCells), []);
  }
  const head = `Idem quality, the worst cases, among ${whole(persons)} other people, seed ${seed}\n\n`;
  return `${head}${tableLines(COLUMNS, rows).join('\n')}\n`;
}

interface Setting {
  readonly world: World;
  readonly lists: PopulationLists;
  readonly judge: Judge;
  readonly path: string;
  readonly settings: BenchmarkSettings;
  readonly progress: Progress;
}

async function measure(scenario: Scenario, setting: Setting): Promise<readonly Row[]> {
  const { world, lists, judge, path, settings, progress } = setting;
  const homes = world.homes.filter(({ people }) => people[0]!.id.startsWith(`${scenario.name}-`));
  const surroundings = surroundingsOf(world, lists);
  const draw = { questions: QUESTIONS, seed: settings.seed, product: 'idcheck', only: settings.only } as const;
  const questions = drawQuestions({ ...world, homes }, surroundings, draw);
  const collector = new Collector(world);
  progress.begin(scenario.name, questions.length);
  await askAll(path, questions.map(askOf), (asked, i) => {
    collector.add(questions[i]!, asked, judge.judge(questions[i]!, asked));
    progress.at(i);
  });
  progress.end();
  return collector.collected().totals.filter(({ name }) => name !== 'all people');
}

const FIGURES = [
  'questions',
  'ambiguous',
  'candidates',
  'compared',
  'recall',
  'precision',
  'read, mean',
  'p50',
  'p99',
  'p99.9',
  'most',
  'µs, mean',
  'p50',
  'p99',
  'p99.9',
] as const;

const COLUMNS: readonly Column[] = [
  { title: '', align: 'left' },
  ...FIGURES.map((title) => ({ title, align: 'right' as const })),
];

function rowCells({ name, counts, candidates, microseconds }: Row): string[] {
  const shares = (['brought', 'reached', 'recall', 'precision'] as const).map((measureName) =>
    percent(shareOf(counts, measureName)),
  );
  const read = [
    short(candidates.mean),
    ...[candidates.p50, candidates.p99, candidates.p999, candidates.most].map(whole),
  ];
  const time = [microseconds.mean, microseconds.p50, microseconds.p99, microseconds.p999].map(whole);
  return [`  ${name}`, whole(counts.questions), whole(counts.ambiguous), ...shares, ...read, ...time];
}

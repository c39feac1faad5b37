import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import type { EngineAnswer, EngineRequest } from '../engine/engine-process.ts';
import type { Outcome } from '../figures/figure.ts';
import { warmUpRounds } from '../plan.ts';
import { cpuReportEnvironment, takeCpuReport } from '../processes/cpu-report.ts';
import { IDEM, type ProgramSettings, runProgram } from '../processes/program.ts';
import { startTask, type Task } from '../processes/task.ts';
import { interleave } from '../statistics/interleave.ts';
import { batchOutcome, type FileRun } from './batch-figures.ts';
import { writeQuestions } from './questions-file.ts';

const PASS_THROUGH = new URL('./pass-through.js', import.meta.url);
const ENGINE = new URL('../engine/engine-process.js', import.meta.url);
const PRODUCT = 'idcheck-plus';

/** Rows of the small file as a share of the large one. The difference of both excludes start and warm-up. */
const SMALL_SHARE = 0.25;

/** `idem batch`, compared with reading and writing the same file, and with the checks alone. */
export async function measureBatch(context: Context): Promise<Outcome> {
  const { world, plan, scope } = context;
  const base = await world.base();
  const rows = Math.min(plan.batchRows, 10 * world.persons);
  const smallRows = Math.round(SMALL_SHARE * rows);
  const file = join(world.scratch, 'questions.csv');
  const small = join(world.scratch, 'questions-small.csv');
  writeQuestions(file, world.questions, rows);
  writeQuestions(small, world.questions, smallRows);
  const engine = startTask<EngineRequest, EngineAnswer>({ module: ENGINE }, scope);
  try {
    const checks = await openChecks(context, engine, base);
    const run = fileRunner(context, base);
    const series = await interleave(plan.commandRounds, {
      batch: run('batch', file, rows),
      batchSmall: run('batch', small, smallRows),
      passThrough: run('passThrough', file, rows),
      passThroughSmall: run('passThrough', small, smallRows),
      checks,
    });
    return batchOutcome(world.persons, series);
  } finally {
    await engine.stop();
  }
}

/** Asks the questions in process, after a warm-up. */
async function openChecks(
  { world, plan, say }: Context,
  engine: Task<EngineRequest, EngineAnswer>,
  base: string,
): Promise<() => Promise<FileRun>> {
  const count = Math.min(plan.checks, world.questions.length);
  await engine.ask({ do: 'open', base, questionsFile: world.questionsFile, count, product: PRODUCT });
  for (let round = warmUpRounds(plan, count); round > 0; round--) await engine.ask({ do: 'check', base });
  return async () => {
    say('the checks of the file in process');
    const { seconds, cpuSeconds } = await engine.ask({ do: 'check', base });
    return { rows: count, seconds, cpuSeconds };
  };
}

function fileRunner({ world, scope, say }: Context, base: string) {
  const written = join(world.scratch, 'answers.csv');
  const report = join(world.scratch, 'cpu.txt');
  const env = cpuReportEnvironment(report);
  return (kind: 'batch' | 'passThrough', file: string, rows: number) => async (): Promise<FileRun> => {
    const settings: ProgramSettings =
      kind === 'batch'
        ? { module: IDEM, args: ['batch', file, '-o', written, '--product', PRODUCT, '--base', base], env }
        : { module: PASS_THROUGH, args: [file, written], env };
    say(`${kind === 'batch' ? 'idem batch' : 'the same file without checking'}, ${rows.toLocaleString('en')} rows`);
    const begin = performance.now();
    await runProgram(settings, scope);
    const seconds = (performance.now() - begin) / 1000;
    rmSync(written);
    return { rows, seconds, cpuSeconds: takeCpuReport(report) };
  };
}

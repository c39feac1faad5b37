import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import { compared } from '../figures/compared.ts';
import type { Outcome } from '../figures/figure.ts';
import { IDEM, type ProgramSettings, runProgram } from '../processes/program.ts';
import type { Scope } from '../processes/scope.ts';
import { interleave } from '../statistics/interleave.ts';
import { writeQuestions } from './questions-file.ts';

const PASS_THROUGH = new URL('./pass-through.js', import.meta.url);

/** `idem batch` with all cores beside reading and writing the same file with one. */
export async function measureBatch(context: Context): Promise<Outcome> {
  const { world, plan, scope, say } = context;
  if (!(await hasBatch(scope))) return { figures: [], skipped: ['this Idem has no command "batch" yet'] };
  const base = await world.base();
  const rows = Math.min(plan.batchRows, 10 * world.persons);
  const file = join(world.scratch, 'questions.csv');
  const written = join(world.scratch, 'answers.csv');
  writeQuestions(file, world.questions, rows);
  const rate = (doing: string, settings: ProgramSettings) => async () => {
    say(doing);
    const begin = performance.now();
    await runProgram(settings, scope);
    const seconds = (performance.now() - begin) / 1000;
    rmSync(written);
    return rows / seconds;
  };
  const batch = ['batch', file, '-o', written, '--product', 'idcheck-plus', '--base', base];
  const series = await interleave(plan.rounds, {
    batch: rate('idem batch', { module: IDEM, args: batch }),
    passThrough: rate('the same file without checking', { module: PASS_THROUGH, args: [file, written] }),
  });
  const cores = availableParallelism();
  const figure = compared(
    {
      name: 'batch.rows',
      part: 'batch',
      persons: world.persons,
      title: `idem batch, rows on ${cores === 1 ? 'one core' : `${cores} cores`}`,
      unit: '/s',
      against: 'reading and writing the file on one core',
      detail: { rows },
    },
    series.batch,
    series.passThrough,
  );
  return { figures: [figure], skipped: [] };
}

/** Whether the command is there, which it says itself. */
async function hasBatch(scope: Scope): Promise<boolean> {
  try {
    return /^Usage: idem batch/m.test(await runProgram({ module: IDEM, args: ['batch', '--help'] }, scope));
  } catch {
    return false;
  }
}

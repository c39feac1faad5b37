import { join } from 'node:path';
import type { Context } from '../context.ts';
import { compared } from '../figures/compared.ts';
import type { Outcome } from '../figures/figure.ts';
import { warmUpRounds } from '../plan.ts';
import { startTask } from '../processes/task.ts';
import { interleave } from '../statistics/interleave.ts';
import type { EngineAnswer, EngineRequest } from './engine-process.ts';
import type { RecordRequest } from './recording/record.ts';

const ENGINE = new URL('./engine-process.js', import.meta.url);
const RECORD = new URL('./recording/record.js', import.meta.url);
const REGISTER = new URL('./recording/register.js', import.meta.url);

/** Checks in process, compared with only the edit distances and reads that they need. */
export async function measureEngine(context: Context): Promise<Outcome> {
  const { world, plan, scope, say } = context;
  const base = await world.base();
  const count = Math.min(plan.checks, world.questions.length);
  say('recording what checks need');
  const recording = join(world.scratch, 'recording');
  const recorded = await record(context, { base, questionsFile: world.questionsFile, count, into: recording });
  const engine = startTask<EngineRequest, EngineAnswer>({ module: ENGINE }, scope);
  try {
    await engine.ask({ do: 'open', base, questionsFile: world.questionsFile, count });
    await engine.ask({ do: 'load', base, recording });
    const rate = (run: 'check' | 'replay') => async () => {
      say(`${run === 'check' ? 'checks' : 'their bare operations'} in process`);
      return count / (await engine.ask({ do: run, base })).seconds;
    };
    const runs = { check: rate('check'), replay: rate('replay') };
    await interleave(warmUpRounds(plan, count), runs);
    const { check, replay } = await interleave(plan.rounds, runs);
    const { microseconds } = await engine.ask({ do: 'latencies', base });
    const [p50, p99, p999, worst] = microseconds as [number, number, number, number];
    const detail = { distances: recorded.distances / count, reads: recorded.reads / count, p50, p99, p999, worst };
    const title = 'checks in process';
    const against = 'their edit distances and reads alone';
    const subject = {
      name: 'engine.checks',
      part: 'engine',
      persons: world.persons,
      title,
      unit: '/s',
      against,
    } as const;
    return { figures: [compared({ ...subject, detail }, check, replay)], skipped: [] };
  } finally {
    await engine.stop();
  }
}

async function record({ scope }: Context, request: RecordRequest): Promise<{ distances: number; reads: number }> {
  const settings = { module: RECORD, execArgv: ['--import', REGISTER.href] };
  const recorder = startTask<RecordRequest, { distances: number; reads: number }>(settings, scope);
  try {
    return await recorder.ask(request);
  } finally {
    await recorder.stop();
  }
}

import type { Context } from '../context.ts';
import type { EngineAnswer, EngineRequest } from '../engine/engine-process.ts';
import { startClient } from '../http/client-process.ts';
import { startIdem } from '../http/servers.ts';
import { startTask } from '../processes/task.ts';

/** Idem, asked as the peers are: ID Check questions one after another, with name and address only. */
export interface IdemPeer {
  /** `HOUSEHOLDID` of every question, `''` for NOT FOUND. */
  readonly answers: readonly string[];
  /** Answers per second over one connection, one question after another, as for a database. */
  wire(seconds: number): Promise<number>;
  /** Answers per second in process, as for a library. */
  inProcess(): Promise<number>;
  stop(): Promise<void>;
}

const ENGINE = new URL('../engine/engine-process.js', import.meta.url);

export async function startIdemPeer({ world, plan, scope }: Context): Promise<IdemPeer> {
  const base = await world.base();
  const { questionsFile } = world;
  const count = Math.min(plan.checks, world.questions.length);
  const engine = startTask<EngineRequest, EngineAnswer>({ module: ENGINE }, scope);
  await engine.ask({ do: 'open', base, questionsFile, count: world.questions.length, product: 'idcheck' });
  const { answers } = await engine.ask({ do: 'answer', base });
  await engine.ask({ do: 'open', base, questionsFile, count, product: 'idcheck' });
  const server = await startIdem({ base, workers: 1 }, scope);
  const client = await startClient({ questionsFile, product: 'idcheck' }, scope);
  return {
    answers,
    async wire(seconds) {
      const { perSecond } = await client.load(server, { connections: 1, seconds });
      return perSecond;
    },
    async inProcess() {
      const { seconds } = await engine.ask({ do: 'check', base });
      return count / seconds;
    },
    async stop() {
      await client.stop();
      await server.program.stop();
      await engine.stop();
    },
  };
}

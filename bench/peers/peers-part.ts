import type { Context } from '../context.ts';
import { compared } from '../figures/compared.ts';
import type { Figure, Outcome } from '../figures/figure.ts';
import { interleave } from '../statistics/interleave.ts';
import { type Accuracy, accuracyOf } from './accuracy.ts';
import { type IdemPeer, startIdemPeer } from './idem-peer.ts';
import { type InProcessPeer, startPeer } from './in-process.ts';
import type { Peer } from './peer.ts';
import { NO_POSTGRES } from './postgres/at-hand.ts';
import { trigramPeer } from './postgres/trigram-peer.ts';

const LIBRARIES: readonly InProcessPeer[] = [
  {
    name: 'minisearch',
    title: 'MiniSearch, in memory',
    package: 'minisearch',
    module: new URL('./minisearch-process.js', import.meta.url),
  },
  {
    name: 'duckdb',
    title: 'DuckDB, full scan',
    package: '@duckdb/node-api',
    module: new URL('./duckdb-process.js', import.meta.url),
  },
];

/** Speed and accuracy of other systems for the same questions about the same people. */
export async function measurePeers(context: Context): Promise<Outcome> {
  const idem = await startIdemPeer(context);
  try {
    const databases = await measureDatabases(context, idem);
    const libraries = await measureLibraries(context, idem);
    return {
      figures: [...databases.figures, ...libraries.figures],
      skipped: [...databases.skipped, ...libraries.skipped],
    };
  } finally {
    await idem.stop();
  }
}

async function measureDatabases(context: Context, idem: IdemPeer): Promise<Outcome> {
  context.say('PostgreSQL: getting ready');
  const cluster = await context.postgres.ready();
  if (!cluster) return { figures: [], skipped: [NO_POSTGRES] };
  const figures: Figure[] = [];
  const seconds = secondsOfRound(context);
  for (const kind of ['narrow', 'wide'] as const) {
    const peer = await trigramPeer(cluster, kind, context.world.questions);
    figures.push(
      ...(await measurePeer(context, peer, {
        title: 'Idem over one connection',
        answers: idem.answers,
        rate: () => idem.wire(Math.min(seconds, context.plan.seconds)),
      })),
    );
  }
  return { figures, skipped: [] };
}

async function measureLibraries(context: Context, idem: IdemPeer): Promise<Outcome> {
  const { world, plan, scope } = context;
  if (world.persons > plan.smallPeers)
    return { figures: [], skipped: [`MiniSearch and DuckDB are asked about ${plan.smallPeers} people at most`] };
  const figures: Figure[] = [];
  const skipped: string[] = [];
  for (const library of LIBRARIES) {
    context.say(`${library.title}: loading`);
    const { people, questionsFile } = world;
    const peer = await startPeer(library, { people, questionsFile }, scope);
    if (typeof peer === 'string') skipped.push(peer);
    else
      figures.push(
        ...(await measurePeer(context, peer, {
          title: 'Idem in process',
          answers: idem.answers,
          rate: idem.inProcess,
        })),
      );
  }
  return { figures, skipped };
}

function secondsOfRound({ plan }: Context): number {
  return plan.peerSeconds / plan.rounds;
}

/** Idem, asked in the same way as a peer. */
interface IdemAs {
  readonly title: string;
  readonly answers: readonly string[];
  rate(): Promise<number>;
}

async function measurePeer(context: Context, peer: Peer, idem: IdemAs): Promise<Figure[]> {
  const { plan, say } = context;
  const answers: string[] = [];
  const peerRate = async () => {
    say(peer.title);
    const run = await peer.ask(secondsOfRound(context));
    answers.push(...run.answers);
    return run.answers.length / run.seconds;
  };
  try {
    const rates = await interleave(plan.rounds, { idem: idem.rate, peer: peerRate });
    const asked = answers.slice(0, context.world.questions.length);
    return figuresOf(context, peer, { idem, rates, answers: asked });
  } finally {
    await peer.stop();
  }
}

interface Measured {
  readonly rates: { readonly idem: readonly number[]; readonly peer: readonly number[] };
  readonly answers: readonly string[];
  readonly idem: IdemAs;
}

function figuresOf({ world }: Context, peer: Peer, { idem, rates, answers }: Measured): Figure[] {
  const { questions, persons } = world;
  const theirs = accuracyOf(questions, answers, ({ householdId }) => householdId);
  const ours = accuracyOf(questions, idem.answers.slice(0, answers.length), ({ publicId }) => publicId);
  const asked = answers.length;
  const common = { part: 'peers', persons, against: peer.title } as const;
  const speed = compared(
    {
      ...common,
      name: `peers.${peer.name}.speed`,
      title: idem.title,
      unit: '/s',
      detail: { asked },
    },
    rates.idem,
    rates.peer,
  );
  return [speed, recallFigure(common, peer, { ours, theirs })];
}

function recallFigure(
  common: { readonly part: 'peers'; readonly persons: number; readonly against: string },
  { name }: Peer,
  { ours, theirs }: { ours: Accuracy; theirs: Accuracy },
): Figure {
  return {
    part: common.part,
    persons: common.persons,
    name: `peers.${name}.recall`,
    title: 'Idem, households found',
    value: 100 * ours.recall,
    unit: '%',
    against: { title: common.against, value: 100 * theirs.recall },
    better: 'higher',
    detail: {
      precision: 100 * ours.precision,
      invented: 100 * ours.invented,
      theirPrecision: 100 * theirs.precision,
      theirInvented: 100 * theirs.invented,
    },
  };
}

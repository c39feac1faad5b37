/** The extent of a run: sizes, rounds, durations. */
export interface Plan {
  readonly mode: 'trial' | 'quick' | 'standard' | 'full';
  /** Sizes of the populations, which are measured separately. */
  readonly persons: readonly number[];
  readonly seed: number;
  readonly questions: number;
  /** Number of interleaved runs. The figures are their medians. */
  readonly rounds: number;
  /** The same for whole commands: starts, batches, and imports up to {@link MAX_REIMPORTED} people; larger ones run once. */
  readonly commandRounds: number;
  /** Duration of one run of load. */
  readonly seconds: number;
  /** Requests and checks before a measurement: V8 keeps compiling for tens of thousands of them. */
  readonly warmUpRequests: number;
  /** Questions of one run of the engine. */
  readonly checks: number;
  /** Maximum number of rows of a batch; smaller populations have ten rows per person. */
  readonly batchRows: number;
  /** The longest time that each peer is asked. Idem, which answers a thousand times as often, is asked for {@link seconds} a round. */
  readonly peerSeconds: number;
  /** Maximum number of people for peers that keep everything in memory or scan it, and for other versions of Node.js. */
  readonly smallPeers: number;
}

/** The values of a plan that a user can choose. */
export interface Choice {
  readonly trial?: boolean;
  readonly quick?: boolean;
  readonly full?: boolean;
  readonly persons?: readonly number[];
  readonly seed: number;
  readonly seconds?: number;
  readonly rounds?: number;
}

const MODES: Readonly<Record<Plan['mode'], Omit<Plan, 'mode' | 'seed'>>> = {
  trial: {
    persons: [400],
    questions: 400,
    rounds: 2,
    commandRounds: 1,
    seconds: 0.1,
    warmUpRequests: 400,
    checks: 400,
    batchRows: 2000,
    peerSeconds: 0.2,
    smallPeers: 400,
  },
  quick: {
    persons: [20_000],
    questions: 4000,
    rounds: 3,
    commandRounds: 3,
    seconds: 1,
    warmUpRequests: 10_000,
    checks: 4000,
    batchRows: 20_000,
    peerSeconds: 3,
    smallPeers: 20_000,
  },
  standard: {
    persons: [100_000],
    questions: 20_000,
    rounds: 5,
    commandRounds: 3,
    seconds: 3,
    warmUpRequests: 80_000,
    checks: 20_000,
    batchRows: 200_000,
    peerSeconds: 30,
    smallPeers: 100_000,
  },
  full: {
    persons: [100_000, 1_000_000, 10_000_000],
    questions: 50_000,
    rounds: 5,
    commandRounds: 3,
    seconds: 2,
    warmUpRequests: 80_000,
    checks: 50_000,
    batchRows: 300_000,
    peerSeconds: 40,
    smallPeers: 100_000,
  },
};

/** Larger populations are imported once, because an import with that of PostgreSQL takes too long to repeat. */
const MAX_REIMPORTED = 2_000_000;

/** How often the import of a population is measured. */
export function importRoundsOf({ commandRounds }: Plan, persons: number): number {
  return persons > MAX_REIMPORTED ? 1 : commandRounds;
}

/** How often all questions are asked before a measurement. */
export function warmUpRounds({ warmUpRequests }: Plan, questions: number): number {
  return Math.max(1, Math.ceil(warmUpRequests / Math.max(1, questions)));
}

export function planOf(choice: Choice): Plan {
  const mode = (['full', 'quick', 'trial'] as const).find((each) => choice[each]) ?? 'standard';
  const preset = MODES[mode];
  const persons = choice.persons ?? preset.persons;
  const rounds = choice.rounds ?? preset.rounds;
  return {
    ...preset,
    mode,
    seed: choice.seed,
    persons: [...persons].sort((left, right) => left - right),
    seconds: choice.seconds ?? preset.seconds,
    peerSeconds: choice.seconds === undefined ? preset.peerSeconds : choice.seconds * rounds,
    rounds,
    commandRounds: choice.rounds ?? preset.commandRounds,
  };
}

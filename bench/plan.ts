/** How much is measured: sizes, rounds, times. */
export interface Plan {
  readonly mode: 'quick' | 'standard' | 'full';
  /** Populations, each measured on its own. */
  readonly persons: readonly number[];
  readonly seed: number;
  readonly questions: number;
  /** Interleaved runs that a median is taken of. */
  readonly rounds: number;
  /** The same for imports, which take minutes; for more than {@link MAX_REIMPORTED} people it is one. */
  readonly importRounds: number;
  /** How long one run of load lasts. */
  readonly seconds: number;
  /** Requests and checks before it counts: V8 goes on compiling for tens of thousands of them. */
  readonly warmUpRequests: number;
  /** Questions that the engine is asked in one run. */
  readonly checks: number;
  /** Rows of a batch, at full load; ten for each person of a smaller population. */
  readonly batchRows: number;
  /** How long each peer is asked at most. */
  readonly peerSeconds: number;
  /** Peers that hold or scan everything are left out beyond. */
  readonly smallPeers: number;
}

/** What a user may choose of it. */
export interface Choice {
  readonly quick?: boolean;
  readonly full?: boolean;
  readonly persons?: readonly number[];
  readonly seed: number;
  readonly seconds?: number;
  readonly rounds?: number;
}

const MODES: Readonly<Record<Plan['mode'], Omit<Plan, 'mode' | 'seed'>>> = {
  quick: {
    persons: [20_000],
    questions: 4000,
    rounds: 3,
    importRounds: 3,
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
    importRounds: 3,
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
    importRounds: 3,
    seconds: 2,
    warmUpRequests: 80_000,
    checks: 50_000,
    batchRows: 500_000,
    peerSeconds: 60,
    smallPeers: 100_000,
  },
};

/** People from whom on one import, and PostgreSQL's beside it, takes longer than anybody waits for three times. */
const MAX_REIMPORTED = 2_000_000;

/** How often the import of so many people is measured. */
export function importRoundsOf({ importRounds }: Plan, persons: number): number {
  return persons > MAX_REIMPORTED ? 1 : importRounds;
}

/** How often all questions are asked before it counts. */
export function warmUpRounds({ warmUpRequests }: Plan, questions: number): number {
  return Math.max(1, Math.ceil(warmUpRequests / Math.max(1, questions)));
}

export function planOf(choice: Choice): Plan {
  const mode = choice.full ? 'full' : choice.quick ? 'quick' : 'standard';
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
    importRounds: choice.rounds ?? preset.importRounds,
  };
}

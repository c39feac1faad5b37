import { type Figure, score } from './figure.ts';

/** A performance target on two cores. */
export interface Target {
  /** The required value. */
  readonly required: number;
  readonly goal: number;
  /** Set if the target applies to the value of the figure, not to its ratio. */
  readonly ofValue?: true;
}

/** Targets that do not depend on the number of people, by the figure's name. */
const TARGETS: Readonly<Record<string, Target>> = {
  'import.time': { required: 1.3, goal: 1 },
  'import.memory': { required: 2048, goal: 1024, ofValue: true },
  'import.disk': { required: 190, goal: 170, ofValue: true },
  'http.p99': { required: 2, goal: 1.3 },
  'worker.memory': { required: 300, goal: 150, ofValue: true },
  'batch.marginal': { required: 5, goal: 4 },
  'peers.pg_trgm.speed': { required: 50, goal: 200 },
  'growth.checks': { required: 0.8, goal: 0.9 },
  'node.22': { required: 1.1, goal: 1 },
  'node.24': { required: 1.1, goal: 1 },
};

/** CPU time of bare `node:http` ÷ that of `/SEARCH/`. Each target applies up to a number of people. */
const CPU_TARGETS: readonly (readonly [maxPersons: number, target: Target])[] = [
  [300_000, { required: 0.55, goal: 0.65 }],
  [3_000_000, { required: 0.48, goal: 0.6 }],
  [Number.POSITIVE_INFINITY, { required: 0.42, goal: 0.5 }],
];

export function targetOf({ name, persons }: Pick<Figure, 'name' | 'persons'>): Target | undefined {
  if (name === 'http.cpu') return CPU_TARGETS.find(([maxPersons]) => persons <= maxPersons)![1];
  return TARGETS[name];
}

export type TargetResult = 'goal' | 'required' | 'missed';

/** Whether a figure meets its target; `undefined` if it has none, or lacks the ratio that the target is set for. */
export function targetResult(figure: Figure): TargetResult | undefined {
  const target = targetOf(figure);
  if (!target || (!target.ofValue && !figure.ratio)) return undefined;
  const reached = target.ofValue ? figure.value : score(figure);
  const reaches = (mark: number) => (figure.better === 'higher' ? reached >= mark : reached <= mark);
  if (reaches(target.goal)) return 'goal';
  return reaches(target.required) ? 'required' : 'missed';
}

import {
  AGREEMENT_FIELDS,
  AGREEMENT_GROUPS,
  GROUP_OF_FIELD,
  PERSON_CALIBRATION,
  type PersonCalibration,
  STRANGER_KINDS,
  type StrangerWeights,
} from './person-calibration.ts';

/** Multipliers that `idem evaluate --fit` learns. */
export const MULTIPLIERS = [...AGREEMENT_GROUPS, 'doubts'] as const;

/**
 * Multipliers of each kind of evidence in the probability of a match, learned from labelled questions; 1 is the built-in weight.
 * They change which person is answered only among the few with the most evidence.
 */
export type CustomWeights = Readonly<Record<(typeof MULTIPLIERS)[number], number>> & {
  /** Bits added to the log-odds; 0 is the built-in value. */
  readonly shift: number;
};

export const BUILT_IN_WEIGHTS: CustomWeights = { names: 1, place: 1, birthDate: 1, contact: 1, doubts: 1, shift: 0 };

export const MAX_MULTIPLIER = 5;
export const MAX_SHIFT_BITS = 20;

export function calibrationWith(weights: CustomWeights): PersonCalibration {
  const { strangers, shift, doubts, ...rest } = PERSON_CALIBRATION;
  const scaledDoubts = Object.entries(doubts).map(([kind, bits]) => [
    kind,
    Object.fromEntries(Object.entries(bits).map(([confirmation, value]) => [confirmation, value * weights.doubts])),
  ]);
  const scaledStrangers = STRANGER_KINDS.map((kind) => [kind, scaledStranger(strangers[kind], weights)]);
  return {
    ...rest,
    strangers: Object.fromEntries(scaledStrangers) as PersonCalibration['strangers'],
    shift: shift + weights.shift,
    doubts: Object.fromEntries(scaledDoubts) as PersonCalibration['doubts'],
  };
}

function scaledStranger(stranger: StrangerWeights, weights: CustomWeights): StrangerWeights {
  const { agreement } = stranger;
  const factors = AGREEMENT_FIELDS.map((field) => [field, agreement[field] * weights[GROUP_OF_FIELD[field]]]);
  return { ...stranger, agreement: Object.fromEntries(factors) as StrangerWeights['agreement'] };
}

/** The weights in a value parsed from JSON, or the reason why it has none. Other keys are ignored. */
export function parseCustomWeights(value: unknown): CustomWeights | { readonly problem: string } {
  if (typeof value !== 'object' || value === null) return { problem: 'it is not a JSON object' };
  const given = value as Readonly<Record<string, unknown>>;
  for (const name of MULTIPLIERS) {
    if (!isBetween(given[name], 0, MAX_MULTIPLIER))
      return { problem: `"${name}" is not a number from 0 to ${MAX_MULTIPLIER}` };
  }
  if (!isBetween(given.shift, -MAX_SHIFT_BITS, MAX_SHIFT_BITS))
    return { problem: `"shift" is not a number from -${MAX_SHIFT_BITS} to ${MAX_SHIFT_BITS}` };
  const { names, place, birthDate, contact, doubts, shift } = given as CustomWeights;
  return { names, place, birthDate, contact, doubts, shift };
}

function isBetween(value: unknown, low: number, high: number): boolean {
  return typeof value === 'number' && value >= low && value <= high;
}

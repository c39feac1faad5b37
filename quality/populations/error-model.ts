import { AliasTable } from '../../src/population/alias-table.ts';
import {
  areApart,
  type Context,
  type Corruption,
  corruptions,
  happensIn,
  isFor,
  type Typed,
} from '../corruptions/index.ts';
import { isEnough } from './gaps.ts';

const MAX_ATTEMPTS = 60;

/** Weights of families of corruptions; the others have weight 1. */
const FAMILY_WEIGHTS: Readonly<Record<string, number>> = {
  'one typo': 3,
  'writing style': 2,
  'few fields': 0,
  moved: 0.5,
  changed: 0.5,
};

/** How often an error occurs, relative to the others. */
export interface WeightedError {
  readonly error: Corruption;
  readonly weight: number;
}

/** All corruptions that `match` is asked about: first a family by weight, then one of the family. */
export function allErrors(): WeightedError[] {
  const errors = corruptions.filter((corruption) => isFor('match', corruption));
  const sizes = new Map<string, number>();
  for (const { family } of errors) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  return errors.map((error) => ({ error, weight: (FAMILY_WEIGHTS[error.family] ?? 1) / sizes.get(error.family)! }));
}

/** Draws corruptions by their weights. */
export class ErrorModel {
  private readonly errors: readonly WeightedError[];
  private readonly table: AliasTable;
  private readonly maxPerField: number;

  /** @param maxPerField how many corruptions may change one field */
  constructor(errors: readonly WeightedError[], maxPerField = 1) {
    this.errors = errors;
    this.table = new AliasTable(errors.map(({ weight }) => weight));
    this.maxPerField = maxPerField;
  }

  /** The text after at most `count` corruptions of different fields; fewer if no more apply. */
  corrupt(typed: Typed, count: number, context: Context): { typed: Typed; applied: Corruption[] } {
    const applied: Corruption[] = [];
    let text = typed;
    for (let attempt = 0; attempt < MAX_ATTEMPTS && applied.length < count; attempt++) {
      const corruption = this.errors[this.table.pick(context.random)]!.error;
      if (!happensIn(context.person.country, corruption)) continue;
      if (applied.filter((other) => !areApart(other, corruption)).length >= this.maxPerField) continue;
      const changed = corruption.apply(text, context);
      if (changed === undefined || fillsGap(text, changed) || !isEnough(changed)) continue;
      if (corruption.replaces && untouchedFields(changed, [...applied, corruption]) < MIN_UNTOUCHED) continue;
      text = changed;
      applied.push(corruption);
    }
    return { typed: text, applied };
  }
}

/** Number of identifying fields without a corruption. Postal code and town count as one. */
function untouchedFields(typed: Typed, applied: readonly Corruption[]): number {
  const touched = new Set(applied.flatMap(({ fields }) => fields));
  return TELLING_FIELDS.filter((fields) => fields.some((field) => typed[field] !== '' && !touched.has(field))).length;
}

const TELLING_FIELDS: readonly (readonly (keyof Typed)[])[] = [
  ['lastName'],
  ['firstName'],
  ['birthDate'],
  ['street'],
  ['postalCode', 'city'],
  ['email'],
  ['phone'],
];

/** Minimum number of unchanged fields if a value is replaced by another true one. With fewer, the person cannot be identified. */
const MIN_UNTOUCHED = 3;

/** Whether an empty field was filled. An error must not add a field that the question omits. */
function fillsGap(before: Typed, after: Typed): boolean {
  return (Object.keys(before) as (keyof Typed)[]).some((field) => before[field] === '' && after[field] !== '');
}

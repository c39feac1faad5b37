import type { BoundedField, EvidenceBounds } from '../../matching/evidence/index.ts';
import { KEY_KINDS, type KeyKind } from './key-kind.ts';

const FIELDS: readonly BoundedField[] = [
  'lastName',
  'firstName',
  'street',
  'number',
  'postalCode',
  'birthDate',
  'email',
  'phone',
];

/** The fields of a kind as bits, bit i for `FIELDS[i]`; 0 if one of them has no bound and may differ at no loss. */
const FIELD_BITS = Object.fromEntries(
  Object.entries(KEY_KINDS).map(([kind, fields]) => {
    const isBounded = fields.every((field) => FIELDS.includes(field as BoundedField));
    const bits = FIELDS.reduce((mask, field, i) => mask | (fields.includes(field as never) ? 1 << i : 0), 0);
    return [kind, isBounded ? bits : 0];
  }),
) as Readonly<Record<KeyKind, number>>;

/** The loss of the fields that differ so far, by their number, while one bound is computed. */
const sums = new Float64Array(FIELDS.length + 1);

/**
 * Bounds the evidence of households that the keys asked so far did not bring. Such a household disagrees in at least one
 * field of every kind that was asked, so it falls short of the most evidence by the cheapest set of fields that has one in
 * common with each of these kinds.
 */
export class UnseenBound {
  private readonly most: number;
  /** By the index of a field: see {@link EvidenceBounds.loss}. */
  private readonly losses: readonly number[];
  /** The field bits of each kind that was asked and followed. */
  private readonly asked: number[] = [];
  /** The least loss that was found. */
  private least = 0;

  constructor({ total, loss }: EvidenceBounds) {
    this.most = total;
    this.losses = FIELDS.map((field) => loss[field]);
  }

  /** Notes that every household under the question's keys of `kind` was seen. Not for a key that was too crowded. */
  exclude(kind: KeyKind): void {
    const bits = FIELD_BITS[kind];
    if (bits !== 0 && !this.asked.includes(bits)) this.asked.push(bits);
  }

  /** The most evidence that a household not seen yet can have, in bits. */
  get total(): number {
    this.least = Number.POSITIVE_INFINITY;
    sums[0] = 0;
    this.findLeast(0, 0, 0);
    return this.most - this.least;
  }

  /**
   * Lowers {@link least} to the cheapest way to disagree with the kinds from `index` on, given the fields that already differ.
   * @param count of the fields that differ, whose loss is in {@link sums}
   */
  private findLeast(index: number, differing: number, count: number): void {
    const { asked, losses } = this;
    const loss = sums[count]!;
    if (loss >= this.least) return;
    let next = index;
    while (next < asked.length && (asked[next]! & differing) !== 0) next++;
    if (next === asked.length) {
      this.least = loss;
      return;
    }
    const fields = asked[next]!;
    for (let i = 0; i < losses.length; i++) {
      if ((fields & (1 << i)) === 0) continue;
      sums[count + 1] = loss + losses[i]!;
      this.findLeast(next + 1, differing | (1 << i), count + 1);
    }
  }
}

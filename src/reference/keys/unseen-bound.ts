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

/**
 * Bounds the evidence of households that the keys asked so far did not bring. Such a household disagrees in at least one
 * field of every kind that was asked, so it falls short of the most evidence by the cheapest set of fields that has one in
 * common with each of these kinds.
 */
export class UnseenBound {
  private readonly bounds: EvidenceBounds;
  /** The field bits of each kind that was asked and followed. */
  private readonly asked: number[] = [];

  constructor(bounds: EvidenceBounds) {
    this.bounds = bounds;
  }

  /** Notes that every household under the question's keys of `kind` was seen. Not for a key that was too crowded. */
  exclude(kind: KeyKind): void {
    const bits = FIELD_BITS[kind];
    if (bits !== 0 && !this.asked.includes(bits)) this.asked.push(bits);
  }

  /** The most evidence that a household not seen yet can have, in bits. */
  get total(): number {
    return this.bounds.total - this.minLoss(0, 0, 0, Number.POSITIVE_INFINITY);
  }

  /** The cheapest way to disagree with the kinds from `index` on, given the fields that already differ at `loss` bits. */
  private minLoss(index: number, differing: number, loss: number, best: number): number {
    if (loss >= best) return best;
    let next = index;
    while (next < this.asked.length && (this.asked[next]! & differing) !== 0) next++;
    if (next === this.asked.length) return loss;
    let least = best;
    for (let i = 0; i < FIELDS.length; i++) {
      if ((this.asked[next]! & (1 << i)) === 0) continue;
      least = this.minLoss(next + 1, differing | (1 << i), loss + this.bounds.loss[FIELDS[i]!], least);
    }
    return least;
  }
}

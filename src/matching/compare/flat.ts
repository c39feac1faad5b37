import type { Member } from '../model.ts';

/** How a flat sent stands to the one held; `unknown` if no part of it is known on both sides. */
export type FlatAgreement = 'equal' | 'different' | 'unknown';

/** Compares the parts that both flats name: `F3 A12` and `BC A12` agree, for nothing contradicts the number. */
export function compareFlat(sent: string | undefined, held: string | undefined): FlatAgreement {
  if (sent === undefined || held === undefined) return 'unknown';
  if (sent === held) return 'equal';
  const known = new Map(held.split(' ').map((part) => [part[0], part]));
  const shared = sent.split(' ').filter((part) => known.has(part[0]));
  if (shared.length === 0) return 'unknown';
  return shared.every((part) => known.get(part[0]) === part) ? 'equal' : 'different';
}

/** The same for a household: any member's flat counts. */
export function compareFlats(sent: string | undefined, members: readonly Member[]): FlatAgreement {
  if (sent === undefined) return 'unknown';
  let agreement: FlatAgreement = 'unknown';
  for (const { flat } of members) {
    const one = compareFlat(sent, flat);
    if (one === 'equal') return one;
    if (one === 'different') agreement = one;
  }
  return agreement;
}

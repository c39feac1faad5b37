import type { Identity } from '../model.ts';

/** How two flats compare; `unknown` if there is no part that both name. */
export type FlatAgreement = 'equal' | 'different' | 'unknown';

/** Compares the parts that both flats name: `F3 A12` and `BC A12` are equal, because both have flat 12. */
export function compareFlat(sent: string | undefined, held: string | undefined): FlatAgreement {
  if (sent === undefined || held === undefined) return 'unknown';
  if (sent === held) return 'equal';
  const known = new Map(held.split(' ').map((part) => [part[0], part]));
  const shared = sent.split(' ').filter((part) => known.has(part[0]));
  if (shared.length === 0) return 'unknown';
  return shared.every((part) => known.get(part[0]) === part) ? 'equal' : 'different';
}

/** Compares a flat with those of the members from `first` to before `end`; it is equal if that of any of them is. */
export function compareFlats(
  sent: string | undefined,
  members: readonly Pick<Identity, 'flat'>[],
  first = 0,
  end = members.length,
): FlatAgreement {
  if (sent === undefined) return 'unknown';
  let agreement: FlatAgreement = 'unknown';
  for (let index = first; index < end; index++) {
    const one = compareFlat(sent, members[index]!.flat);
    if (one === 'equal') return one;
    if (one === 'different') agreement = one;
  }
  return agreement;
}

import type { AskedProduct, Context, Corruption, Typed } from './corruption.ts';

/** Whether two errors touch different fields, so that both can happen to one question. */
export function areApart(left: Corruption, right: Corruption): boolean {
  return !left.fields.some((field) => right.fields.includes(field));
}

/** Ways of writing come last: they would undo what depends on the words as the base has them. */
function inOrder(corruptions: readonly Corruption[]): readonly Corruption[] {
  const isWriting = (corruption: Corruption) => (corruption.fields.includes('writing') ? 1 : 0);
  return [...corruptions].sort((left, right) => isWriting(left) - isWriting(right));
}

/** Several corruptions of one question, one after the other; `undefined` if one of them finds nothing to change. */
export function applyAll(corruptions: readonly Corruption[], typed: Typed, context: Context): Typed | undefined {
  let changed: Typed | undefined = typed;
  for (const { apply } of inOrder(corruptions)) {
    changed = apply(changed, context);
    if (changed === undefined) return undefined;
  }
  return changed;
}

/** Every pair of corruptions of different fields. */
export function pairsOf(corruptions: readonly Corruption[]): [Corruption, Corruption][] {
  return corruptions.flatMap((left, i) =>
    corruptions
      .slice(i + 1)
      .flatMap((right): [Corruption, Corruption][] => (areApart(left, right) ? [[left, right]] : [])),
  );
}

const RANK: Readonly<Record<AskedProduct, number>> = { idcheck: 0, 'idcheck-plus': 1, match: 2 };

/** The least product that sees all of these corruptions. */
export function productOf(corruptions: readonly { readonly product?: AskedProduct }[]): AskedProduct {
  return corruptions.reduce<AskedProduct>(
    (most, { product = 'idcheck' }) => (RANK[product] > RANK[most] ? product : most),
    'idcheck',
  );
}

/** Whether a question to `product` shows what the corruption changes, and still has one right answer. */
export function isFor(
  product: AskedProduct,
  { product: least = 'idcheck', tells }: Pick<Corruption, 'product' | 'tells'>,
): boolean {
  return RANK[least] <= RANK[product] && !(product === 'match' && tells === 'household');
}

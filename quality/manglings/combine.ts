import type { AskedProduct, Context, Mangling, Typed } from './mangling.ts';

/** Whether two manglings touch different fields, so that both can happen to one question. */
export function areApart(left: Mangling, right: Mangling): boolean {
  return !left.fields.some((field) => right.fields.includes(field));
}

/** Ways of writing come last: they would undo what depends on the words as the base has them. */
function inOrder(manglings: readonly Mangling[]): readonly Mangling[] {
  const isWriting = (mangling: Mangling) => (mangling.fields.includes('writing') ? 1 : 0);
  return [...manglings].sort((left, right) => isWriting(left) - isWriting(right));
}

/** Several manglings of one question, one after the other; `undefined` if one of them finds nothing to change. */
export function mangleAll(manglings: readonly Mangling[], typed: Typed, context: Context): Typed | undefined {
  let changed: Typed | undefined = typed;
  for (const { mangle } of inOrder(manglings)) {
    changed = mangle(changed, context);
    if (changed === undefined) return undefined;
  }
  return changed;
}

/** Every pair of manglings of different fields. */
export function pairsOf(manglings: readonly Mangling[]): [Mangling, Mangling][] {
  return manglings.flatMap((left, i) =>
    manglings.slice(i + 1).flatMap((right): [Mangling, Mangling][] => (areApart(left, right) ? [[left, right]] : [])),
  );
}

const RANK: Readonly<Record<AskedProduct, number>> = { idcheck: 0, 'idcheck-plus': 1, match: 2 };

/** The least product that sees all of these manglings. */
export function productOf(manglings: readonly { readonly product?: AskedProduct }[]): AskedProduct {
  return manglings.reduce<AskedProduct>(
    (most, { product = 'idcheck' }) => (RANK[product] > RANK[most] ? product : most),
    'idcheck',
  );
}

/** Whether a question to `product` shows what the mangling changes, and still has one right answer. */
export function isFor(
  product: AskedProduct,
  { product: least = 'idcheck', tells }: Pick<Mangling, 'product' | 'tells'>,
): boolean {
  return RANK[least] <= RANK[product] && !(product === 'match' && tells === 'household');
}

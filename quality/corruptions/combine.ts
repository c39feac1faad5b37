import type { AskedProduct, Context, Corruption, Typed } from './corruption.ts';

/** Whether two errors touch different fields, so that both can happen to one question. */
export function areApart(left: Corruption, right: Corruption): boolean {
  return !left.fields.some((field) => right.fields.includes(field));
}

/** Changes of writing style come last, because other corruptions depend on the words of the base. */
function inOrder(corruptions: readonly Corruption[]): readonly Corruption[] {
  const isWriting = (corruption: Corruption) => (corruption.fields.includes('writing') ? 1 : 0);
  return [...corruptions].sort((left, right) => isWriting(left) - isWriting(right));
}

/** Applies several corruptions to one question; `undefined` if one of them does not apply. */
export function applyAll(corruptions: readonly Corruption[], typed: Typed, context: Context): Typed | undefined {
  let changed: Typed | undefined = typed;
  for (const { apply } of inOrder(corruptions)) {
    changed = apply(changed, context);
    if (changed === undefined) return undefined;
  }
  return changed;
}

const RANK: Readonly<Record<AskedProduct, number>> = { idcheck: 0, 'idcheck-plus': 1, match: 2 };

/** The smallest product that sees all of these corruptions. */
export function productOf(corruptions: readonly { readonly product?: AskedProduct }[]): AskedProduct {
  return corruptions.reduce<AskedProduct>(
    (most, { product = 'idcheck' }) => (RANK[product] > RANK[most] ? product : most),
    'idcheck',
  );
}

/** Families that write a true value in another way, or add content. They contain no errors. */
const WRITING_FAMILIES: ReadonlySet<string> = new Set([
  'writing style',
  'more name parts',
  'several first names',
  'date writing',
  'placeholder',
  'address line',
  'fields exchanged',
  'place writing',
  'contact writing',
  'damaged text',
  'transliteration',
]);

/** Whether the changed text has the same meaning. FOUND is then right, whatever the letters are. */
export function keepsMeaning({ family, isError }: Pick<Corruption, 'family' | 'isError'>): boolean {
  return WRITING_FAMILIES.has(family) && isError !== true;
}

/** Whether a corruption can happen to people of a country. */
export function happensIn(country: string, { where }: Pick<Corruption, 'where'>): boolean {
  return where === undefined || (where === 'france') === (country === 'FR');
}

/** Whether a question to `product` contains the change of the corruption and still has a single right answer. */
export function isFor(
  product: AskedProduct,
  { product: least = 'idcheck', tells }: Pick<Corruption, 'product' | 'tells'>,
): boolean {
  return RANK[least] <= RANK[product] && !(product === 'match' && tells === 'household');
}

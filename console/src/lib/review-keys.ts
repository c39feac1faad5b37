import type { Mark } from './files.ts';

export type ReviewAction =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'first' }
  | { readonly kind: 'last' }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'details' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'search' }
  | { readonly kind: 'help' };

const PAGE = 10;

const MOVES: Readonly<Record<string, ReviewAction>> = {
  ArrowDown: { kind: 'move', by: 1 },
  ArrowUp: { kind: 'move', by: -1 },
  PageDown: { kind: 'move', by: PAGE },
  PageUp: { kind: 'move', by: -PAGE },
  Home: { kind: 'first' },
  End: { kind: 'last' },
  Enter: { kind: 'details' },
};

/** Letters and signs; no digits, which need Shift on AZERTY keyboards. */
const LETTERS: Readonly<Record<string, ReviewAction>> = {
  j: { kind: 'move', by: 1 },
  k: { kind: 'move', by: -1 },
  a: { kind: 'mark', mark: 'right' },
  x: { kind: 'mark', mark: 'wrong' },
  d: { kind: 'mark', mark: 'undecided' },
  z: { kind: 'undo' },
  '/': { kind: 'search' },
  '?': { kind: 'help' },
};

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key does in the table; `undefined` if nothing. */
export function reviewAction(
  { key, ctrlKey, metaKey, altKey }: Key,
  areLettersEnabled: boolean,
): ReviewAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  return MOVES[key] ?? (areLettersEnabled ? LETTERS[key.toLowerCase()] : undefined);
}

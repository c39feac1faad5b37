import { MAX_LINE_TOKENS } from '../lists.ts';
import { addToHash } from '../word-table.ts';
import { isLongerType } from './common-street.ts';
import type { Grammar, TokenInfo } from './grammar.ts';

const SPACE = 32;

/** Whether the first word of a street is, or may be, its type. */
function mayBeType(info: TokenInfo | undefined): info is TokenInfo {
  return info !== undefined && (info.types.length > 0 || info.adjective !== '');
}

/** True for a word that is a type by itself, and no adjective before one. */
function isType({ types, adjective }: TokenInfo): boolean {
  return adjective === '' && types.at(-1)?.from.length === 1;
}

/**
 * The core of a street (see `streetCore`) that begins with a type of one word or none. Copies only the words of the core.
 * @param street canonical, of a country with one grammar
 * @returns `undefined` for other streets, and where no word is left
 */
export function commonCore(street: string, grammar: Grammar): string | undefined {
  const { length } = street;
  if (!grammar.typeFirst || grammar.suffixes.length > 0 || length > MAX_LINE_TOKENS) return undefined;
  let type: TokenInfo | undefined;
  let core = '';
  /** Start of words of the core that follow each other; -1 for none. */
  let run = -1;
  for (let at = 0, end = 0; at < length; at = end + 1) {
    let hash = 0;
    for (end = at; end < length; end++) {
      const code = street.charCodeAt(end);
      if (code === SPACE) break;
      hash = addToHash(hash, code);
    }
    const info = grammar.words.find(street, at, end, hash);
    if (at === 0 && mayBeType(info)) {
      if (!isType(info)) return undefined;
      type = info;
      continue;
    }
    if (type !== undefined && type.types.length > 1 && isLongerType(type, street.slice(at, end))) return undefined;
    type = undefined;
    if (info === undefined || (!info.article && info.suffixType === '')) {
      if (run < 0) run = at;
    } else if (run >= 0) {
      core += street.slice(run, at);
      run = -1;
    }
  }
  if (run >= 0) return core + street.slice(run);
  return core === '' ? undefined : core.slice(0, -1);
}

import { addressSystems } from '../lexicon/address-systems.generated.ts';
import { foldText } from './letters.ts';
import { wordsOf } from './lists.ts';
import { digitsLength } from './number.ts';

interface PostalSystem {
  readonly prefixes: readonly string[];
  /** Length of an all-digit code whose leading zeros may be lost; 0 where none can be. */
  readonly digits: number;
}

const SYSTEMS = new Map<string, PostalSystem>(
  addressSystems.map(([country, , , prefixes, digits]) => [
    country,
    { prefixes: wordsOf(prefixes), digits: Number(digits) },
  ]),
);

function withoutPrefix(code: string, prefixes: readonly string[]): string {
  for (const prefix of prefixes) {
    if (code.startsWith(prefix) && digitsLength(code.slice(prefix.length, prefix.length + 1)) > 0) {
      return withoutPrefix(code.slice(prefix.length), prefixes);
    }
  }
  return code;
}

/** What stands behind is no postal code. */
const LONGEST_TEXT = 64;

/**
 * A postal code in canonical form: folded, without blanks, without the country's prefix (`F-75011` is `75011`);
 * where the country's codes are digits of one length, a lost leading zero restored (`1400` is `01400`) and what
 * follows the digits dropped (`75011 PARIS`).
 * @param country ISO 3166-1 alpha-2
 */
export function canonicalPostalCode(text: string, country: string): string {
  const system = SYSTEMS.get(country);
  if (system?.digits === text.length && digitsLength(text) === text.length) return text;
  const code = foldText(text.slice(0, LONGEST_TEXT)).replaceAll(' ', '');
  if (system === undefined) return code;
  const bare = withoutPrefix(code, system.prefixes);
  if (system.digits === 0) return bare;
  const length = digitsLength(bare);
  if (length === bare.length && length === system.digits - 1) return `0${bare}`;
  return length >= system.digits ? bare.slice(0, system.digits) : bare;
}

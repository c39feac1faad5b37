import { addressSystems } from '../../lexicon/address-systems.generated.ts';
import { foldText } from '../letters.ts';
import { wordsOf } from '../lists.ts';
import { digitsLength } from './digits.ts';

interface PostalSystem {
  readonly prefixes: readonly string[];
  /** Length of an all-digit code that can lose its leading zeros; 0 for other codes. */
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

/** Characters that are read; a postal code is shorter. */
const MAX_TEXT_LENGTH = 64;

/**
 * A postal code in canonical form: folded, without blanks, without the country's prefix (`F-75011` is `75011`);
 * where the country's codes are digits of one length, a lost leading zero is restored (`1400` is `01400`) and what follows
 * the digits is dropped (`75011 PARIS`).
 * @param country ISO 3166-1 alpha-2
 */
export function canonicalPostalCode(text: string, country: string): string {
  const system = SYSTEMS.get(country);
  if (system?.digits === text.length && digitsLength(text) === text.length) return text;
  const code = foldText(text.slice(0, MAX_TEXT_LENGTH)).replaceAll(' ', '');
  if (system === undefined) return code;
  const bare = withoutPrefix(code, system.prefixes);
  if (system.digits === 0) return bare;
  const length = digitsLength(bare);
  if (length === bare.length && length === system.digits - 1) return `0${bare}`;
  return length >= system.digits ? bare.slice(0, system.digits) : bare;
}

import { addressSystems } from '../../lexicon/address-systems.generated.ts';
import { digitsLength, isDigitAt } from '../digits.ts';
import { foldText } from '../letters.ts';
import { wordsOf } from '../lists.ts';
import { isFrenchPost } from './address-system.ts';
import { postalCodeOfBorough } from './borough.ts';
import { withLookalikes, withoutLabel } from './mistyped-code.ts';

interface PostalSystem {
  readonly prefixes: readonly string[];
  /** Length of an all-digit code that can lose its leading zeros; 0 for other codes. */
  readonly digits: number;
  /** Zeros that it can lose. */
  readonly zeros: number;
}

const SYSTEMS = new Map<string, PostalSystem>(
  addressSystems.map(([country, , , prefixes, digits]) => [
    country,
    { prefixes: wordsOf(prefixes), digits: Number(digits[0]), zeros: Number(digits[2] ?? 1) },
  ]),
);

/** The last country and its codes: nearly all people of a base live in one country. */
let lastCountry = '';
let lastSystem: PostalSystem | undefined;

function systemOf(country: string): PostalSystem | undefined {
  if (country !== lastCountry) {
    lastSystem = SYSTEMS.get(country);
    lastCountry = country;
  }
  return lastSystem;
}

function withoutPrefix(code: string, prefixes: readonly string[]): string {
  for (const prefix of prefixes) {
    if (code.startsWith(prefix) && digitsLength(code.slice(prefix.length, prefix.length + 1)) > 0) {
      return withoutPrefix(code.slice(prefix.length), prefixes);
    }
  }
  return code;
}

const PREFIXED = /^[A-Z]{1,3}(?=\d{3,6}$)/;

/** Whether a postal code is digits with the prefix of the country in front: `SE-113 45`, `D-10115`. */
export function hasCountryPrefix(text: string, country: string): boolean {
  const prefix = PREFIXED.exec(text.toUpperCase().replace(/[\s-]/g, ''))?.[0];
  return prefix !== undefined && systemOf(country)?.prefixes.includes(prefix) === true;
}

/** Letters that are typed for digits. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', L: '1' };
const CORSICA = /^2[AB](?=\d{3})/;
/** Digits, with at most two letters that look like one; not the codes that begin with the letters of a country. */
const MISTYPED = /^(?=.{4,})(?:[OQIL]?\d|\d[OQIL]?)[\dOQIL]*$/;

/** Writes digits for letters that look like them: O6000, 75O11. */
function withDigits(code: string): string {
  return MISTYPED.test(code) ? code.replace(/[OQIL]/g, (letter) => LOOKALIKES[letter]!) : code;
}

/** 20200 for 2B200: the postal code for the INSEE code of a commune in Corsica. */
function corsicanCode(code: string): string {
  return isDigitAt(code, 1) ? code : code.replace(CORSICA, '20');
}

/** 75016 for 75116: the postal code for the INSEE code of a borough. */
function boroughCode(code: string): string {
  return postalCodeOfBorough(code) ?? code;
}

/** The routing key of a district of Dublin, as it was written before there were postal codes: DUBLIN 4 is D04. */
const DUBLIN_DISTRICT = /^(?:DUBLIN|D)(\d{1,2})$/;

/** Characters that are read; a postal code is shorter. */
const MAX_TEXT_LENGTH = 64;
/** Spreadsheets write numbers with decimals: 1000.0. */
const DECIMALS = /[.,]0+\s*$/;

function withoutDecimals(text: string): string {
  return text.includes('.') || text.includes(',') ? text.replace(DECIMALS, '') : text;
}

/** A ZIP+4 that lost the zero in front: `2139-0001`. */
const SHORT_PLUS_FOUR = /^\d{8}$/;

function withPlusFour(code: string, country: string): string {
  return country === 'US' && SHORT_PLUS_FOUR.test(code) ? `0${code}` : code;
}

function restoreZeros(code: string, { digits, zeros }: PostalSystem): string {
  const length = digitsLength(code);
  if (length < code.length) return length >= digits ? code.slice(0, digits) : code;
  if (length === 0 || length > digits) return code.slice(0, digits);
  return length >= digits - zeros ? code.padStart(digits, '0') : code;
}

/**
 * A postal code in canonical form: folded, without blanks, without the country's prefix (`F-75011` is `75011`);
 * where the country's codes are digits of one length, lost leading zeros are restored (`1400` is `01400`) and what follows
 * the digits is dropped (`75011 PARIS`). French codes of boroughs and of Corsica are La Poste's.
 * @param country ISO 3166-1 alpha-2
 */
export function normalizePostalCode(text: string, country: string): string {
  const system = systemOf(country);
  const isCode = system?.digits === text.length && digitsLength(text) === text.length;
  if (isCode) return isFrenchPost(country) ? boroughCode(text) : text;
  const folded = foldText(withoutDecimals(text.slice(0, MAX_TEXT_LENGTH)));
  // Letters of some scripts combine once there is no blank between them.
  const code = folded.includes(' ') ? folded.replaceAll(' ', '').normalize('NFC') : folded;
  if (system === undefined) return code;
  if (country === 'IE') return code.replace(DUBLIN_DISTRICT, (_, district: string) => `D${district.padStart(2, '0')}`);
  const bare = withoutPrefix(code, system.prefixes);
  if (system.digits === 0) return country === 'GB' || country === 'CA' ? withLookalikes(bare, country) : bare;
  const unlabelled = isDigitAt(bare, 0) ? bare : withoutLabel(bare, country);
  if (isFrenchPost(country)) return boroughCode(restoreZeros(withDigits(corsicanCode(unlabelled)), system));
  return restoreZeros(withDigits(withPlusFour(unlabelled, country)), system);
}

import { isEmailPlaceholder, isEmailRefusal } from '../text/placeholder.ts';
import { type Contact, contactOf, NO_CONTACT, oneContact, PLACEHOLDER_CONTACT, UNREADABLE_CONTACT } from './contact.ts';

/** Longer texts are no e-mail addresses (RFC 5321, section 4.5.3.1: 254 characters), however many. */
const MAX_LENGTH = 1000;

/** By character code, the parts of a simple address that a sign may stand in. */
const SIGNS = new Uint8Array(128);
const LOCAL_SIGN = 1;
const LABEL_SIGN = 2;
for (const sign of "!#$%&'*+=?^_`{}~-") SIGNS[sign.charCodeAt(0)] = LOCAL_SIGN;
for (const sign of 'abcdefghijklmnopqrstuvwxyz0123456789') SIGNS[sign.charCodeAt(0)] = LOCAL_SIGN | LABEL_SIGN;
const HYPHEN = 45;
const POINT = 46;
const AT_SIGN = 64;
const A = 97;

/** Where the last simple address has its `@` and the first point after it. */
let atSign = 0;
let firstPoint = 0;

/**
 * Whether a text is an address in canonical form: a local part that does not begin with a point, `@`, and a domain of ASCII labels
 * whose last one has two letters or more. Takes a third of the time of a regular expression, and nearly every question has an e-mail.
 */
function isSimple(text: string): boolean {
  if (text.charCodeAt(0) === POINT) return false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === AT_SIGN) {
      atSign = index;
      return index > 0 && isSimpleDomain(text, index + 1);
    }
    if (code !== POINT && (SIGNS[code]! & LOCAL_SIGN) === 0) return false;
  }
  return false;
}

function isSimpleDomain(text: string, start: number): boolean {
  let labels = 0;
  let before = POINT;
  /** Start of the label that the loop is in, and whether it has letters only. */
  let label = start;
  let hasLettersOnly = true;
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === POINT) {
      if (before === POINT || before === HYPHEN) return false;
      if (labels === 0) firstPoint = index;
      labels++;
      label = index + 1;
      hasLettersOnly = true;
    } else {
      if (code === HYPHEN ? before === POINT : (SIGNS[code]! & LABEL_SIGN) === 0) return false;
      if (code < A) hasLettersOnly = false;
    }
    before = code;
  }
  return labels > 0 && hasLettersOnly && text.length - label >= 2;
}

const NAME = /^(?:"[^"]+"|[^\s@"(),:;<>[\]\\]+)$/;
const ASCII_DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;

const INVISIBLE = /\p{Cf}/gu;
/** Any word with a colon (`Perso :`), which no address has, or one of those that stand there without. */
const LABEL = /^(?:\p{L}[\p{L} .'’-]{0,30}\s*:\s*|(?:e-?mail|mail|mel|courriel|correo|correio)\s+(?=\S+@))/u;
const IN_ANGLES = /<([^<>]*)>/;
const AT = /\s*@\s*/g;
const SURROUNDINGS = /^[\s<('[]+|[\s>)'\].,:]+$/g;
/** Quotes around all of a text; those around a name with blanks belong to it. */
const QUOTED = /^["“”«]\s*([^"“”«»]*?)\s*["“”»]$/;
/** A remark after an address: `(pro)`, `- perso`. */
const REMARK = /(?<=^\S+@\S+)\s.*$/s;
/** Signs for `@` and the point that hide an address from programs. */
const HIDDEN_AT =
  /\s*[([{]\s*(?:at|@|arobase|arrobase|arroba|chiocciola)\s*[)\]}]\s*|\s+(?:at|arobase|arrobase|arroba)\s+/g;
const HIDDEN_POINT = /\s*[([{]\s*(?:dot|point|punkt|punto)\s*[)\]}]\s*|\s+(?:dot|point|punkt|punto|ponto)\s+/g;
const TAG = /<\/?[a-z]+(?:\s[^<>]*)?>/g;
const MARKDOWN_LINK = /\[([^[\]]*)\]\(mailto:[^()]*\)/g;
/** A formula of a spreadsheet. */
const HYPERLINK = /^=hyperlink\(\s*"([^"]*)".*\)$/;
/** The subject of a `mailto:` link. */
const QUERY = /(?<=@[^\s?]+)\?.*$/;
const BLANK_BEFORE_POINT = /(?<=@\S+)\s+(?=\.[a-z])/;
/** A comment inside an address (RFC 5322, section 3.2.2): `anne(home)@example.org`. */
const COMMENT = /(?<=[^\s()])\([^()]*\)(?=@)|(?<=@)\([^()]*\)(?=[^\s()])/g;
/** Between several addresses. */
const SEPARATOR = /[;|\n]+|:{3}|,\s*(?=[^,@]*@)|\/(?=[^/@]*@)|\s+(?:ou|et|or|and|und|oder|y|o|e)\s+(?=\S*@)/;

/** The ASCII form of a domain (`xn--…` for other letters); `''` if it is none. */
function asciiDomain(domain: string): string {
  if (ASCII_DOMAIN.test(domain)) return domain;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: whether there is anything beyond ASCII
  if (!/[^\x00-\x7f]/.test(domain) || /[\s/?#@:%\\]/.test(domain)) return '';
  try {
    const { hostname } = new URL(`http://${domain}`);
    return ASCII_DOMAIN.test(hostname) ? hostname : '';
  } catch {
    return '';
  }
}

/** One address in canonical form; `''` if a text is none. @param text lower case, without blanks around it */
function normalizeAddress(text: string): string {
  const at = text.lastIndexOf('@');
  if (at < 1 || !NAME.test(text.slice(0, at))) return '';
  const domain = asciiDomain(text.slice(at + 1));
  return domain === '' ? '' : `${text.slice(0, at)}@${domain}`;
}

/**
 * Reads an e-mail field: trims and lower-cases the address, takes it out of `mailto:` and `Name <…>`, writes the domain in
 * ASCII, and separates several addresses.
 */
export function parseEmail(text: string): Contact {
  if (text === '') return NO_CONTACT;
  if (isSimple(text)) return simpleContact(text);
  const lower = text.trim().toLowerCase();
  if (isSimple(lower)) return simpleContact(lower);
  return lower === '' ? NO_CONTACT : parseWritten(lower);
}

function simpleContact(address: string): Contact {
  return isEmailPlaceholder(address, atSign, firstPoint) ? PLACEHOLDER_CONTACT : oneContact(address);
}

function parseWritten(lower: string): Contact {
  if (lower.length > MAX_LENGTH) return UNREADABLE_CONTACT;
  const written = unwrap(lower.normalize('NFKC').replace(INVISIBLE, '').replace(AT, '@'));
  const addresses: string[] = [];
  const unsure: string[] = [];
  let hasPlaceholder = isEmailRefusal(written);
  for (const part of written.split(SEPARATOR).flatMap(splitAtBlanks)) {
    const inside = (IN_ANGLES.exec(part)?.[1] ?? part.trim()).replace(LABEL, '').replace(SURROUNDINGS, '');
    const address = normalizeAddress(inside) || normalizeAddress(withoutDecoration(inside));
    if (address === '') unsure.push(...withPlus(inside));
    else if (isEmailPlaceholder(address)) hasPlaceholder = true;
    else addresses.push(address);
  }
  if (addresses.length > 0) return contactOf(addresses);
  return { value: '', others: unsure, note: hasPlaceholder ? 'placeholder' : 'unreadable' };
}

/** Takes an address out of markup, and writes the signs that hide it as they are meant. */
function unwrap(text: string): string {
  const hasMarkup = text.includes('<a ') || text.includes('<br') || text.includes('](');
  const bare = hasMarkup ? text.replace(MARKDOWN_LINK, '$1').replace(TAG, ' ').trim() : text;
  const linked = bare.startsWith('=') ? bare.replace(HYPERLINK, '$1') : bare;
  const shown = linked.includes('@') ? linked : linked.replace(HIDDEN_AT, '@').replace(HIDDEN_POINT, '.');
  return shown.replace(LABEL, '');
}

/** An address without quotes around it, without a remark after it, without the subject of a link. */
function withoutDecoration(text: string): string {
  const whole = text
    .replace(BLANK_BEFORE_POINT, '')
    .replace(REMARK, '')
    .replace(QUERY, '')
    .replace(SURROUNDINGS, '')
    .replace(COMMENT, '')
    .replace(LABEL, '');
  return QUOTED.exec(whole)?.[1] ?? whole;
}

/** Separates addresses with nothing but blanks between them. */
function splitAtBlanks(text: string): readonly string[] {
  const words = text.trim().split(/\s+/);
  return words.length > 1 && words.every((word) => word.includes('@')) ? words : [text];
}

/** A client that does not escape the plus sign of a URL sends a blank for it. */
function withPlus(text: string): readonly string[] {
  const address = /^\S+ \S+@\S+$/.test(text) ? normalizeAddress(text.replace(' ', '+')) : '';
  return address === '' ? [] : [address];
}

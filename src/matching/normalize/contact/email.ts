import { isEmailPlaceholder, isEmailRefusal } from '../text/placeholder.ts';
import { type Contact, contactOf, NO_CONTACT, oneContact, PLACEHOLDER_CONTACT, UNREADABLE_CONTACT } from './contact.ts';

/** Longer texts are no e-mail addresses (RFC 5321, section 4.5.3.1: 254 characters), however many. */
const MAX_LENGTH = 1000;

const SIMPLE = /^[a-z0-9!#$%&'*+=?^_`{}~-][a-z0-9.!#$%&'*+=?^_`{}~-]*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const NAME = /^(?:"[^"]+"|[^\s@"(),:;<>[\]\\]+)$/;
const ASCII_DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;

const INVISIBLE = /\p{Cf}/gu;
const LABEL = /^(?:mailto|e-?mails?|mail|courriel|mel|adresse e-?mail|correo|posta)\s*:\s*/;
const IN_ANGLES = /<([^<>]*)>/;
const AT = /\s*@\s*/g;
const SURROUNDINGS = /^[\s<('[]+|[\s>)'\].,:]+$/g;
/** Between several addresses. */
const SEPARATOR = /[;|\n]+|,\s*(?=[^,@]*@)|\/(?=[^/@]*@)|\s+(?:ou|et|or|and|und|oder|y|o|e)\s+(?=\S*@)/;

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
  const lower = text.trim().toLowerCase();
  if (SIMPLE.test(lower)) return isEmailPlaceholder(lower) ? PLACEHOLDER_CONTACT : oneContact(lower);
  return lower === '' ? NO_CONTACT : parseWritten(lower);
}

function parseWritten(lower: string): Contact {
  if (lower.length > MAX_LENGTH) return UNREADABLE_CONTACT;
  const written = lower.normalize('NFKC').replace(INVISIBLE, '').replace(AT, '@').replace(LABEL, '');
  const addresses: string[] = [];
  const unsure: string[] = [];
  let hasPlaceholder = isEmailRefusal(written);
  for (const part of written.split(SEPARATOR).flatMap(splitAtBlanks)) {
    const inside = (IN_ANGLES.exec(part)?.[1] ?? part).replace(LABEL, '').replace(SURROUNDINGS, '');
    const address = normalizeAddress(inside);
    if (address === '') unsure.push(...withPlus(inside));
    else if (isEmailPlaceholder(address)) hasPlaceholder = true;
    else addresses.push(address);
  }
  if (addresses.length > 0) return contactOf(addresses);
  return { value: '', others: unsure, note: hasPlaceholder ? 'placeholder' : 'unreadable' };
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

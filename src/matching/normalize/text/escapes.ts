/** Names of HTML's entities for U+00A0 to U+00FF, in their order (source: HTML 4.01, section 24.2.1). */
const LATIN_1_ENTITIES =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave ' +
  'Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc ' +
  'Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc ' +
  'iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const ENTITIES = new Map<string, string>([
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
  ['lt', '<'],
  ['gt', '>'],
  ['lsquo', '’'],
  ['rsquo', '’'],
  ['ldquo', '"'],
  ['rdquo', '"'],
  ['ndash', '-'],
  ['mdash', '-'],
  ['OElig', 'Œ'],
  ['oelig', 'œ'],
  ['Scaron', 'Š'],
  ['scaron', 'š'],
  ['Yuml', 'Ÿ'],
  ...LATIN_1_ENTITIES.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
]);

const ENTITY = /&(?:#(\d{1,6})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}\d{0,2}));/g;
const PERCENT = /(?:%[\da-fA-F]{2})+/g;
/** Two bytes or more of UTF-8 as in e-mails: `=C3=A9`. */
const QUOTED_PRINTABLE = /(?:=[CDE][\dA-F](?:=[89AB][\dA-F])+)+/g;
const BACKSLASH = /\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2}))/g;

function characterOf(codePoint: number): string {
  return codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff) ? String.fromCodePoint(codePoint) : '';
}

function decodeEntities(text: string): string {
  return text.replace(ENTITY, (written, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name === undefined)
      return characterOf(Number.parseInt(decimal ?? hexadecimal!, decimal === undefined ? 16 : 10));
    // In a text in capitals, the names of entities are in capitals too.
    return ENTITIES.get(name) ?? ENTITIES.get(name[0] + name.slice(1).toLowerCase()) ?? written;
  });
}

function decodePercent(text: string): string {
  return text.replace(PERCENT, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('%'), (digits) => Number.parseInt(digits, 16));
    const utf8 = new TextDecoder().decode(bytes);
    return utf8.includes('\ufffd') ? String.fromCharCode(...bytes) : utf8;
  });
}

function decodeQuotedPrintable(text: string): string {
  return text.replace(QUOTED_PRINTABLE, (run) => decodePercent(run.replaceAll('=', '%')));
}

function decodeBackslash(text: string): string {
  return text.replace(BACKSLASH, (_, long?: string, short?: string) =>
    String.fromCharCode(Number.parseInt(long ?? short!, 16)),
  );
}

/** Escapes of escapes that are decoded: `&amp;eacute;`. */
const MAX_PASSES = 2;

/** Decodes HTML entities, percent-encoding, quoted-printable and `\u00e9` that were left in a text. */
export function decodeEscapes(text: string): string {
  let decoded = text;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const before = decoded;
    if (decoded.includes('&')) decoded = decodeEntities(decoded);
    if (decoded.includes('%')) decoded = decodePercent(decoded);
    if (decoded.includes('=')) decoded = decodeQuotedPrintable(decoded);
    if (decoded.includes('\\')) decoded = decodeBackslash(decoded);
    if (decoded === before) break;
  }
  return decoded;
}

import { describe, expect, it } from 'vitest';
import { UsageError } from '../runtime/errors.ts';
import { decode, detectEncoding, isValidText, parseEncoding } from './encoding.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/** From 0x80 on. Written out because the TextDecoder of Node 20 decodes Windows-1252 as ISO-8859-1. */
const WINDOWS_1252_HIGH = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

describe('decode', () => {
  it('decodes every byte of ISO-8859-15 as TextDecoder does', () => {
    const expected = [...EVERY_BYTE].map((byte) => new TextDecoder('iso-8859-15').decode(Uint8Array.of(byte))).join('');
    expect(decode(EVERY_BYTE, 'iso-8859-15')).toBe(expected);
  });

  it('decodes every byte of Windows-1252 as the WHATWG index specifies', () => {
    const codePoints = [...EVERY_BYTE].map((byte) => WINDOWS_1252_HIGH[byte - 0x80] ?? byte);
    expect(decode(EVERY_BYTE, 'windows-1252')).toBe(String.fromCodePoint(...codePoints));
  });

  it('decodes every byte of Mac Roman as TextDecoder does', () => {
    const expected = [...EVERY_BYTE].map((byte) => new TextDecoder('macintosh').decode(Uint8Array.of(byte))).join('');
    expect(decode(EVERY_BYTE, 'macintosh')).toBe(expected);
  });

  it('decodes code page 850', () => {
    expect(decode(latin1('H\x82l\x8ane \x80 \xb7 \xd4'), 'ibm850')).toBe('Hélène Ç À È');
  });

  it('decodes UTF-8', () => {
    expect(decode(Buffer.from('Zoé Œuvré 李'), 'utf-8')).toBe('Zoé Œuvré 李');
    expect(decode(Buffer.from('Zoe'), 'utf-8')).toBe('Zoe');
  });
});

describe('detectEncoding', () => {
  it.each([
    ['nothing from ASCII', Buffer.from('DUPONT'), undefined],
    ['UTF-8', Buffer.from('Zoé'), 'utf-8'],
    ['Windows-1252', latin1('Zo\xe9;LEV\xcaQUE'), 'windows-1252'],
    ['UTF-8 with a damaged byte', Buffer.concat([Buffer.from('Zoé\nNoël\n'), latin1('Ren\xe9\n')]), 'utf-8'],
    ['Mac Roman', latin1('Ren\x8e;Ren\x8ee'), 'macintosh'],
    ['one letter of Mac Roman', latin1('H\x8el\x8fne'), 'macintosh'],
    ['capitals in Mac Roman', latin1('B\x83N\x83VAL'), 'macintosh'],
    ['code page 850', latin1('Ren\x82;H\x82l\x8ane'), 'ibm850'],
    ['one letter of code page 850', latin1('Gen\x8ave'), 'ibm850'],
    ['capitals in code page 850', latin1('B\x90N\x90VAL'), 'ibm850'],
    ['Windows-1252 with œ', latin1('c\x9cur'), 'windows-1252'],
    ['Windows-1252 with š and ž', latin1('Bo\x9eena Bene\x9a Tom\xe1\x9a'), 'windows-1252'],
    ['Windows-1252 with an apostrophe', latin1('d\x92Alma et R\xe9gine'), 'windows-1252'],
    ['Windows-1252 with capitals', latin1('B\xc9N\xc9VAL'), 'windows-1252'],
    ['Windows-1252 with the euro sign alone', latin1('12 \x80'), 'windows-1252'],
    [
      'Windows-1252 with a row of UTF-8',
      Buffer.concat([Buffer.from('Zoé\n'), latin1('No\xebl\nRen\xe9\n')]),
      'windows-1252',
    ],
  ])('detects %s', (_, bytes, expected) => {
    expect(detectEncoding(bytes)).toBe(expected);
  });
});

describe('isValidText', () => {
  it.each([
    ['malformed UTF-8', latin1('Zo\xe9'), 'utf-8', true, false],
    ['valid UTF-8', Buffer.from('Zoé'), 'utf-8', true, true],
    ['UTF-8 in text detected as Windows-1252', Buffer.from('Zoé'), 'windows-1252', true, false],
    ['UTF-8 in text specified as Windows-1252', Buffer.from('Zoé'), 'windows-1252', false, true],
    ['Windows-1252', latin1('Zo\xe9'), 'windows-1252', true, true],
    ['NUL', latin1('Zo\0'), 'windows-1252', false, false],
  ] as const)('validates %s', (_, bytes, encoding, isDetected, expected) => {
    expect(isValidText(bytes, encoding, isDetected)).toBe(expected);
  });
});

describe('parseEncoding', () => {
  it.each([
    ['UTF8', 'utf-8'],
    ['ISO-8859-1', 'windows-1252'],
    ['latin1', 'windows-1252'],
    ['cp1252', 'windows-1252'],
    ['ISO-8859-15', 'iso-8859-15'],
    ['Mac Roman', 'macintosh'],
    ['CP850', 'ibm850'],
    ['utf-16', 'utf-16le'],
  ])('accepts %s', (name, expected) => {
    expect(parseEncoding(name)).toBe(expected);
  });

  it('rejects an unknown name and lists the known ones', () => {
    expect(() => parseEncoding('koi8-r')).toThrow(UsageError);
    expect(() => parseEncoding('toString')).toThrow('windows-1252');
  });
});

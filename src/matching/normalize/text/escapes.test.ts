import { describe, expect, it } from 'vitest';
import { decodeEscapes } from './escapes.ts';

describe('decodeEscapes', () => {
  it.each([
    ['Ren&eacute;', 'René'],
    ['REN&EACUTE;', 'RENÉ'],
    ['REN&Eacute;', 'RENÉ'],
    ['Ren&#233;', 'René'],
    ['Ren&#xE9;', 'René'],
    ['Ren&#Xe9;', 'René'],
    ['&OElig;uvre &amp; Fils', 'Œuvre & Fils'],
    ['&#xD7FF;', '\ud7ff'],
    ['a&#xD800;b', 'ab'],
    ['a&#xDFFF;b', 'ab'],
    ['&#xE000;', '\ue000'],
    ['&#x10FFFF;', '\u{10ffff}'],
    ['a&#x110000;b', 'ab'],
    ['&unknown;', '&unknown;'],
    ['Dupont & Fils', 'Dupont & Fils'],
    ['Ren%C3%A9', 'René'],
    ['Ren%E9', 'René'],
    ['100%', '100%'],
    ['Ren\\u00e9', 'René'],
    ['Ren\\xe9', 'René'],
    ['N\\A', 'N\\A'],
    ['Ren&amp;eacute;', 'René'],
    ['Ren%26eacute;', 'René'],
    ['Ren&amp;amp;eacute;', 'Ren&eacute;'],
    ['', ''],
  ])('%j is %j', (text, decoded) => {
    expect(decodeEscapes(text)).toBe(decoded);
  });
});

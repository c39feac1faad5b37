import { isAscii } from 'node:buffer';
import type { Parameters } from './parameters.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes UTF-8 without its byte order mark; `undefined` if the bytes are not UTF-8. */
export function decodeUtf8(bytes: Buffer): string | undefined {
  if (isAscii(bytes)) return bytes.toString('latin1');
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Half of a character outside the basic plane: not text, although JSON can express it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Deeper nesting is rejected: the documents have objects within an object. Recursive functions fail at some depth. */
const MAX_DEPTH = 16;

/** Why a text is not an object of parameters, in the words of an error message. */
export type JsonProblem = 'not a JSON object' | 'nested too deeply';

/** Reads an object of texts; `null` counts as absent. */
export function readJson<Name extends string>(text: string, parameters: Parameters<Name>): JsonProblem | undefined {
  const keys = scanKeys(text);
  if (typeof keys === 'string') return keys;
  for (const _ of keys) if (!parameters.hasRoom()) return undefined;
  const object = parseObject(text);
  if (object === undefined) return 'not a JSON object';
  for (const [written, value] of Object.entries(object)) readValue(written, value, parameters);
  reportDuplicates(keys, parameters);
  return undefined;
}

function readValue<Name extends string>(written: string, value: unknown, parameters: Parameters<Name>): void {
  if (typeof value === 'string') {
    if (LONE_SURROGATE.test(value) && parameters.isKnown(written)) parameters.report('invalid-parameters', written);
    parameters.add(written, value);
  } else if (typeof value === 'object' && value !== null && parameters.isObject(written)) {
    parameters.add(written, JSON.stringify(value));
  } else if (value !== null && parameters.isKnown(written)) parameters.report('invalid-parameters', written);
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/**
 * The keys of the outermost object, encoded as in the text, in one pass that does not check the grammar. `JSON.parse`
 * keeps the last of equal keys without saying so, and takes long for deeply nested values.
 */
function scanKeys(text: string): string[] | JsonProblem {
  const keys: string[] = [];
  let depth = 0;
  let lastString = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      if (end === -1) return 'not a JSON object';
      if (depth === 1) lastString = text.slice(at, end + 1);
      at = end;
    } else if (code === COLON) {
      if (depth === 1) keys.push(lastString);
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (depth === 0 && code === OPEN_BRACKET) return 'not a JSON object';
      if (++depth > MAX_DEPTH) return 'nested too deeply';
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth--;
  }
  return keys;
}

/** The position of the closing quote; -1 if there is none. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at++;
  }
  return -1;
}

function reportDuplicates<Name extends string>(keys: readonly string[], parameters: Parameters<Name>): void {
  const seen = new Set<string>();
  for (const encoded of keys) {
    const key = JSON.parse(encoded) as string;
    if (seen.has(key) && parameters.isKnown(key)) parameters.report('duplicate-parameters', key);
    seen.add(key);
  }
}

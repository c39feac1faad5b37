import { isAscii } from 'node:buffer';
import type { ErrorCode } from './errors.ts';
import { unescapeForm } from './unescape.ts';

/**
 * Parameters as they come over the wire, in a URL, a form or a JSON object: names in whatever case, each at most once,
 * texts in UTF-8. Nothing here throws: what is wrong is collected, so that a dialect decides what to say first.
 */

/** Far beyond any name, address or licence, and short enough to be read in no time. UTF-16 units. */
export const LONGEST_VALUE = 1000;

/** Enough of an unknown name to recognise it by. */
const LONGEST_NAME_SHOWN = 64;

/** What can be wrong with parameters, in the order in which it is said. */
export const PARAMETER_PROBLEMS = [
  'invalid-encoding',
  'duplicate-parameters',
  'too-long-parameters',
  'invalid-parameters',
] as const satisfies readonly ErrorCode[];

export type ParameterProblem = (typeof PARAMETER_PROBLEMS)[number];

/** The names of a dialect, found by what a caller wrote. */
export interface ParameterNames<Name extends string> {
  find(written: string): Name | undefined;
  /** Values that may be longer than {@link LONGEST_VALUE}. */
  readonly longest?: Readonly<Partial<Record<Name, number>>>;
  /** The one that is a JSON object: in a body of JSON it may stand there as such, and is taken as its text. */
  readonly object?: Name;
}

export class Parameters<Name extends string> {
  readonly #names: ParameterNames<Name>;
  readonly #values: Partial<Record<Name, string>> = {};
  #problems: { readonly problem: ParameterProblem; readonly name: string }[] | undefined;

  constructor(names: ParameterNames<Name>) {
    this.#names = names;
  }

  knows(written: string): boolean {
    return this.#names.find(written) !== undefined;
  }

  /** Whether a value may be a JSON object. */
  takesObject(written: string): boolean {
    return this.#names.object !== undefined && this.#names.find(written) === this.#names.object;
  }

  /** The value, `''` where none or only blanks were sent. */
  get(name: Name): string {
    return this.#values[name] ?? '';
  }

  /** The first thing that is wrong, with the names it is true of; of `only` this name, if given. */
  problem(only?: Name): { readonly problem: ParameterProblem; readonly names: readonly string[] } | undefined {
    if (this.#problems === undefined) return undefined;
    for (const problem of PARAMETER_PROBLEMS) {
      const found = this.#problems.filter((one) => one.problem === problem && (only ?? one.name) === one.name);
      if (found.length > 0) return { problem, names: [...new Set(found.map(({ name }) => name))] };
    }
    return undefined;
  }

  /** Takes a value for a name as it was written; unknown names are nobody's business. */
  take(written: string, value: string): void {
    const name = this.#names.find(written);
    if (name === undefined) return;
    if (this.#values[name] !== undefined) this.report('duplicate-parameters', name);
    else if (value.length > (this.#names.longest?.[name] ?? LONGEST_VALUE)) this.report('too-long-parameters', name);
    else if (value.includes('\0')) this.report('invalid-parameters', name);
    this.#values[name] = value.trim() === '' ? '' : value;
  }

  report(problem: ParameterProblem, written: string): void {
    const name = this.#names.find(written) ?? written.slice(0, LONGEST_NAME_SHOWN);
    this.#problems ??= [];
    this.#problems.push({ problem, name });
  }
}

/** Names are found as documented, in whatever case, and with blanks around them: the document has `Licence =` too. */
export function parameterNames<Name extends string>(
  names: readonly Name[],
  more: Pick<ParameterNames<Name>, 'longest' | 'object'> = {},
): ParameterNames<Name> {
  const asDocumented = new Map<string, Name>(names.map((name) => [name, name]));
  const lowerCase = new Map<string, Name>(names.map((name) => [name.toLowerCase(), name]));
  return { ...more, find: (written) => asDocumented.get(written) ?? lowerCase.get(written.trim().toLowerCase()) };
}

/** Reads `a=1&b=2` as a browser writes it: a blank is `+` or `%20`, everything else percent-encoded UTF-8. */
export function readForm<Name extends string>(text: string, parameters: Parameters<Name>): void {
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('&', start);
    if (end === -1) end = text.length;
    if (end > start) readPair(text, start, end, parameters);
    start = end + 1;
  }
}

function readPair<Name extends string>(text: string, start: number, end: number, parameters: Parameters<Name>): void {
  let equals = text.indexOf('=', start);
  if (equals === -1 || equals > end) equals = end;
  const written = text.slice(start, equals);
  const name = unescapeForm(written);
  const value = unescapeForm(text.slice(equals + 1, end));
  if (name === undefined || value === undefined) parameters.report('invalid-encoding', name ?? written);
  else parameters.take(name, value);
}

/** Reads the query of a request's URL; it is ASCII, because the HTTP parser lets nothing else through. */
export function readQuery<Name extends string>(url: string, parameters: Parameters<Name>): void {
  const at = url.indexOf('?');
  if (at !== -1) readForm(url.slice(at + 1), parameters);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** `undefined` if the bytes are no UTF-8. A byte order mark is dropped. */
export function decodeUtf8(bytes: Buffer): string | undefined {
  if (isAscii(bytes)) return bytes.toString('latin1');
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Half a character outside the basic plane: no text, though JSON can write it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** A string of JSON, and the colon that makes it a key; or where an object or an array begins or ends. */
const JSON_PART = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]/g;

/** Reads an object of texts; `null` is as good as absent. `false` if the text is no JSON object. */
export function readJson<Name extends string>(text: string, parameters: Parameters<Name>): boolean {
  const object = parseObject(text);
  if (object === undefined) return false;
  for (const [written, value] of Object.entries(object)) {
    if (typeof value === 'string') {
      if (LONE_SURROGATE.test(value) && parameters.knows(written)) parameters.report('invalid-parameters', written);
      parameters.take(written, value);
    } else if (typeof value === 'object' && value !== null && parameters.takesObject(written)) {
      parameters.take(written, JSON.stringify(value));
    } else if (value !== null && parameters.knows(written)) parameters.report('invalid-parameters', written);
  }
  reportDuplicateKeys(text, parameters);
  return true;
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** `JSON.parse` keeps the last of equal keys and says nothing. Keys within a value are that value's business. */
function reportDuplicateKeys<Name extends string>(text: string, parameters: Parameters<Name>): void {
  const seen = new Set<string>();
  let depth = 0;
  for (const [part, string, colon] of text.matchAll(JSON_PART)) {
    if (string === undefined) depth += part === '{' || part === '[' ? 1 : -1;
    if (depth !== 1 || colon === undefined) continue;
    const key: string = JSON.parse(string!);
    if (seen.has(key) && parameters.knows(key)) parameters.report('duplicate-parameters', key);
    seen.add(key);
  }
}

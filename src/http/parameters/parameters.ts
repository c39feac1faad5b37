import type { ErrorCode } from '../errors.ts';
import { decodeFormPart, decodeFormValue } from './percent-decoding.ts';

/**
 * Parameters of a request, from a URL, a form or a JSON object: names in any case, each at most once, values in UTF-8.
 * Nothing here throws: problems are collected, so that a dialect decides which one to report first. Values are decoded
 * when they are needed, so that a request without a valid licence costs little.
 */

/** Far beyond any name, address or licence, in UTF-16 units. */
export const MAX_VALUE_LENGTH = 1000;

/** The documents have nine parameters. */
export const MAX_PARAMETERS = 100;

/** A UTF-16 unit takes up to three escapes of three characters each. */
const MAX_ESCAPED_PER_UNIT = 9;

/** Names in error messages are truncated to this length. */
const MAX_NAME_SHOWN = 64;

/** Names longer than this are unknown, and are not decoded. */
const MAX_NAME_LENGTH = 256;

/** Possible problems, in the order in which they are reported. */
export const PARAMETER_PROBLEMS = [
  'too-many-parameters',
  'invalid-encoding',
  'duplicate-parameters',
  'too-long-parameters',
  'invalid-parameters',
] as const satisfies readonly ErrorCode[];

export type ParameterProblem = (typeof PARAMETER_PROBLEMS)[number];

/** The parameter names of a dialect. */
export interface ParameterNames<Name extends string> {
  readonly all: readonly Name[];
  find(written: string): Name | undefined;
  /** The name that a part of a text is, written exactly as documented; `undefined` for any other text. */
  findAt(text: string, start: number, end: number): Name | undefined;
  /** The place of a name in {@link all}. */
  placeOf(name: Name): number;
  /** Maximum lengths other than {@link MAX_VALUE_LENGTH}. */
  readonly maxLengths?: Readonly<Partial<Record<Name, number>>>;
  /** The parameter that is a JSON object. A JSON body may contain it as an object; its value is the text of the object. */
  readonly object?: Name;
}

/** A parameter whose value is a part of a text and not decoded yet. */
interface EncodedValue<Name> {
  readonly name: Name | undefined;
  readonly written: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  isDecoded: boolean;
}

/** A parameter in a text: its name, and its value if it has one. */
export interface EncodedParameter {
  readonly start: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly end: number;
}

export class Parameters<Name extends string> {
  private readonly names: ParameterNames<Name>;
  readonly isLenient: boolean;
  /** By the places of their names. */
  private readonly values: (string | undefined)[];
  private readonly encoded: EncodedValue<Name>[] = [];
  private undecoded = 0;
  private problems: { readonly problem: ParameterProblem; readonly name: string }[] | undefined;
  private count = 0;

  /** @param isLenient also reads texts in Windows-1252, where they cannot be UTF-8 */
  constructor(names: ParameterNames<Name>, isLenient = false) {
    this.names = names;
    this.isLenient = isLenient;
    this.values = new Array<string | undefined>(names.all.length).fill(undefined);
  }

  isKnown(written: string): boolean {
    return this.names.find(written) !== undefined;
  }

  /** Whether the value may be a JSON object. */
  isObject(written: string): boolean {
    return this.names.object !== undefined && this.names.find(written) === this.names.object;
  }

  /** The value; `''` if it is absent or blank. */
  get(name: Name): string {
    this.decode(name);
    return this.values[this.names.placeOf(name)] ?? '';
  }

  /**
   * The first problem, with the names that it concerns.
   *
   * @param only considers only this name
   */
  problem(only?: Name): { readonly problem: ParameterProblem; readonly names: readonly string[] } | undefined {
    this.decode(only);
    if (this.problems === undefined) return undefined;
    for (const problem of PARAMETER_PROBLEMS) {
      const found = this.problems.filter((one) => one.problem === problem && (only ?? one.name) === one.name);
      if (found.length > 0) return { problem, names: [...new Set(found.map(({ name }) => name))] };
    }
    return undefined;
  }

  /** Adds the next parameter with an encoded value. @returns whether more parameters are accepted */
  addEncoded(text: string, { start, nameEnd, valueStart, end }: EncodedParameter): boolean {
    if (!this.hasRoom()) return false;
    const name = this.names.findAt(text, start, nameEnd);
    if (name !== undefined) this.addValue(name, name, { text, start: valueStart, end });
    else {
      const encoded = text.slice(start, nameEnd);
      const written = encoded.length > MAX_NAME_LENGTH ? encoded : decodeFormValue(encoded);
      if (written === undefined) this.report('invalid-encoding', encoded);
      else this.addValue(this.names.find(written), written, { text, start: valueStart, end });
    }
    return true;
  }

  private addValue(
    name: Name | undefined,
    written: string,
    { text, start, end }: { readonly text: string; readonly start: number; readonly end: number },
  ): void {
    this.encoded.push({ name, written, text, start, end, isDecoded: false });
    this.undecoded++;
  }

  /** Counts a parameter. */
  hasRoom(): boolean {
    if (++this.count <= MAX_PARAMETERS) return true;
    this.report('too-many-parameters', `${MAX_PARAMETERS} at most`);
    return false;
  }

  /** Decodes the values of one name, or all. */
  private decode(only: Name | undefined): void {
    if (this.undecoded === 0) return;
    for (const parameter of this.encoded) {
      if (parameter.isDecoded || (only !== undefined && parameter.name !== only)) continue;
      parameter.isDecoded = true;
      this.undecoded--;
      this.decodeOne(parameter);
    }
  }

  private decodeOne({ name, written, text, start, end }: EncodedValue<Name>): void {
    if (name !== undefined && end - start > MAX_ESCAPED_PER_UNIT * this.maxLength(name)) {
      this.set(name, text.slice(start, end));
      return;
    }
    const decoded = decodeFormPart(text, { start, end, isLenient: this.isLenient });
    if (decoded === undefined) this.report('invalid-encoding', written);
    else if (name !== undefined) this.set(name, decoded);
  }

  /** Adds a decoded value. Unknown names are ignored. */
  add(written: string, value: string): void {
    const name = this.names.find(written);
    if (name !== undefined) this.set(name, value);
  }

  private set(name: Name, value: string): void {
    const place = this.names.placeOf(name);
    if (this.values[place] !== undefined) this.report('duplicate-parameters', name);
    else if (value.length > this.maxLength(name)) this.report('too-long-parameters', name);
    else if (value.includes('\0')) this.report('invalid-parameters', name);
    this.values[place] = value.trim() === '' ? '' : value;
  }

  private maxLength(name: Name): number {
    return this.names.maxLengths?.[name] ?? MAX_VALUE_LENGTH;
  }

  report(problem: ParameterProblem, written: string): void {
    const name = this.names.find(written) ?? written.slice(0, MAX_NAME_SHOWN);
    this.problems ??= [];
    this.problems.push({ problem, name });
  }
}

/** Finds names as documented, in any case, and with surrounding spaces: the document contains `Licence =`. */
export function parameterNames<Name extends string>(
  names: readonly Name[],
  more: Pick<ParameterNames<Name>, 'maxLengths' | 'object'> = {},
): ParameterNames<Name> {
  const documented = new Map<string, Name>(names.map((name) => [name, name]));
  const lowerCase = new Map<string, Name>(names.map((name) => [name.toLowerCase(), name]));
  const places = new Map<Name, number>(names.map((name, place) => [name, place]));
  const byShape: (Name[] | undefined)[] = new Array(SHAPES).fill(undefined);
  for (const name of names) {
    const shape = shapeOf(name, 0, name.length);
    byShape[shape] = [...(byShape[shape] ?? []), name];
  }
  return {
    ...more,
    all: names,
    find: (written) => documented.get(written) ?? lowerCase.get(written.trim().toLowerCase()),
    findAt(text, start, end) {
      const alike = start < end ? byShape[shapeOf(text, start, end)] : undefined;
      if (alike === undefined) return undefined;
      for (const name of alike) if (name.length === end - start && text.startsWith(name, start)) return name;
      return undefined;
    },
    placeOf: (name) => places.get(name)!,
  };
}

/** Names of one length and first letter have the same shape; few others do. */
const SHAPES = 256;

function shapeOf(text: string, start: number, end: number): number {
  return (text.charCodeAt(start) + 31 * (end - start)) % SHAPES;
}

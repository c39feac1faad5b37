import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CaseRequest, ConformanceCase, Edits, Expectation, Keep, Text } from './case.ts';

interface WrittenRequest extends Partial<Omit<CaseRequest, 'parameters'>> {
  /** `null` removes a parameter of the file's request. */
  readonly parameters?: Readonly<Record<string, Text | null>>;
}

interface WrittenFile {
  readonly topic: string;
  readonly about: string;
  readonly request?: WrittenRequest;
  readonly cases: readonly {
    readonly name: string;
    readonly source: string;
    readonly idemOnly?: boolean;
    readonly edits?: Edits;
    readonly request?: WrittenRequest;
    readonly expect: Expectation;
    readonly keep?: Readonly<Record<string, Keep>>;
  }[];
}

/** The folder of the cases, which is next to the sources, also for the built program. */
export function casesFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'conformance/cases');
    if (existsSync(path)) return path;
  }
  throw new Error(`conformance/cases is not above ${import.meta.dirname}`);
}

/**
 * All cases of a folder, in alphabetical order of the files.
 *
 * @throws Error if a file is invalid
 */
export function loadCases(folder: string): ConformanceCase[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((name) => readCases(JSON.parse(readFileSync(join(folder, name), 'utf8')), name));
}

const EXPECTATIONS = ['answer', 'error', 'clientError', 'body', 'object', 'scores', 'text'];

function readCases(file: WrittenFile, name: string): ConformanceCase[] {
  if (`${file.topic}.json` !== name) throw new Error(`${name}: its topic is "${file.topic}"`);
  const seen = new Set<string>();
  return file.cases.map((written) => {
    const where = `${name}: ${written.name}`;
    const sends = EXPECTATIONS.filter((key) => key in written.expect);
    if (sends.length !== 1) throw new Error(`${where}: expects ${sends.join(' and ') || 'nothing'}`);
    if (seen.has(written.name)) throw new Error(`${where}: another case has this name`);
    for (const earlier of referencesOf(written.expect)) {
      if (!seen.has(earlier)) throw new Error(`${where}: "${earlier}" does not stand before it`);
    }
    seen.add(written.name);
    return {
      topic: file.topic,
      name: written.name,
      source: written.source,
      idemOnly: written.idemOnly ?? false,
      edits: written.edits,
      request: mergeRequests(file.request ?? {}, written.request ?? {}),
      expect: written.expect,
      keep: written.keep ?? {},
    };
  });
}

function referencesOf({ answer }: Expectation): string[] {
  return Object.values(answer ?? {}).flatMap((expected) => {
    if (typeof expected === 'string') return [];
    if ('sameAs' in expected) return [expected.sameAs];
    return 'differsFrom' in expected ? [expected.differsFrom] : [];
  });
}

/** The request of the file, overridden by that of the case for each parameter. New parameters come last. */
function mergeRequests(base: WrittenRequest, own: WrittenRequest): CaseRequest {
  const parameters = Object.entries({ ...base.parameters, ...own.parameters });
  return {
    method: own.method ?? base.method ?? 'GET',
    path: own.path ?? base.path ?? '/SEARCH/',
    send: own.send ?? base.send ?? 'query',
    parameters: Object.fromEntries(parameters.filter((pair): pair is [string, Text] => pair[1] !== null)),
    query: own.query ?? base.query ?? '',
    headers: { ...base.headers, ...own.headers },
    body: own.body ?? base.body,
    raw: own.raw ?? base.raw,
  };
}

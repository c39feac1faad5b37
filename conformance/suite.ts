import type { CaseRequest, ConformanceCase, Keep } from './case.ts';
import { keptNames, type Placeholders, rawBytes, wireRequest } from './request.ts';
import { sendBytes, sendRequest, type WireResponse } from './transport.ts';
import { type Answer, answerOf, compareResponse, type Difference } from './verdict.ts';

export interface Result {
  readonly topic: string;
  readonly name: string;
  readonly source: string;
  readonly passed: boolean;
  readonly differences: readonly Difference[];
  /** What came, unless the case writes bytes instead of a request. */
  readonly exchange?: Exchange;
}

/** A request, without its values, and the response to it. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Runs cases in order, because a case may refer to the answer of an earlier one. */
export async function runCases(
  cases: readonly ConformanceCase[],
  url: URL,
  placeholders: Placeholders,
): Promise<Result[]> {
  const answers = new Map<string, Map<string, Answer>>();
  const kept = new Map<string, Record<string, string>>();
  const results: Result[] = [];
  for (const each of cases) {
    const earlier = answers.get(each.topic) ?? new Map<string, Answer>();
    answers.set(each.topic, earlier);
    const { topic, name, source } = each;
    const own = kept.get(topic) ?? {};
    kept.set(topic, own);
    const at = { url, placeholders: { ...placeholders, ...own }, earlier, kept: own };
    results.push({ topic, name, source, ...(await runCase(each, at)) });
  }
  return results;
}

/** The cases that match a pattern, and the earlier ones that they refer to. */
export function chooseCases(cases: readonly ConformanceCase[], pattern: string): ConformanceCase[] {
  const wanted = new Set<ConformanceCase>();
  const want = (each: ConformanceCase): void => {
    if (wanted.has(each)) return;
    wanted.add(each);
    for (const name of keptNames(each.request)) {
      const keeper = cases.findLast(
        (other) => other.topic === each.topic && cases.indexOf(other) < cases.indexOf(each) && name in other.keep,
      );
      if (keeper) want(keeper);
    }
    for (const expected of Object.values(each.expect.answer ?? {})) {
      if (typeof expected === 'string' || 'matches' in expected) continue;
      const name = 'sameAs' in expected ? expected.sameAs : expected.differsFrom;
      const earlier = cases.find((other) => other.topic === each.topic && other.name === name);
      if (earlier) want(earlier);
    }
  };
  for (const each of cases) if (`${each.topic}/${each.name}`.includes(pattern)) want(each);
  return cases.filter((each) => wanted.has(each));
}

async function runCase(
  { name, request, expect, keep }: ConformanceCase,
  at: {
    readonly url: URL;
    readonly placeholders: Placeholders;
    readonly earlier: Map<string, Answer>;
    readonly kept: Record<string, string>;
  },
): Promise<Pick<Result, 'passed' | 'differences' | 'exchange'>> {
  const { url, placeholders, earlier, kept } = at;
  let response: WireResponse;
  try {
    response =
      request.raw === undefined
        ? await sendRequest(url, wireRequest(request, placeholders))
        : await sendBytes(url, rawBytes(request.raw, placeholders));
  } catch (error) {
    const differences = [{ what: 'response', expected: 'an answer', came: (error as Error).message }];
    return { passed: false, differences };
  }
  const answer = answerOf(response.text);
  if (answer) earlier.set(name, answer);
  for (const [keyword, where] of Object.entries(keep)) kept[`kept.${keyword}`] = keptOf(where, response) ?? '';
  const differences = compareResponse(expect, response, earlier);
  const exchange = request.raw === undefined ? { exchange: exchangeOf(request, response) } : {};
  return { passed: differences.length === 0, differences, ...exchange };
}

function exchangeOf({ method, path }: CaseRequest, { status, headers, text }: WireResponse): Exchange {
  return { method, path, status, contentType: headers['content-type'] ?? '', text };
}

function keptOf(where: Keep, { text, headers }: WireResponse): string | undefined {
  if (typeof where === 'object') return new RegExp(where.pattern).exec(headers[where.header] ?? '')?.[1];
  try {
    const value: unknown = (JSON.parse(text) as Record<string, unknown>)[where];
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

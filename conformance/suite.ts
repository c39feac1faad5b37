import type { ConformanceCase } from './case.ts';
import { type Placeholders, rawBytes, wireRequest } from './request.ts';
import { sendBytes, sendRequest, type WireResponse } from './transport.ts';
import { type Answer, answerOf, compareResponse, type Difference } from './verdict.ts';

export interface Result {
  readonly topic: string;
  readonly name: string;
  readonly source: string;
  readonly passed: boolean;
  readonly differences: readonly Difference[];
}

/** Runs cases one after the other, in their order: a case may refer to the answer of one before it. */
export async function runCases(
  cases: readonly ConformanceCase[],
  url: URL,
  placeholders: Placeholders,
): Promise<Result[]> {
  const answers = new Map<string, Map<string, Answer>>();
  const results: Result[] = [];
  for (const each of cases) {
    const earlier = answers.get(each.topic) ?? new Map<string, Answer>();
    answers.set(each.topic, earlier);
    const { topic, name, source } = each;
    const differences = await runCase(each, { url, placeholders, earlier });
    results.push({ topic, name, source, passed: differences.length === 0, differences });
  }
  return results;
}

/** The cases that a pattern names, and the earlier ones that these refer to. */
export function chooseCases(cases: readonly ConformanceCase[], pattern: string): ConformanceCase[] {
  const wanted = new Set<ConformanceCase>();
  const want = (each: ConformanceCase): void => {
    if (wanted.has(each)) return;
    wanted.add(each);
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
  { name, request, expect }: ConformanceCase,
  at: { readonly url: URL; readonly placeholders: Placeholders; readonly earlier: Map<string, Answer> },
): Promise<readonly Difference[]> {
  const { url, placeholders, earlier } = at;
  let response: WireResponse;
  try {
    response =
      request.raw === undefined
        ? await sendRequest(url, wireRequest(request, placeholders))
        : await sendBytes(url, rawBytes(request.raw, placeholders));
  } catch (error) {
    return [{ what: 'response', expected: 'an answer', came: (error as Error).message }];
  }
  const answer = answerOf(response.text);
  if (answer) earlier.set(name, answer);
  return compareResponse(expect, response, earlier);
}

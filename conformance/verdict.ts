import type { Expectation, Expected, ExpectedScore, ExpectedScores, WireError } from './case.ts';
import type { WireResponse } from './transport.ts';

/** A difference: its subject, the expected and the actual value. */
export interface Difference {
  readonly what: string;
  readonly expected: string;
  readonly came: string;
}

/** The keys of an answer in the order of the document's example (idcheck-response.txt). */
export const ANSWER_KEYS = [
  'Check_FirstName',
  'Check_BirthDate',
  'Check_Number',
  'HOUSEHOLDID',
  'FirstName_Dist',
  'LastName_Dist',
  'result',
  'Check_Email',
  'Check_LastName',
  'Check_City',
  'Check_Address',
  'Check_PostalCode',
  'Check_Phone',
] as const;

export type Answer = Readonly<Record<string, string>>;

/** The answers of earlier cases of the same file, by name. */
export type EarlierAnswers = ReadonlyMap<string, Answer>;

/** All differences of a response from the expectation. The case has passed if there are none. */
export function compareResponse(
  expect: Expectation,
  response: WireResponse,
  earlier: EarlierAnswers,
): readonly Difference[] {
  return [
    ...compareStatus(expect, response.status),
    ...compareBody(expect, response, earlier),
    ...Object.entries(expect.headers ?? {}).flatMap(([name, expected]) =>
      compareValue(`header ${name}`, expected, response.headers[name], new Map()),
    ),
  ];
}

function compareStatus(expect: Expectation, status: number): Difference[] {
  if (expect.clientError) {
    const isClients = status >= 400 && status < 500;
    return isClients ? [] : [{ what: 'status', expected: '400 to 499', came: String(status) }];
  }
  const expected = expect.error?.status ?? expect.status ?? 200;
  return status === expected ? [] : [{ what: 'status', expected: String(expected), came: String(status) }];
}

function compareBody(expect: Expectation, response: WireResponse, earlier: EarlierAnswers): Difference[] {
  const { status, text } = response;
  if (expect.error) return compareText(JSON.stringify(inOrder(expect.error)), text);
  if (expect.clientError) return compareErrorShape(status, text);
  if (expect.answer) return compareAnswer(expect.answer, text, earlier);
  if (expect.object) return compareObject(expect.object, text);
  if (expect.scores) return compareScores(expect.scores, text);
  if (expect.text !== undefined)
    return expect.text === text ? [] : [{ what: 'body', expected: expect.text, came: text }];
  return compareText(JSON.stringify(expect.body), text);
}

/** The order of the document's error bodies. */
function inOrder({ status, message, details, error }: WireError): WireError {
  return { status, message, details, error };
}

function compareText(expected: string, text: string): Difference[] {
  const came = withoutBlanks(text);
  return came === expected ? [] : [{ what: 'body', expected, came }];
}

/** JSON without blanks between tokens. Blanks in texts, the order, escapes and duplicate keys stay. */
export function withoutBlanks(json: string): string {
  return json.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, (_, text: string | undefined) => text ?? '');
}

function compareErrorShape(status: number, text: string): Difference[] {
  const body = parseObject(text);
  const shape = '{"status":…,"message":"…","details":"…","error":"…"}';
  if (!body || Object.keys(body).join() !== 'status,message,details,error') {
    return [{ what: 'body', expected: shape, came: text.slice(0, 500) }];
  }
  const texts = [body.message, body.details, body.error].every((value) => typeof value === 'string');
  if (!texts) return [{ what: 'body', expected: shape, came: text.slice(0, 500) }];
  if (body.status === status) return [];
  return [{ what: 'status in the body', expected: String(status), came: String(body.status) }];
}

/** The answer of a response, if it has the right shape: one element with thirteen keys in order, all texts. */
export function answerOf(text: string): Answer | undefined {
  const body = parseObject(text);
  const data = body?.DATA1 as Answer | undefined;
  if (!body || Object.keys(body).join() !== 'DATA1' || typeof data !== 'object' || data === null) return undefined;
  const isWhole = Object.keys(data).join() === ANSWER_KEYS.join();
  return isWhole && Object.values(data).every((value) => typeof value === 'string') ? data : undefined;
}

function compareAnswer(expected: Readonly<Record<string, Expected>>, text: string, earlier: EarlierAnswers) {
  const data = answerOf(text);
  if (!data) {
    const shape = `{"DATA1":{${ANSWER_KEYS.map((key) => `"${key}":"…"`).join(',')}}}`;
    return [{ what: 'body', expected: shape, came: text.slice(0, 500) }];
  }
  return Object.entries(expected).flatMap(([key, value]) => {
    const others = new Map(Array.from(earlier, ([name, answer]) => [name, answer[key]]));
    return compareValue(key, value, data[key], others);
  });
}

function compareValue(
  what: string,
  expected: Expected,
  value: string | undefined,
  earlier: ReadonlyMap<string, string | undefined>,
): Difference[] {
  const differs = (description: string): Difference[] => [
    { what, expected: description, came: value === undefined ? 'nothing' : JSON.stringify(value) },
  ];
  if (typeof expected === 'string') return value === expected ? [] : differs(JSON.stringify(expected));
  if ('matches' in expected) {
    return value !== undefined && new RegExp(expected.matches).test(value) ? [] : differs(`like /${expected.matches}/`);
  }
  const isSame = 'sameAs' in expected;
  const name = isSame ? expected.sameAs : expected.differsFrom;
  const other = earlier.get(name);
  if (other === undefined) return differs(`${isSame ? 'as' : 'other than'} in ${name}, which got no answer`);
  if ((value === other) === isSame) return [];
  return differs(`${isSame ? 'as' : 'other than'} in ${name}: ${JSON.stringify(other)}`);
}

function compareObject(expected: Readonly<Record<string, Expected | number>>, text: string): Difference[] {
  const object = parseObject(text) ?? {};
  const keys = Object.keys(expected).join();
  if (Object.keys(object).join() !== keys) return [{ what: 'keys', expected: keys, came: text.slice(0, 500) }];
  return Object.entries(expected).flatMap(([key, value]) => {
    const came = object[key];
    if (typeof value === 'number')
      return came === value ? [] : [{ what: key, expected: String(value), came: JSON.stringify(came) }];
    return compareValue(key, value, typeof came === 'string' ? came : undefined, new Map());
  });
}

/** The keys of a matching in the order of the document's example (DQE's page on the response of Matching Notp). */
const SCORE_KEYS = ['family_name', 'gender', 'birthdate', 'given_name', 'address', 'email'];
const ADDRESS_KEYS = ['country', 'postal_code', 'street_address', 'locality'];

function compareScores({ address, ...expected }: ExpectedScores, text: string): Difference[] {
  const scores = parseObject(text) ?? {};
  const held = (scores.address ?? {}) as Record<string, unknown>;
  if (Object.keys(scores).join() !== SCORE_KEYS.join() || Object.keys(held).join() !== ADDRESS_KEYS.join()) {
    return [
      { what: 'keys', expected: `${SCORE_KEYS.join()}; address: ${ADDRESS_KEYS.join()}`, came: text.slice(0, 500) },
    ];
  }
  const { address: _, ...others } = scores;
  const all = { ...others, ...held };
  const shapes = Object.entries(all).flatMap(([key, value]) =>
    isScore(value) ? [] : [{ what: key, expected: 'a score of two decimals, or ""', came: JSON.stringify(value) }],
  );
  const values = Object.entries({ ...expected, ...address } as Record<string, ExpectedScore>).flatMap(([key, value]) =>
    isAsExpected(value, all[key])
      ? []
      : [{ what: key, expected: JSON.stringify(value), came: JSON.stringify(all[key]) }],
  );
  return [...shapes, ...values];
}

function isScore(value: unknown): boolean {
  if (value === '') return true;
  return (
    typeof value === 'number' && value >= 0 && value <= 1 && Math.abs(value * 100 - Math.round(value * 100)) < 1e-9
  );
}

function isAsExpected(expected: ExpectedScore, value: unknown): boolean {
  if (typeof expected !== 'object') return value === expected;
  return typeof value === 'number' && value >= expected.least && value <= expected.most;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

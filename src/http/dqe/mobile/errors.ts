import type { MobileProblem, Refusal } from '../../../mobile/index.ts';

interface MobileErrorEntry {
  /** DQE's words; `…` stands for the detail, ` […]` for the operator's name where there is one. */
  readonly type: string;
  /** HTTP status where statuses are strict. */
  readonly status: number;
  /** When it happens, for the reference page. */
  readonly when: string;
}

/** ID Mobile's errors (source: DQE's articles on ID Mobile; the last column of each is ours). */
export const MOBILE_ERRORS = {
  '01': {
    type: 'invalid request',
    status: 400,
    when: 'A mandatory parameter is absent, empty, given twice, too long, or cannot be what it should.',
  },
  '02': {
    type: 'invalid licence key',
    status: 401,
    when: 'The licence is unknown, revoked or without ID Mobile.',
  },
  '03': { type: 'invalid client secret', status: 400, when: '`/ACCESS_TOKEN/`: this is not the licence’s secret.' },
  '04': { type: 'invalid scope', status: 400, when: 'There is no such scope, or it is named twice.' },
  '05': {
    type: 'missing or empty parameter (…) for this scope',
    status: 400,
    when: 'The scope needs `user_infos`, or `period`.',
  },
  '06': {
    type: 'bad parameter format (…) is not a valid JSON',
    status: 400,
    when: '`user_infos` is no JSON object of texts.',
  },
  '07': {
    type: 'missing mandatory key in user informations (…)',
    status: 400,
    when: 'Keys of `user_infos` are absent; all twelve must be there, each may be empty.',
  },
  '09': {
    type: 'ineligible phone number',
    status: 422,
    when: 'A landline or a service number, or a line that the operator does not answer about.',
  },
  '10': {
    type: 'invalid phone number',
    status: 422,
    when: 'No phone number, or one that its country does not give out, or that its operator does not know.',
  },
  '11': { type: 'phone number is empty', status: 400, when: '`number` is absent or empty.' },
  '12': { type: 'phone check failed', status: 502, when: 'The operator refused to compare.' },
  '13': { type: 'operator […] not found', status: 404, when: 'Nobody here holds the number or serves its range.' },
  '14': {
    type: 'operator […] not authorized for this licence',
    status: 403,
    when: 'The licence does not list the operator.',
  },
  '15': {
    type: 'operator […] not supported yet',
    status: 501,
    when: 'The operator is configured without a connection.',
  },
  '16': {
    type: 'operator […] unreachable',
    status: 503,
    when: 'No connection, no answer in time, overloaded, or left alone for some seconds after failing repeatedly.',
  },
  '17': {
    type: 'scope not supported by this operator […] yet',
    status: 501,
    when: 'The operator does not have the service.',
  },
  '18': {
    type: 'failed to retrieve data from operator',
    status: 502,
    when: 'The operator answered something that cannot be used.',
  },
  '20': { type: 'OTP incorrect', status: 401, when: 'Not here: no scope with a code is served yet.' },
  '21': { type: 'access denied', status: 403, when: 'Not here: no scope with consent is served yet.' },
  '22': {
    type: 'unauthorized client',
    status: 400,
    when: '`/ACCESS_TOKEN/`: the licence is unknown, revoked or without ID Mobile.',
  },
  '30': {
    type: 'invalid or expired token',
    status: 401,
    when: 'A token that is none, has expired, was used before where it is good once, or is another licence’s.',
  },
  '31': { type: 'unsupported grant type', status: 400, when: '`/ACCESS_TOKEN/`: there is no such `grant_type`.' },
  '98': { type: 'credits exhausted', status: 402, when: 'The licence carries a number of checks, and they are spent.' },
  '99': {
    type: 'internal server error',
    status: 500,
    when: 'A fault of ours. The log has a line with the request id.',
  },
} as const satisfies Readonly<Record<string, MobileErrorEntry>>;

export type MobileErrorId = keyof typeof MOBILE_ERRORS;

/** An error of ID Mobile on its way to the caller. Carries no stack: it is an answer, not a fault. */
export class MobileError extends Error {
  readonly id: MobileErrorId;
  /** What stands in brackets: a parameter, keys, an operator. */
  readonly detail: string;

  constructor(id: MobileErrorId, detail = '') {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(MOBILE_ERRORS[id].type);
    Error.stackTraceLimit = limit;
    this.name = 'MobileError';
    this.id = id;
    this.detail = detail;
  }
}

/** `{"status":"error","error_type":…,"error_id":…}` */
export function mobileErrorBody(id: MobileErrorId, detail = ''): string {
  const { type } = MOBILE_ERRORS[id];
  const withOperator = type.replace(' […]', detail === '' ? '' : ` [${detail}]`);
  return JSON.stringify({ status: 'error', error_type: withOperator.replace('(…)', `(${detail})`), error_id: id });
}

/** The id of each reason for which nobody answered. */
const IDS: Readonly<Record<MobileProblem, MobileErrorId>> = {
  'number-empty': '11',
  'number-invalid': '10',
  'number-ineligible': '09',
  'number-unknown': '10',
  'operator-not-found': '13',
  'operator-not-authorized': '14',
  'operator-not-connected': '15',
  unreachable: '16',
  'scope-not-supported': '17',
  'retrieval-failed': '18',
  'check-failed': '12',
  'period-too-long': '01',
};

export function errorOf({ why, operator }: Refusal): MobileError {
  return new MobileError(IDS[why], operator);
}

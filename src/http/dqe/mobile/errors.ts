import type { MobileProblem, Refusal } from '../../../mobile/index.ts';
import { ResponseError } from '../../response-error.ts';

interface MobileErrorEntry {
  /** DQE's text; `…` stands for the detail, ` […]` for the name of the operator, if there is one. */
  readonly type: string;
  /** HTTP status with strict statuses. */
  readonly status: number;
  /** When it occurs, for the reference page. */
  readonly when: string;
}

/** ID Mobile's errors (source: DQE's articles on ID Mobile; status and occurrence are Idem's). */
export const MOBILE_ERRORS = {
  '01': {
    type: 'invalid request',
    status: 400,
    when: 'A parameter is absent, empty, sent twice, too long or invalid, or the request is malformed.',
  },
  '02': {
    type: 'invalid licence key',
    status: 401,
    when: 'The licence is unknown, revoked or expired, or does not include ID Mobile.',
  },
  '03': { type: 'invalid client secret', status: 400, when: '`/ACCESS_TOKEN/`: the client secret is wrong.' },
  '04': { type: 'invalid scope', status: 400, when: 'The scope is unknown, or is named twice.' },
  '05': {
    type: 'missing or empty parameter (…) for this scope',
    status: 400,
    when: 'The scope needs `user_infos`, or `period`.',
  },
  '06': {
    type: 'bad parameter format (…) is not a valid JSON',
    status: 400,
    when: '`user_infos` is not a JSON object of texts.',
  },
  '07': {
    type: 'missing mandatory key in user informations (…)',
    status: 400,
    when: 'Keys of `user_infos` are absent. All twelve are mandatory; each may be empty.',
  },
  '09': {
    type: 'ineligible phone number',
    status: 422,
    when: 'A landline or service number, or a line for which the operator does not answer.',
  },
  '10': {
    type: 'invalid phone number',
    status: 422,
    when: 'Not a phone number, not a number that its country assigns, or unknown to its operator.',
  },
  '11': { type: 'phone number is empty', status: 400, when: '`number` is absent or empty.' },
  '12': { type: 'phone check failed', status: 502, when: 'The operator refused to compare.' },
  '13': {
    type: 'operator […] not found',
    status: 404,
    when: 'No subscriber base has the number, and no operator serves its range.',
  },
  '14': {
    type: 'operator […] not authorized for this licence',
    status: 403,
    when: 'The licence is limited to other operators.',
  },
  '15': {
    type: 'operator […] not supported yet',
    status: 501,
    when: 'The operator is configured without a connection.',
  },
  '16': {
    type: 'operator […] unreachable',
    status: 503,
    when: 'No connection, no answer in time, overloaded, or paused for some seconds after repeated failures.',
  },
  '17': {
    type: 'scope not supported by this operator […] yet',
    status: 501,
    when: 'The operator does not offer the service.',
  },
  '18': {
    type: 'failed to retrieve data from operator',
    status: 502,
    when: 'The answer of the operator cannot be used.',
  },
  '20': {
    type: 'OTP incorrect',
    status: 401,
    when: 'Does not occur: scopes with a one-time password are not supported.',
  },
  '21': { type: 'access denied', status: 403, when: 'Does not occur: scopes with consent are not supported.' },
  '22': {
    type: 'unauthorized client',
    status: 400,
    when: '`/ACCESS_TOKEN/`: the licence is unknown, revoked or expired, or does not include ID Mobile.',
  },
  '30': {
    type: 'invalid or expired token',
    status: 401,
    when: 'A token that is invalid, expired, already used, revoked, or of another licence.',
  },
  '31': { type: 'unsupported grant type', status: 400, when: '`/ACCESS_TOKEN/`: the `grant_type` is unknown.' },
  '97': {
    type: 'too many requests',
    status: 429,
    when: 'The licence has reached its limit of requests, or the client has sent too many wrong licences or secrets. The HTTP status is always 429, with `Retry-After`.',
  },
  '98': { type: 'credits exhausted', status: 402, when: 'The licence has no credits left.' },
  '99': {
    type: 'internal server error',
    status: 500,
    when: 'An unexpected error. The log has a line with the request id. On a node of a cluster: it has no credits of the licence left, and cannot reach PostgreSQL.',
  },
} as const satisfies Readonly<Record<string, MobileErrorEntry>>;

export type MobileErrorId = keyof typeof MOBILE_ERRORS;

/** A request that is answered with an error of ID Mobile. */
export class MobileError extends ResponseError {
  override readonly name = 'MobileError';
  readonly id: MobileErrorId;
  /** The text in brackets: a parameter, keys, an operator. */
  readonly detail: string;
  /** How long to delay the response, in milliseconds. */
  readonly delayMs: number;

  constructor(id: MobileErrorId, detail = '', delayMs = 0) {
    super(MOBILE_ERRORS[id].type);
    this.id = id;
    this.detail = detail;
    this.delayMs = delayMs;
  }
}

/** The error of a client that has to wait. `detail` holds the seconds. */
export function tooManyRequests(seconds: number): MobileError {
  return new MobileError('97', String(seconds));
}

/** `{"status":"error","error_type":…,"error_id":…}` */
export function mobileErrorBody(id: MobileErrorId, detail = ''): string {
  const { type } = MOBILE_ERRORS[id];
  const withOperator = type.replace(' […]', detail === '' ? '' : ` [${detail}]`);
  return JSON.stringify({ status: 'error', error_type: withOperator.replace('(…)', `(${detail})`), error_id: id });
}

/** The error of each problem. */
const ERROR_IDS: Readonly<Record<MobileProblem, MobileErrorId>> = {
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
  return new MobileError(ERROR_IDS[why], operator);
}

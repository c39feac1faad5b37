import { ResponseError } from './response-error.ts';

/** The errors that clients see. Each dialect writes them in its own shape. */

interface CatalogueEntry {
  /** HTTP status. */
  readonly status: number;
  /** DQE's short word for the class of error. */
  readonly error: string;
  readonly message: string;
  /** The content of `details`, for the reference page. */
  readonly details: string;
  /** When it occurs, for the reference page. */
  readonly when: string;
}

/** `unauthorized` and `missing-parameters` are DQE's, byte for byte; the others are Idem's in the same shape. */
export const ERRORS = {
  unauthorized: {
    status: 401,
    error: 'unauthorized_client',
    message: 'Your licence is not allowed to cover this functionality',
    details: 'the licence that was sent, truncated to 64 characters; empty if none was sent',
    when: 'The licence is missing, unknown, revoked, expired, or does not include the product.',
  },
  'origin-not-allowed': {
    status: 403,
    error: 'forbidden',
    message: 'The licence does not allow requests of this page',
    details: 'the origin of the page, truncated to 255 characters',
    when: 'A browser sent the request for a page whose origin the licence does not allow. It costs no credit.',
  },
  'missing-parameters': {
    status: 400,
    error: 'bad request',
    message: 'Missing parameters',
    details: 'the parameters, separated by commas',
    when: 'A mandatory parameter is absent, empty or blank. A misspelt parameter is absent.',
  },
  'invalid-parameters': {
    status: 400,
    error: 'bad request',
    message: 'Invalid parameters',
    details: 'the parameters, separated by commas',
    when: 'A value is invalid: a birth date that does not exist, a text with NUL or a lone surrogate, a JSON value that is not a text.',
  },
  'duplicate-parameters': {
    status: 400,
    error: 'bad request',
    message: 'Duplicate parameters',
    details: 'the parameters, separated by commas',
    when: 'A parameter was sent twice, in any case, in URL and body, or as licence in URL and header.',
  },
  'too-long-parameters': {
    status: 400,
    error: 'bad request',
    message: 'Parameters too long',
    details: 'the parameters, separated by commas',
    when: 'A value is longer than 1,000 characters.',
  },
  'too-many-parameters': {
    status: 400,
    error: 'bad request',
    message: 'Too many parameters',
    details: 'the limit',
    when: 'A URL, form or JSON object has more than 100 parameters. Only the first 100 are searched for a licence.',
  },
  'invalid-encoding': {
    status: 400,
    error: 'bad request',
    message: 'Invalid encoding',
    details: 'the parameters, separated by commas; `URL` or `body` if the parameter is unknown',
    when: 'A text is neither UTF-8 nor surely Windows-1252, or its percent-encoding is invalid.',
  },
  'invalid-body': {
    status: 400,
    error: 'bad request',
    message: 'Invalid body',
    details: 'the reason',
    when: 'A JSON body is invalid, not an object or nested too deeply, or the length of a body is not as announced.',
  },
  'malformed-request': {
    status: 400,
    error: 'bad request',
    message: 'Malformed request',
    details: 'empty, or `Host`',
    when: 'The data is not an HTTP/1.1 request, its URL cannot be read, or it does not have exactly one `Host`.',
  },
  'invalid-request': {
    status: 400,
    error: 'invalid_request',
    message: 'Invalid request',
    details: 'the parameters, separated by commas',
    when: '`/oauth/access_token/`: a mandatory parameter is absent, empty, sent twice or not a text.',
  },
  'invalid-client': {
    status: 400,
    error: 'invalid_client',
    message: 'Invalid client',
    details: 'the parameter: `client_id` or `client_secret`',
    when: '`/oauth/access_token/`: the licence is unknown, revoked or expired, or the client secret is wrong.',
  },
  'unauthorized-client': {
    status: 400,
    error: 'unauthorized_client',
    message: 'Unauthorized client',
    details: 'the scope',
    when: '`/oauth/access_token/`: the licence does not include a product of this scope.',
  },
  'unsupported-grant': {
    status: 400,
    error: 'unsupported_grant_type',
    message: 'Unsupported grant type',
    details: '`scope`',
    when: '`/oauth/access_token/`: the scope is unknown.',
  },
  'invalid-grant': {
    status: 400,
    error: 'invalid_grant',
    message: 'Invalid or expired token',
    details: 'empty',
    when: '`/oauth/access_token/`: a refresh token is invalid, expired or already used, or was not issued with this access token.',
  },
  'credits-exhausted': {
    status: 402,
    error: 'payment required',
    message: 'Credits exhausted',
    details: 'empty',
    when: 'The licence has no credits left. A request that fails for another reason costs none.',
  },
  'not-found': {
    status: 404,
    error: 'not found',
    message: 'No such path',
    details: 'empty',
    when: 'The path does not exist.',
  },
  'method-not-allowed': {
    status: 405,
    error: 'method not allowed',
    message: 'Method not allowed',
    details: 'the allowed methods, as in the header `Allow`',
    when: 'The path exists, but not with this method.',
  },
  'request-timeout': {
    status: 408,
    error: 'request timeout',
    message: 'Request took too long to arrive',
    details: 'empty',
    when: 'A request was not complete in time.',
  },
  'body-too-large': {
    status: 413,
    error: 'payload too large',
    message: 'Body too large',
    details: 'the limit',
    when: 'A body is larger than the limit.',
  },
  'unsupported-media-type': {
    status: 415,
    error: 'unsupported media type',
    message: 'Unsupported content type',
    details: 'the supported types',
    when: 'A body is neither a form nor JSON, in another encoding than UTF-8 or Windows-1252, or compressed.',
  },
  'expectation-failed': {
    status: 417,
    error: 'expectation failed',
    message: 'Expectation not supported',
    details: 'empty',
    when: 'The header `Expect` is not `100-continue`.',
  },
  'too-many-requests': {
    status: 429,
    error: 'too many requests',
    message: 'Too many requests',
    details: 'the seconds after which to try again, as in the header `Retry-After`',
    when: 'The licence has reached its limit of requests, or the client has sent too many wrong licences or secrets.',
  },
  'headers-too-large': {
    status: 431,
    error: 'request header fields too large',
    message: 'URL or headers too large',
    details: 'empty',
    when: 'URL and headers together are larger than 16 KiB. Send long values in a POST.',
  },
  internal: {
    status: 500,
    error: 'internal error',
    message: 'Something failed inside the server',
    details: 'empty',
    when: 'An unexpected error. The log has a line with the request id, which is also in the header `X-Request-Id`.',
  },
  'not-ready': {
    status: 503,
    error: 'unavailable',
    message: 'Not ready',
    details: 'empty',
    when: '`/health/ready`: the server is stopping, or is a node of a cluster that is too far behind. `/SEARCH/` on a server for ID Mobile only: no people were imported yet; on a node of a cluster: it has no credits of the licence left, and cannot reach PostgreSQL.',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

export type ErrorCode = keyof typeof ERRORS;

/** A request that is answered with an error of the catalogue. */
export class RequestError extends ResponseError {
  override readonly name = 'RequestError';
  readonly code: ErrorCode;
  readonly details: string;
  /** How long to delay the response, in milliseconds. */
  readonly delayMs: number;

  constructor(code: ErrorCode, details = '', delayMs = 0) {
    super(ERRORS[code].message);
    this.code = code;
    this.details = details;
    this.delayMs = delayMs;
  }
}

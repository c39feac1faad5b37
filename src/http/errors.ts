/**
 * Everything that can go wrong in words that a caller sees. One catalogue: what the wire says of it is made at the
 * edge, by each dialect.
 */

interface CatalogueEntry {
  /** HTTP status. */
  readonly status: number;
  /** DQE's short word for the class of error. */
  readonly error: string;
  readonly message: string;
  /** What `details` holds, for the reference page. */
  readonly details: string;
  /** When it happens, for the reference page. */
  readonly when: string;
}

/** `unauthorized` and `missing-parameters` are DQE's, byte for byte; the others are ours in the same shape. */
export const ERRORS = {
  unauthorized: {
    status: 401,
    error: 'unauthorized_client',
    message: 'Your licence is not allowed to cover this functionality',
    details: 'the licence that was sent, cut to 64 characters; empty if none was',
    when: 'No licence was sent, or it is unknown, revoked or without the product.',
  },
  'missing-parameters': {
    status: 400,
    error: 'bad request',
    message: 'Missing parameters',
    details: 'the parameters, separated by commas',
    when: 'A mandatory parameter is absent, empty or blank. A misspelt one is simply absent.',
  },
  'invalid-parameters': {
    status: 400,
    error: 'bad request',
    message: 'Invalid parameters',
    details: 'the parameters, separated by commas',
    when: 'A value cannot be what it should: a birth date that does not exist, a NUL or half a character in a text, a JSON value that is no text.',
  },
  'duplicate-parameters': {
    status: 400,
    error: 'bad request',
    message: 'Duplicate parameters',
    details: 'the parameters, separated by commas',
    when: 'A parameter was given twice, in whatever case, in URL and body, or as licence in URL and header.',
  },
  'too-long-parameters': {
    status: 400,
    error: 'bad request',
    message: 'Parameters too long',
    details: 'the parameters, separated by commas',
    when: 'A value is longer than 1,000 characters.',
  },
  'invalid-encoding': {
    status: 400,
    error: 'bad request',
    message: 'Invalid encoding',
    details: 'the parameters, separated by commas; `URL` or `body` where no parameter can be told',
    when: 'A text is not UTF-8, its percent-encoding is broken, or a URL has none; `%E9` alone is Latin-1.',
  },
  'invalid-body': {
    status: 400,
    error: 'bad request',
    message: 'Invalid body',
    details: 'what is wrong with it',
    when: 'A JSON body is no JSON or no object, or the body is shorter or longer than announced.',
  },
  'malformed-request': {
    status: 400,
    error: 'bad request',
    message: 'Malformed request',
    details: 'empty',
    when: 'What arrived is no HTTP/1.1 request, or its URL cannot be read.',
  },
  'invalid-request': {
    status: 400,
    error: 'invalid_request',
    message: 'Invalid request',
    details: 'the parameters, separated by commas',
    when: '`/oauth/access_token/`: a mandatory parameter is absent, empty, given twice or no text.',
  },
  'invalid-client': {
    status: 400,
    error: 'invalid_client',
    message: 'Invalid client',
    details: 'the parameter: `client_id` or `client_secret`',
    when: '`/oauth/access_token/`: the licence is unknown or revoked, or this is not its client secret.',
  },
  'unauthorized-client': {
    status: 400,
    error: 'unauthorized_client',
    message: 'Unauthorized client',
    details: 'the scope',
    when: '`/oauth/access_token/`: the licence does not hold a product of this scope.',
  },
  'unsupported-grant': {
    status: 400,
    error: 'unsupported_grant_type',
    message: 'Unsupported grant type',
    details: '`scope`',
    when: '`/oauth/access_token/`: there is no such scope.',
  },
  'invalid-grant': {
    status: 400,
    error: 'invalid_grant',
    message: 'Invalid or expired token',
    details: 'empty',
    when: '`/oauth/access_token/`: a refresh token is none, has expired, was used before, or was not given with this access token.',
  },
  'credits-exhausted': {
    status: 402,
    error: 'payment required',
    message: 'Credits exhausted',
    details: 'empty',
    when: 'The licence carries a number of checks, and they are spent. A request that is refused for another reason costs none.',
  },
  'not-found': {
    status: 404,
    error: 'not found',
    message: 'No such path',
    details: 'empty',
    when: 'The path is none of ours.',
  },
  'method-not-allowed': {
    status: 405,
    error: 'method not allowed',
    message: 'Method not allowed',
    details: 'the methods that are, as in the header `Allow`',
    when: 'The path is ours, the method is not.',
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
    details: 'what is understood',
    when: 'A body is neither form nor JSON, not UTF-8, or compressed.',
  },
  'expectation-failed': {
    status: 417,
    error: 'expectation failed',
    message: 'Expectation not supported',
    details: 'empty',
    when: 'The header `Expect` asks for anything but `100-continue`.',
  },
  'headers-too-large': {
    status: 431,
    error: 'request header fields too large',
    message: 'URL or headers too large',
    details: 'empty',
    when: 'URL and headers together are larger than 16 KiB; send long values in a POST.',
  },
  internal: {
    status: 500,
    error: 'internal error',
    message: 'Something failed inside the server',
    details: 'empty',
    when: 'A fault of ours. The log has a line with the request id, which the header `X-Request-Id` repeats.',
  },
  'not-ready': {
    status: 503,
    error: 'unavailable',
    message: 'Not ready',
    details: 'empty',
    when: '`/health/ready`, once the server is about to end; `/SEARCH/`, where ID Mobile alone is served, until people are imported.',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

export type ErrorCode = keyof typeof ERRORS;

/** A request that cannot be answered, by its row in the catalogue. Carries no stack: it is an answer, not a fault. */
export class RequestError extends Error {
  readonly code: ErrorCode;
  readonly details: string;

  constructor(code: ErrorCode, details = '') {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(ERRORS[code].message);
    Error.stackTraceLimit = limit;
    this.name = 'RequestError';
    this.code = code;
    this.details = details;
  }
}

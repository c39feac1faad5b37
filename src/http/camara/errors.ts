import { ResponseError } from '../response-error.ts';

/** The errors of the CAMARA interfaces, with their status (source: CAMARA Commonalities, `CAMARA_common.yaml`). */
export const CAMARA_STATUSES = {
  INVALID_ARGUMENT: 400,
  OUT_OF_RANGE: 400,
  'KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION': 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  INVALID_TOKEN_CONTEXT: 403,
  NOT_FOUND: 404,
  IDENTIFIER_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  MISSING_IDENTIFIER: 422,
  UNNECESSARY_IDENTIFIER: 422,
  SERVICE_NOT_APPLICABLE: 422,
  QUOTA_EXCEEDED: 429,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
} as const;

export type CamaraErrorCode = keyof typeof CAMARA_STATUSES;

/** A request that cannot be answered. The message never repeats a value of the request. */
export class CamaraError extends ResponseError {
  override readonly name = 'CamaraError';
  readonly code: CamaraErrorCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: CamaraErrorCode, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.status = CAMARA_STATUSES[code];
    this.headers = headers;
  }
}

export function camaraErrorBody({ status, code, message }: CamaraError): string {
  return JSON.stringify({ status, code, message });
}

/** The errors of the token endpoint (source: RFC 6749, section 5.2; OpenID CIBA, section 13). */
export type OauthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unknown_user_id'
  | 'unsupported_grant_type'
  | 'slow_down';

export class OauthError extends ResponseError {
  override readonly name = 'OauthError';
  readonly code: OauthErrorCode;
  readonly delayMs: number;

  constructor(code: OauthErrorCode, message: string, delayMs = 0) {
    super(message);
    this.code = code;
    this.delayMs = delayMs;
  }
}

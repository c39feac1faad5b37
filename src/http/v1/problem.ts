import * as z from 'zod';
import { UsageError } from '../../runtime/errors.ts';
import type { MaybePromise } from '../../runtime/maybe-promise.ts';
import { ResponseError } from '../response-error.ts';

/** The kinds of problems that `/v1` answers with. Their `type` is a URI that identifies the kind and leads nowhere. */
export const PROBLEMS = {
  'invalid-request': { status: 400, title: 'The request is not valid' },
  unauthenticated: { status: 401, title: 'No valid API key was sent' },
  forbidden: { status: 403, title: 'The API key lacks a scope' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  conflict: { status: 409, title: 'The request conflicts with the present state' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'quota-exceeded': { status: 413, title: 'The disk space for files is used up' },
  'unsupported-media-type': { status: 415, title: 'The content type is not supported' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Internal error' },
  unavailable: { status: 503, title: 'Temporarily unavailable' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One value of a request that is not valid. */
export interface ValueProblem {
  /** JSON Pointer into the body, or the name of a parameter. */
  readonly pointer: string;
  readonly detail: string;
}

/** A problem details object (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.string().meta({ example: 'https://idem.invalid/problems/invalid-request' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
    reason: z.string().optional().meta({ description: 'Of some conflicts: which one, as a code.' }),
    request_id: z.string().meta({ description: 'The header `X-Request-Id`, as in the log.' }),
    errors: z
      .array(z.object({ pointer: z.string(), detail: z.string() }))
      .optional()
      .meta({ description: 'Each value that is not valid.' }),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457).' });

interface ProblemParts {
  readonly errors?: readonly ValueProblem[];
  readonly retryAfterSeconds?: number;
  readonly reason?: string | undefined;
}

/** A request that cannot be answered. Carries no stack: it is an answer, not a fault. */
export class ProblemError extends ResponseError {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly errors: readonly ValueProblem[];
  /** When the client may try again; 0 if it need not wait. */
  readonly retryAfterSeconds: number;
  /** Which conflict it is. */
  readonly reason: string | undefined;

  constructor(code: ProblemCode, detail = '', { errors = [], retryAfterSeconds = 0, reason }: ProblemParts = {}) {
    super(detail);
    this.code = code;
    this.errors = errors;
    this.retryAfterSeconds = retryAfterSeconds;
    this.reason = reason;
  }
}

/** The body of a problem. */
export function problemBody({ code, message, errors, reason }: ProblemError, requestId: string): object {
  const { status, title } = PROBLEMS[code];
  return {
    type: `https://idem.invalid/problems/${code}`,
    title,
    status,
    ...(message !== '' && { detail: message }),
    code,
    ...(reason !== undefined && { reason }),
    request_id: requestId,
    ...(errors.length > 0 && { errors }),
  };
}

/** A failed validation as a problem that names every value. Never repeats the values: they may be personal data. */
export function validationProblem(error: z.ZodError, where: string): ProblemError {
  const errors = error.issues.flatMap((issue): ValueProblem[] => {
    const path = issue.path.map(pointerPart).join('');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ pointer: `${where}${path}${pointerPart(key)}`, detail: 'unknown property' }));
    }
    return [{ pointer: `${where}${path}`, detail: issue.message }];
  });
  return new ProblemError('invalid-request', '', { errors });
}

/** One step of a JSON Pointer (source: RFC 6901, section 3). */
export function pointerPart(name: PropertyKey): string {
  return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Does work that the present state may not allow. @throws ProblemError `conflict` for a UsageError */
export async function withConflicts<T>(work: () => MaybePromise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UsageError) throw new ProblemError('conflict', error.message);
    throw error;
  }
}

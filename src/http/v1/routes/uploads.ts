import type { FileErrorCode, FileUser } from '../../../files/index.ts';
import { type ApiKey, allows } from '../../../licences/index.ts';
import type { ProblemCode } from '../problem.ts';

/** Content types of uploads. The format is detected from the content. */
export const UPLOAD_TYPES = [
  'text/csv',
  'application/x-ndjson',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.apache.parquet',
  'application/gzip',
  'application/octet-stream',
] as const;

/** The problem that an API client gets for an error of an upload, by its code. */
export const UPLOAD_PROBLEM_CODES: Readonly<Record<FileErrorCode, ProblemCode>> = {
  'not-found': 'not-found',
  conflict: 'conflict',
  invalid: 'invalid-request',
  'too-large': 'body-too-large',
  quota: 'quota-exceeded',
  'no-space': 'unavailable',
  stopping: 'unavailable',
};

/** The owner of an upload: the API key that sends the request. */
export function userOf(apiKey: ApiKey): FileUser {
  return { name: apiKey.name, isAdmin: allows(apiKey, 'admin'), seesValues: allows(apiKey, 'explain') };
}

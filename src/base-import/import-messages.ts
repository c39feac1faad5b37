import { FileError, type FileErrorCode } from '../files/index.ts';
import { ImportError } from './model.ts';

/** What the process of an import sends to the server. */
export type ImportMessage =
  | { readonly type: 'started' }
  /** An error that does not end the import. */
  | { readonly type: 'error'; readonly message: string }
  | { readonly type: 'done' }
  | { readonly type: 'refused'; readonly code: FileErrorCode; readonly message: string }
  | { readonly type: 'failed'; readonly message: string };

/** With its stack, for the log. */
export function textOfError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The message of an error. Errors that the user can correct keep their code. */
export function messageOfError(error: unknown): ImportMessage {
  if (error instanceof ImportError) return { type: 'refused', code: error.code, message: error.message };
  if (error instanceof FileError) return { type: 'refused', code: 'invalid', message: error.message };
  return { type: 'failed', message: textOfError(error) };
}

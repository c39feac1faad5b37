import { isRetention, RETENTION_FORM } from '../reference/import/index.ts';
import { UsageError } from '../runtime/errors.ts';

/** Parses `--retention`. @throws UsageError if it is not a period */
export function parseRetention(text: string): string {
  if (isRetention(text)) return text;
  throw new UsageError(`--retention cannot be "${text}"; expected ${RETENTION_FORM}`);
}

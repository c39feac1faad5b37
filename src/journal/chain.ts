import { createHmac, randomBytes } from 'node:crypto';

/**
 * A link: `~` and the HMAC of the link before it and of the lines since. Changing, removing or inserting a line requires
 * all later links to be computed again, and the key for it. The lines after the last link of a file are protected when
 * the day is sealed.
 */
export const LINK_MARK = '~';

/** The link before the first batch of a file: files cannot be exchanged. */
export function firstLink(key: Buffer, day: string, file: string): string {
  return macOf(key, `idem journal\0${day}\0${file}`);
}

export function nextLink(key: Buffer, link: string, lines: string | Buffer): string {
  return createHmac('sha256', key).update(link).update('\n').update(lines).digest('base64url');
}

export function macOf(key: Buffer, text: string | Buffer): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** A name for the file of a new writer, unique among all processes. */
export function newWriterName(timeMs: number): string {
  return `${timeMs.toString(36)}-${process.pid.toString(36)}-${randomBytes(4).toString('hex')}.ndjson`;
}

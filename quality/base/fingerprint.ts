import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const RELATIVE_IMPORT = /(?:from|import)\s*['"](\.{1,2}\/[^'"]+)['"]/g;

/** A built file and every file that it imports, directly or not, in alphabetical order. */
export function importsOf(file: string): string[] {
  const seen = new Set<string>();
  const waiting = [resolve(file)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next) || !existsSync(next)) continue;
    seen.add(next);
    for (const [, path] of readFileSync(next, 'utf8').matchAll(RELATIVE_IMPORT))
      waiting.push(resolve(dirname(next), path!));
  }
  return [...seen].sort();
}

/** A hash of the content of files and texts: 16 hexadecimal digits. */
export function fingerprint(files: readonly string[], ...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** The files of a folder, without those of subfolders. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(folder, entry.name))
    .sort();
}

import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Beside the generation's own file: a JSON array of {@link ImportedSource}. */
const SOURCES_FILE = 'sources.json';

/** A file that was imported. */
export interface ImportedSource {
  /** Without its folder. */
  readonly name: string;
  readonly bytes: number;
  /** Of the file as it is, compressed or not; `''` for standard input. */
  readonly sha256: string;
  /** ISO 8601, UTC. */
  readonly importedAt: string;
}

/** The sources of a generation; none if it was built by an older version. */
export function readSources(generationFolder: string): ImportedSource[] {
  try {
    return JSON.parse(readFileSync(join(generationFolder, SOURCES_FILE), 'utf8')) as ImportedSource[];
  } catch {
    return [];
  }
}

/** Call it before the generation is published. */
export function writeSources(generationFolder: string, sources: readonly ImportedSource[]): void {
  const options = { mode: 0o600, flush: true };
  writeFileSync(join(generationFolder, SOURCES_FILE), `${JSON.stringify(sources)}\n`, options);
}

/** Reads a file once more for its hash. @param path `stdin` is standard input, which can be read only once */
export async function describeImportedFile(path: string, bytesRead: number, now: Date): Promise<ImportedSource> {
  const importedAt = now.toISOString();
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    return { name: path === 'stdin' ? 'standard input' : basename(path), bytes: bytesRead, sha256: '', importedAt };
  }
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { name: basename(path), bytes, sha256: hash.digest('hex'), importedAt };
}

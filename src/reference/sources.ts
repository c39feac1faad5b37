import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Origin } from '../matching/model.ts';
import { DAY_MS } from '../runtime/days.ts';
import { digestFile } from '../storage/file-digest.ts';
import { expiryOf } from './retention.ts';

/** Beside the generation's own file: a JSON array of {@link ImportedSource}. */
const SOURCES_FILE = 'sources.json';

/** A file that was imported, or the changes of one day over the API. */
export interface ImportedSource {
  /** Without its folder. */
  readonly name: string;
  readonly bytes: number;
  /** Of the file as it is, compressed or not; `''` for standard input and the API. */
  readonly sha256: string;
  /** ISO 8601, UTC; for the API the start of the day. */
  readonly importedAt: string;
  /** How long its people are kept, such as `3y`; for good if absent. */
  readonly retention?: string;
  /** When a compaction removed the people whose retention had ended, ISO 8601, UTC. */
  readonly expiredAt?: string;
}

/** The name of the source of changes over the API. Its lines are seconds of the day, so that each change has its time. */
const API_NAME = 'API';

/** Whether a source is not a file, but the changes of a day over the API. */
export function isApi({ name, sha256 }: ImportedSource): boolean {
  return name === API_NAME && sha256 === '';
}

/** The source and the line of a change over the API. */
export function apiOrigin(now: number): { readonly source: ImportedSource; readonly line: number } {
  const day = now - (now % DAY_MS);
  const source = { name: API_NAME, bytes: 0, sha256: '', importedAt: new Date(day).toISOString() };
  return { source, line: Math.floor((now - day) / 1000) + 1 };
}

/** Where the values of a person are from. */
export interface DescribedOrigin {
  /** The name of the imported file, `standard input` or `API`. */
  readonly source: string;
  /** Of the file; `''` for standard input and the API. */
  readonly sha256: string;
  /** From 1; 0 for the API. */
  readonly line: number;
  /** When they were imported, ISO 8601, UTC. */
  readonly imported_at: string;
  /** When they will be erased, ISO 8601, UTC; `''` if no retention was given. */
  readonly erase_after: string;
}

/** `null` if the origin is not known. */
export function describeOrigin(sources: readonly ImportedSource[], origin: Origin | undefined): DescribedOrigin | null {
  const source = origin && sources[origin.source];
  if (source === undefined) return null;
  const { name, sha256, importedAt } = source;
  const at = isApi(source) ? new Date(Date.parse(importedAt) + (origin!.line - 1) * 1000).toISOString() : importedAt;
  const line = isApi(source) ? 0 : origin!.line;
  return { source: name, sha256, line, imported_at: at, erase_after: expiryOf(source) ?? '' };
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

/** Whether two descriptions are of the same import. */
export function isSameSource(one: ImportedSource, other: ImportedSource): boolean {
  return one.name === other.name && one.sha256 === other.sha256 && one.importedAt === other.importedAt;
}

/** Reads a file once more for its hash. @param path `stdin` is standard input, which can be read only once */
export async function describeImportedFile(path: string, bytesRead: number, now: Date): Promise<ImportedSource> {
  const importedAt = now.toISOString();
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    return { name: path === 'stdin' ? 'standard input' : basename(path), bytes: bytesRead, sha256: '', importedAt };
  }
  return { name: basename(path), ...(await digestFile(path)), importedAt };
}

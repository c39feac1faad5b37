import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Origin } from '../matching/model.ts';
import { DAY_MS } from '../runtime/days.ts';
import { BaseError } from '../storage/base-error.ts';
import { parseCheckedLine, writeCheckedLine } from '../storage/checked-line.ts';
import { digestFile } from '../storage/file-digest.ts';
import { expiryOf, isRetention } from './retention.ts';

/**
 * Beside the generation's own file: an object with a checksum, whose property `sources` is an array of {@link ImportedSource}.
 * Earlier versions wrote the array alone.
 */
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
  /** When {@link retention} begins, ISO 8601, UTC, if not with the import: the people replaced others, whose retention goes on. */
  readonly retainedFrom?: string;
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

/** When a person was imported or last changed: equal, unless the time is known to the second only. ISO 8601, UTC. */
export interface ImportTime {
  readonly earliest: string;
  readonly latest: string;
}

/** Of people whose origin is not known, or if the list of sources is damaged. In texts, `~` is after every time. */
const UNKNOWN_TIME: ImportTime = { earliest: '', latest: '~' };

/** When a person with this origin was imported or last changed: at any time if that is not known. */
export function importTimeOf(sources: () => readonly ImportedSource[], origin: Origin | undefined): ImportTime {
  if (origin === undefined) return UNKNOWN_TIME;
  try {
    const known = sources();
    const described = describeOrigin(known, origin);
    if (described === null) return UNKNOWN_TIME;
    const earliest = described.imported_at;
    const isExact = !isApi(known[origin.source]!);
    return { earliest, latest: isExact ? earliest : new Date(Date.parse(earliest) + 999).toISOString() };
  } catch (error) {
    if (error instanceof DamagedSourcesError) return UNKNOWN_TIME;
    throw error;
  }
}

/** What to do about a damaged list of sources. */
export const SOURCES_REMEDY = 'restore a backup, or import the people again with --replace';

/** The list of sources is damaged. Checks do not need it, and people can be erased without it. */
export class DamagedSourcesError extends BaseError {
  override readonly name = 'DamagedSourcesError';
}

/**
 * The sources of a generation; none if the file does not exist.
 *
 * @throws DamagedSourcesError if it is damaged, BaseError if it cannot be read
 */
export function readSources(generationFolder: string): ImportedSource[] {
  const path = join(generationFolder, SOURCES_FILE);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new BaseError(`cannot read ${path}: ${(error as Error).message}`);
  }
  const sources = parseSources(text);
  if (sources === undefined) {
    throw new DamagedSourcesError(
      `${path} is damaged, and the origins and the retention of the people are unknown: ${SOURCES_REMEDY}`,
    );
  }
  return sources;
}

/** Changes when the list of sources of a generation is written; damage of the disk does not change it. */
function sourcesVersion(generationFolder: string): string {
  try {
    const { ino, size, mtimeMs } = statSync(join(generationFolder, SOURCES_FILE));
    return `${ino} ${size} ${mtimeMs}`;
  } catch {
    // Reading it says why.
    return generationFolder;
  }
}

/** Checks of an unchanged file until it is read again: once a minute at two a second. */
const CHECKS_PER_READ = 120;

/** Notices damage of the list of sources of a generation. */
export class SourcesCheck {
  private version = '';
  private checks = 0;
  private areIntact = true;

  /** Whether the list is intact. Cheap: the file is read when it has changed, and once a minute. */
  check(generationFolder: string): boolean {
    const version = sourcesVersion(generationFolder);
    if (version === this.version && ++this.checks < CHECKS_PER_READ) return this.areIntact;
    this.version = version;
    this.checks = 0;
    this.areIntact = areSourcesIntact(generationFolder);
    return this.areIntact;
  }
}

/** Whether the list of sources of a generation can be read. */
export function areSourcesIntact(generationFolder: string): boolean {
  try {
    readSources(generationFolder);
    return true;
  } catch (error) {
    if (error instanceof BaseError) return false;
    throw error;
  }
}

/** {@link readSources} at the first call, and its result again at later ones. */
export function lazySources(generationFolder: string): () => readonly ImportedSource[] {
  let sources: readonly ImportedSource[] | undefined;
  return () => {
    sources ??= readSources(generationFolder);
    return sources;
  };
}

function parseSources(text: string): ImportedSource[] | undefined {
  const line = parseCheckedLine(text);
  const sources = line?.isChecked ? (line.value as { readonly sources?: unknown }).sources : parseJson(text);
  return Array.isArray(sources) && sources.every(isSource) ? sources : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSource(value: unknown): value is ImportedSource {
  if (typeof value !== 'object' || value === null) return false;
  const { name, bytes, sha256, importedAt, retention, expiredAt = '' } = value as Partial<ImportedSource>;
  const { retainedFrom = importedAt } = value as Partial<ImportedSource>;
  const areStrings = [name, sha256, importedAt, expiredAt, retainedFrom].every((each) => typeof each === 'string');
  if (!areStrings || typeof bytes !== 'number') return false;
  if (Number.isNaN(Date.parse(importedAt!)) || Number.isNaN(Date.parse(retainedFrom!))) return false;
  return retention === undefined || (typeof retention === 'string' && isRetention(retention));
}

/** Call it before the generation is published. */
export function writeSources(generationFolder: string, sources: readonly ImportedSource[]): void {
  const options = { mode: 0o600, flush: true };
  writeFileSync(join(generationFolder, SOURCES_FILE), writeCheckedLine({ sources }), options);
}

const IDENTIFYING = ['name', 'sha256', 'importedAt', 'retention', 'retainedFrom'] as const;

/** Whether two descriptions are of the same import, and of people who are kept as long. */
export function isSameSource(one: ImportedSource, other: ImportedSource): boolean {
  return IDENTIFYING.every((name) => one[name] === other[name]);
}

/** Reads a file once more for its hash. @param path `stdin` is standard input, which can be read only once */
export async function describeImportedFile(path: string, bytesRead: number, now: Date): Promise<ImportedSource> {
  const importedAt = now.toISOString();
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    return { name: path === 'stdin' ? 'standard input' : basename(path), bytes: bytesRead, sha256: '', importedAt };
  }
  return { name: basename(path), ...(await digestFile(path)), importedAt };
}

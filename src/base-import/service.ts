import { Readable } from 'node:stream';
import {
  describeFullDisk,
  type FileUser,
  NO_CHOICES,
  openSealedContent,
  TooLargeError,
  writeSealedContent,
} from '../files/index.ts';
import { PERSON_FIELDS } from '../reference/rows/index.ts';
import type { Config, Secrets } from '../runtime/config.ts';
import { DAY_MS } from '../runtime/days.ts';
import type { ByteFile } from '../tabular/index.ts';
import { requestCancel } from './import-job.ts';
import { type ImportProcess, startImportProcess } from './import-process.ts';
import { cursorOf, ImportStore } from './import-store.ts';
import {
  type BaseImport,
  conflict,
  type ImportChoices,
  ImportError,
  type ImportPage,
  type ImportPreview,
  type ImportService,
  type ImportStart,
  type ImportUpload,
  notFound,
  requireIdle,
  requireUsable,
  STOPPING,
} from './model.ts';

export interface BaseImportSettings {
  readonly config: Config;
  readonly secrets: Secrets;
  /** Called with internal errors, for the log. */
  readonly onError: (error: unknown) => void;
  readonly now?: () => number;
}

const MIB = 1024 * 1024;

const SWEEP_INTERVAL_MS = 60_000;

/** Uploads that are kept at a time: lists, quota and deletions read all of them. */
export const MAX_IMPORTS = 100;

/** Uploads of people and their imports, in a folder that all processes of a server share. */
export class BaseImports implements ImportService {
  private readonly settings: BaseImportSettings;
  private readonly now: () => number;
  private readonly running = new Set<ImportProcess>();
  /** The inspection of the last upload: uploads are inspected one at a time. */
  private inspecting: Promise<unknown> = Promise.resolve();
  private opened: ImportStore | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(settings: BaseImportSettings) {
    this.settings = settings;
    this.now = settings.now ?? Date.now;
  }

  /** The folder is created when it is first needed. */
  private get store(): ImportStore {
    this.opened ??= new ImportStore(this.settings.config.base);
    return this.opened;
  }

  /** Begins to delete old uploads. */
  start(): void {
    const sweep = () => {
      try {
        this.store.sweep(this.now());
      } catch (error) {
        this.settings.onError(error);
      }
    };
    sweep();
    this.timer = setInterval(sweep, SWEEP_INTERVAL_MS).unref();
  }

  async upload({ name, uploadedBy, content }: ImportUpload): Promise<BaseImport> {
    const { store } = this;
    const { maxFileMiB, fileQuotaMiB, fileRetentionDays } = this.settings.config;
    if (store.count() >= MAX_IMPORTS) throw countError();
    const left = fileQuotaMiB * MIB - store.measure();
    if (left <= 0) throw quotaError(fileQuotaMiB);
    const maxBytes = Math.min(maxFileMiB * MIB, left);
    const id = ImportStore.newId();
    try {
      store.createFolder(id);
      const key = store.keys.create(id);
      const written = await writeSealedContent(store.path(id, 'upload'), key, { content, maxBytes });
      if (written.size === 0) throw new ImportError('invalid', 'the file is empty');
      // Other uploads may have used the space meanwhile.
      if (store.measure() > fileQuotaMiB * MIB) throw quotaError(fileQuotaMiB);
      if (store.count() > MAX_IMPORTS) throw countError();
      const created = this.now();
      store.put({
        id,
        name,
        size: written.size,
        sha256: written.hash,
        uploadedBy,
        createdAt: new Date(created).toISOString(),
        deleteAt: new Date(created + fileRetentionDays * DAY_MS).toISOString(),
        endedAt: null,
        status: 'uploaded',
        choices: NO_CHOICES,
        preview: NOT_READ,
        mode: null,
        progress: null,
        outcome: null,
        rejectsBytes: 0,
        problem: null,
      });
      return await this.inspect(id);
    } catch (error) {
      store.delete(id);
      if (error instanceof TooLargeError)
        throw maxBytes < maxFileMiB * MIB ? quotaError(fileQuotaMiB) : tooLarge(maxFileMiB);
      throw uploadError(error);
    }
  }

  list(user: FileUser, { limit, after }: { readonly limit: number; readonly after: string | undefined }): ImportPage {
    const imports = this.store
      .list()
      .filter((record) => maySee(user, record) && (after === undefined || cursorOf(record) < after));
    const page = imports.slice(0, limit);
    return { imports: page, next: imports.length > limit ? cursorOf(page.at(-1)!) : null };
  }

  get(user: FileUser, id: string): BaseImport {
    const record = this.store.require(id);
    if (!maySee(user, record)) throw notFound();
    return record;
  }

  async choose(user: FileUser, id: string, choices: ImportChoices): Promise<BaseImport> {
    this.requireStartable(user, id);
    const wrong = Object.keys(choices.columns ?? {}).find((field) => !FIELDS.has(field));
    if (wrong !== undefined)
      throw new ImportError('invalid', `unknown field; the fields are ${[...FIELDS].join(', ')}`);
    return this.inspect(id, choices);
  }

  private async inspect(id: string, choices?: ImportChoices): Promise<BaseImport> {
    const inspected = this.inspecting.then(() => this.begin({ id, ...(choices && { choices }) }).ended);
    this.inspecting = inspected.catch(() => {});
    await inspected;
    return this.store.require(id);
  }

  private begin(job: {
    readonly id: string;
    readonly start?: ImportStart & { readonly actor: string };
    readonly choices?: ImportChoices;
  }): ImportProcess {
    if (this.isClosed) throw new ImportError('stopping', STOPPING);
    const { config, secrets } = this.settings;
    const process = startImportProcess({ config, secrets, ...job }, this.settings.onError);
    this.running.add(process);
    const forget = () => void this.running.delete(process);
    process.ended.then(forget, forget);
    return process;
  }

  async run(user: FileUser, id: string, start: ImportStart): Promise<BaseImport> {
    requireUsable(this.requireStartable(user, id));
    const process = this.begin({ id, start: { ...start, actor: `key ${user.name}` } });
    await process.started;
    process.ended.catch(this.settings.onError);
    return this.store.require(id);
  }

  /** @throws ImportError if the import runs or is complete */
  private requireStartable(user: FileUser, id: string): BaseImport {
    const record = this.get(user, id);
    requireIdle(record);
    this.store.requireContent(record);
    return record;
  }

  cancel(user: FileUser, id: string): BaseImport {
    const record = this.get(user, id);
    if (record.status !== 'running') throw conflict('not-running', 'the file is not being imported');
    requestCancel(this.store, id);
    return record;
  }

  rejects(user: FileUser, id: string): { readonly name: string; readonly content: Readable } {
    const { store } = this;
    const { name, rejectsBytes: size } = this.get(user, id);
    const key = store.keys.get(id);
    if (key === undefined || size === 0) throw conflict('no-rejects', 'the import has no rejected rows');
    const content = openSealedContent(store.path(id, 'rejects'), key, { name, size });
    return { name: `${name}.rejects.csv`, content: Readable.from(piecesOf(content)) };
  }

  delete(user: FileUser, id: string): void {
    this.get(user, id);
    const lock = this.store.lockUpload(id);
    if (lock === undefined)
      throw conflict('being-read', 'the file is being read or imported; wait, or cancel the import first');
    this.store.delete(id);
    lock.release();
  }

  /** Stops the inspections and imports that this process has started: the base stays as it is. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.timer);
    await Promise.all([...this.running].map((process) => process.stop()));
  }
}

function maySee({ name, isAdmin }: FileUser, { uploadedBy }: BaseImport): boolean {
  return isAdmin || uploadedBy === name;
}

const FIELDS: ReadonlySet<string> = new Set(PERSON_FIELDS);

const NOT_READ: ImportPreview = {
  format: 'csv',
  encoding: 'utf-8',
  isEncodingChosen: false,
  delimiter: null,
  isDelimiterChosen: false,
  headerLine: null,
  isHeaderLineChosen: false,
  firstLines: [],
  columns: [],
  missing: [],
  read: 0,
  isComplete: false,
  taken: 0,
  rejected: {},
  setAside: {},
  notes: {},
  rejects: [],
  changes: null,
  problem: { code: 'not-read', text: 'The file has not been read yet.' },
};

const READ_BYTES = 256 * 1024;

async function* piecesOf(content: ByteFile): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.size; at += READ_BYTES) yield await content.read(at, READ_BYTES);
}

function quotaError(mebibytes: number): ImportError {
  return new ImportError('quota', `uploads of people may take ${mebibytes} MiB; delete some of them first`);
}

function countError(): ImportError {
  return new ImportError('quota', `at most ${MAX_IMPORTS} uploads of people are kept; delete some of them first`);
}

function tooLarge(mebibytes: number): ImportError {
  const advice = 'compress it with gzip, set IDEM_MAX_FILE_MIB, or use "idem import" on the server';
  return new ImportError('too-large', `a file may have at most ${mebibytes} MiB; ${advice}`);
}

function uploadError(error: unknown): unknown {
  const fullDisk = describeFullDisk(error);
  return fullDisk === undefined ? error : new ImportError('no-space', fullDisk);
}

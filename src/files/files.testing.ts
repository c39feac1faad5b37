import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { importFiles } from '../reference/import/index.ts';
import { PEOPLE } from '../reference/rows/index.ts';
import { openSource } from '../tabular/index.ts';
import { type FileRecord, type FileStore, type FileUser, UploadedFiles } from './index.ts';
import type { RunnerSettings } from './runner.ts';

const MIB = 1024 * 1024;

const PEOPLE_ROWS = [
  'id,last_name,first_name,birth_date,address,postal_code,city,email',
  '1,Berthod,Anna,1980-05-06,4 rue du Puits,73000,Chambéry,anna@example.org',
  '2,Quenouille,Zoé,1975-01-02,9 place du Marché,24150,Lalinde,',
  '3,Vasseur,Luc,1990-07-08,12 rue des Lilas,59000,Lille,',
  '',
];

/** Lines 2 to 7: found, another person of a household, moved, unknown, without last name, not readable. */
export const UPLOAD = [
  'Nom;Prénom;Adresse;CP;Ville;Né le;Notes',
  'Berthod;Anna;4 rue du Puits;73000;Chambéry;06/05/1980;a',
  'Berthod;Mathilde;4 rue du Puits;73000;Chambéry;;b',
  'Vasseur;Luc;77 avenue Foch;13001;Marseille;08/07/1990;moved',
  'Inconnu;Jean;1 rue de Rien;75001;Paris;13/12/1981;d',
  ';Sans;4 rue du Puits;73000;Chambéry;;e',
  'bad;"row;x',
  '',
].join('\n');

/** 1,500 rows in several batches. */
export const LARGE_UPLOAD = [
  'Nom;Prénom;Adresse;CP;Ville;Notes',
  ...Array.from({ length: 1_500 }, (_, i) => `Berthod${i};Anna;${i} rue du Puits;73000;Chambéry;${'x'.repeat(500)}`),
  '',
].join('\n');

export const ALICE: FileUser = { name: 'alice', isAdmin: false };

async function* bytesOf(content: string | Uint8Array) {
  yield Buffer.from(content);
}

/** Uploaded files over a base of three people, empty before each test. */
export class TestFiles {
  files!: UploadedFiles;
  now = 0;
  quotaBytes = 100 * MIB;
  maxBytes = MIB;
  onChecked: NonNullable<RunnerSettings['onChecked']> = async () => {};
  limitOf: RunnerSettings['limitOf'];
  private readonly template = mkdtempSync(join(tmpdir(), 'idem-files-'));
  private readonly errors: unknown[] = [];

  private readonly openStore: ((base: string) => FileStore) | undefined;
  private readonly age: ((ms: number) => Promise<void>) | undefined;

  private constructor(openStore?: (base: string) => FileStore, age?: (ms: number) => Promise<void>) {
    this.openStore = openStore;
    this.age = age;
  }

  /**
   * Registers the hooks of a test file.
   * @param openStore where the files are, unless in the folder of the base
   * @param age makes all files older in a store that has a clock of its own
   */
  static create(openStore?: (base: string) => FileStore, age?: (ms: number) => Promise<void>): TestFiles {
    const test = new TestFiles(openStore, age);
    beforeAll(() => test.importPeople());
    beforeEach(() => {
      test.now = Date.now();
      test.quotaBytes = 100 * MIB;
      test.maxBytes = MIB;
      test.onChecked = async () => {};
      test.limitOf = undefined;
      test.files = test.open();
    });
    afterEach(() => test.clear());
    return test;
  }

  get base(): string {
    return join(this.template, 'base');
  }

  get folder(): string {
    return join(this.base, 'files');
  }

  private async importPeople() {
    const file = join(this.template, 'people.csv');
    writeFileSync(file, PEOPLE_ROWS.join('\n'));
    const sources = [await openSource(file, { schema: PEOPLE })];
    const { base } = this;
    await importFiles({ base, sources, replace: true, country: 'FR', threads: 1, onReject: () => {} });
    return () => rmSync(this.template, { recursive: true, force: true });
  }

  /** As another process would. */
  open(store = this.openStore?.(this.base)): UploadedFiles {
    return new UploadedFiles({
      base: this.base,
      store,
      country: 'FR',
      householdKey: undefined,
      maxBytes: this.maxBytes,
      quotaBytes: this.quotaBytes,
      retentionDays: 7,
      limitOf: this.limitOf,
      onChecked: (...args) => this.onChecked(...args),
      onError: (error) => this.errors.push(error),
      now: () => this.now,
    });
  }

  /** Time that the test itself may take where the clock is not its own. */
  get clockMarginMs(): number {
    return this.age === undefined ? 1 : 60_000;
  }

  /** Moves the clock forward. */
  async passTime(ms: number): Promise<void> {
    this.now += ms;
    await this.age?.(ms);
  }

  /** As after a restart. */
  async restart(): Promise<void> {
    await this.files.close();
    this.files = this.open();
  }

  private async clear(): Promise<void> {
    await this.files.close();
    rmSync(this.folder, { recursive: true, force: true });
    expect(this.errors.splice(0)).toEqual([]);
  }

  upload(
    content: string | Uint8Array,
    more: { name?: string; idempotencyKey?: string; user?: FileUser } = {},
  ): Promise<FileRecord> {
    const { name = 'prospects.csv', idempotencyKey, user = ALICE } = more;
    return this.files.upload(user, { name, idempotencyKey, content: bytesOf(content) });
  }

  /** Resolves when the run of a file has ended. */
  async ended(id: string): Promise<FileRecord> {
    for (;;) {
      const file = await this.files.get(ALICE, id);
      if (file.status !== 'queued' && file.status !== 'running') return file;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async uploadAndRun(content: string | Uint8Array = UPLOAD, user = ALICE): Promise<FileRecord> {
    const { id } = await this.upload(content, { user });
    await this.files.correct(ALICE, id, { corrections: { dateOrder: 'day_first' }, isPreview: false });
    await this.files.run(ALICE, id);
    return this.ended(id);
  }

  async download(id: string, request: Partial<Parameters<UploadedFiles['download']>[2]> = {}): Promise<Buffer> {
    const { content } = await this.files.download(ALICE, id, { format: 'csv', filter: {}, sort: 'line', ...request });
    const chunks: Buffer[] = [];
    for await (const chunk of content) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
}

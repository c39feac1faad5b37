import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp, restore } from '../src/backup/index.ts';
import { ImportStore } from '../src/base-import/import-store.ts';
import type { BaseImport } from '../src/base-import/index.ts';
import { fileOutput } from '../src/batch/file-output.ts';
import { NO_ROWS } from '../src/batch/tally.ts';
import { openSealedContent, UploadedFiles, writeSealedContent } from '../src/files/index.ts';
import { entriesAbout, subjectsOf, verifyJournal } from '../src/journal/index.ts';
import { ConsoleSessions, LicenceLimiter, LimitStore, openGrants, readTokenKey } from '../src/licences/index.ts';
import { currentGeneration, generationsFolder } from '../src/reference/base.ts';
import { readErasures } from '../src/reference/changes/index.ts';
import { readSources } from '../src/reference/sources.ts';

/** Reads files that no command reads. Each probe gets the data folder, and returns what it read as text or fails. */
type Probe = (base: string) => Promise<string>;

const USER = { name: 'flip', isAdmin: true };
const UPLOAD =
  'nom;prenom;adresse;cp;ville\nBerthod;Anna;4 rue du Puits;73000;Chambéry\nInconnu;Jean;1 rue de Rien;75001;Paris\n';
const REJECTS = 'line;reason;nom\n2;no_address;Berthod\n';
const NOW = Date.now();
const LATER = NOW + 600_000;
const LICENCE_ID = '0a'.repeat(16);
const RENEWAL = { generation: 1, issuedAt: NOW, expiresAt: LATER, familyExpiresAt: LATER };
const [USED, REVOKED] = ['0b'.repeat(16), '0c'.repeat(16)];
const WAITING = { licenceId: LICENCE_ID, body: '{"family_name":"E"}' };

/** What an interrupted run of a batch has written, and what it would write after that. */
const BATCH = { run: { input: 'in.csv', options: '{}', base: 'g1', program: '1' }, first: 'a;1\nb;2\n', rest: 'c;3\n' };
const BATCH_OPTIONS = { run: BATCH.run, force: false, restart: false };

/** Values that were made when the files were written. */
interface Made {
  readonly session: string;
  readonly waiting: string;
  readonly fileId: string;
  readonly importId: string;
}

const MADE = 'flip-made.json';

function openFiles(base: string): UploadedFiles {
  const onError = (error: unknown): never => {
    throw error;
  };
  const limits = { maxBytes: 1024 * 1024, quotaBytes: 1024 ** 3, retentionDays: 7 };
  return new UploadedFiles({ base, country: 'FR', householdKey: undefined, onError, ...limits });
}

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}

async function uploadAndRun(base: string): Promise<string> {
  const files = openFiles(base);
  try {
    const content = bytesOf(UPLOAD);
    const { id } = await files.upload(USER, { name: 'flip.csv', idempotencyKey: 'flip', content });
    await files.run(USER, id);
    while ((await files.get(USER, id)).status !== 'done') await new Promise((resolve) => setTimeout(resolve, 20));
    await files.mark(USER, id, { mark: 'right', note: 'seen', rows: { lines: [2] } });
    return id;
  } finally {
    await files.close();
  }
}

/** Stores an upload of people with its record and its rejected rows. */
async function storeImport(base: string): Promise<string> {
  const store = new ImportStore(base);
  const id = ImportStore.newId();
  store.createFolder(id);
  const key = store.keys.create(id);
  const written = { content: bytesOf(UPLOAD), maxBytes: 1024 * 1024 };
  const { size } = await writeSealedContent(store.path(id, 'upload'), key, written);
  const rejects = { content: bytesOf(REJECTS), maxBytes: 1024 * 1024 };
  await writeSealedContent(store.path(id, 'rejects'), key, rejects);
  const record = { id, name: 'people.csv', size, status: 'uploaded', rejectsBytes: REJECTS.length };
  store.put(record as BaseImport);
  return id;
}

/** Writes every file that only a server, or an interrupted command, writes. */
export async function prepareProbes(base: string): Promise<void> {
  const key = readTokenKey(base);
  const sessions = ConsoleSessions.open(base, { key });
  const session = await sessions.start('flip');
  await sessions.close();
  const grants = openGrants(base, { key, now: () => NOW });
  for (const family of [USED, REVOKED, REVOKED]) await grants.useRefreshToken({ ...RENEWAL, family });
  const waiting = await grants.keepSession(WAITING, LATER - NOW);
  await grants.close();
  const limits = LimitStore.open(base);
  for (let i = 0; i < 5; i++) new LicenceLimiter(limits).take({ id: LICENCE_ID, maxPerDay: 3 });
  await limits.close();
  const fileId = await uploadAndRun(base);
  const importId = await storeImport(base);
  mkdirSync(join(base, 'batch'));
  const output = await fileOutput(join(base, 'batch', 'out.csv'), BATCH_OPTIONS);
  await output.write(Buffer.from(BATCH.first));
  await output.saveCheckpoint(2, NO_ROWS);
  await output.close();
  const copy = mkdtempSync(join(tmpdir(), 'idem-flip-'));
  await backUp({ base, target: join(copy, 'set'), program: '1' });
  cpSync(join(copy, 'set'), join(base, 'backups'), { recursive: true });
  rmSync(copy, { recursive: true });
  writeFileSync(join(base, MADE), JSON.stringify({ session, waiting, fileId, importId } satisfies Made));
}

function madeIn(base: string): Made {
  return JSON.parse(readFileSync(join(base, MADE), 'utf8')) as Made;
}

async function inCopy<T>(folder: string, work: (copy: string) => Promise<T>): Promise<T> {
  const copy = mkdtempSync(join(tmpdir(), 'idem-flip-'));
  try {
    cpSync(folder, copy, { recursive: true });
    return await work(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function hashOfFolder(folder: string): string {
  const names = readdirSync(folder, { recursive: true }).map(String).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile() && !/-lock$|\.lock$/.test(name));
  const hashes = files.map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  ]);
  return JSON.stringify(hashes);
}

export const PROBES: Readonly<Record<string, Probe>> = {
  'token key': async (base) => readTokenKey(base).toString('hex'),
  async 'journal subject'(base) {
    const found = await entriesAbout(base, subjectsOf({ recordId: 'flip-1' }));
    if (!(await verifyJournal(base)).isIntact) throw new Error('the journal was changed');
    return JSON.stringify(found);
  },
  sources: async (base) => JSON.stringify(readSources(join(generationsFolder(base), currentGeneration(base)!))),
  erasures: async (base) => JSON.stringify(readErasures(base)),
  async 'console session'(base) {
    const sessions = ConsoleSessions.open(base, { key: readTokenKey(base) });
    const keyId = sessions.use(madeIn(base).session);
    await sessions.close();
    if (keyId === undefined) throw new Error('signed out');
    return keyId;
  },
  async grants(base) {
    const grants = openGrants(base, { key: readTokenKey(base), now: () => NOW + 1 });
    try {
      const results = [];
      for (const family of [USED, REVOKED]) results.push(await grants.useRefreshToken({ ...RENEWAL, family }));
      const session = await grants.takeSession(madeIn(base).waiting, LICENCE_ID);
      if (session === undefined || results.join() === 'refused,refused') throw new Error(`refused: ${results}`);
      return JSON.stringify([results, session]);
    } finally {
      await grants.close();
    }
  },
  async limits(base) {
    const limits = LimitStore.open(base);
    const licence = { name: 'x', products: [], id: LICENCE_ID, maxPerDay: 3 };
    const isLimited = (await new LicenceLimiter(limits).take(licence)) > 0;
    await limits.close();
    return String(isLimited);
  },
  async files(base) {
    const files = openFiles(base);
    try {
      const { fileId: id } = madeIn(base);
      const { rows } = await files.rows(USER, id, { filter: { marks: ['right'] }, sort: 'line', offset: 0, limit: 9 });
      const { content } = await files.download(USER, id, { format: 'csv', filter: {}, sort: 'line' });
      const chunks: Buffer[] = [];
      for await (const chunk of content) chunks.push(Buffer.from(chunk as Uint8Array));
      const all = [
        await files.list(USER, { limit: 9, after: undefined }),
        await files.summary(USER, id),
        await files.columns(USER, id),
      ];
      return JSON.stringify([all, rows, Buffer.concat(chunks).toString()]);
    } finally {
      await files.close();
    }
  },
  async imports(base) {
    const { importId: id } = madeIn(base);
    const store = new ImportStore(base);
    const record = store.require(id);
    const upload = store.content(record);
    const { name, rejectsBytes: size } = record;
    const rejects = openSealedContent(store.path(id, 'rejects'), store.keys.get(id)!, { name, size });
    const contents = await Promise.all([upload.read(0, upload.size), rejects.read(0, size)]);
    return JSON.stringify([record, contents.map((bytes) => Buffer.from(bytes).toString())]);
  },
  batch: (base) =>
    inCopy(join(base, 'batch'), async (copy) => {
      const output = await fileOutput(join(copy, 'out.csv'), BATCH_OPTIONS);
      if (output.resumedFrom.batches === 0) await output.write(Buffer.from(BATCH.first));
      await output.write(Buffer.from(BATCH.rest));
      await output.finish(3, NO_ROWS);
      await output.close();
      return readFileSync(join(copy, 'out.csv'), 'utf8');
    }),
  async restore(base) {
    const target = mkdtempSync(join(tmpdir(), 'idem-flip-'));
    try {
      await restore({ source: join(base, 'backups'), base: target, replace: false });
      return hashOfFolder(target);
    } finally {
      rmSync(target, { recursive: true, force: true });
    }
  },
};

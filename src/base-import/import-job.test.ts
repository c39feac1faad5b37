import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveConfig, readEnvironment } from '../runtime/config.ts';
import { runImportJob } from './import-job.ts';
import { ImportStore } from './import-store.ts';
import { BaseImports } from './service.ts';

const SECRETS = { householdKey: undefined, baseKey: undefined, cluster: undefined };
const USER = { name: 'officer', isAdmin: false };

let folder: string;
let imports: BaseImports;
let id: string;

function configOf(base: string) {
  const environment = readEnvironment({ IDEM_BASE: base, IDEM_JOURNAL_DAYS: '0' });
  return deriveConfig({ environment }, { cores: 1 });
}

function fail(error: unknown): never {
  throw error;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-import-job-'));
  imports = new BaseImports({ config: configOf(folder), secrets: SECRETS, onError: fail });
  async function* content() {
    yield Buffer.from('id;last_name;city\n1;Durval;Lille\n');
  }
  ({ id } = await imports.upload({ name: 'people.csv', uploadedBy: USER.name, content: content() }));
});

afterEach(async () => {
  await imports.close();
  rmSync(folder, { recursive: true });
});

function run(signal: AbortSignal): Promise<void> {
  const start = { mode: 'replace', actor: 'key officer' } as const;
  const job = { config: configOf(folder), secrets: SECRETS, id, start };
  return runImportJob(job, { signal, onStarted: () => {}, onError: fail });
}

/** Runs `work` while another process reads or imports the upload. */
async function whileLocked(work: () => Promise<void>): Promise<void> {
  const lock = new ImportStore(folder).lockUpload(id)!;
  try {
    await work();
  } finally {
    lock.release();
  }
}

describe('runImportJob', () => {
  it('does not begin while the file is being read again', async () => {
    const { signal } = new AbortController();
    await whileLocked(() => expect(run(signal)).rejects.toMatchObject({ code: 'conflict' }));
    expect(imports.get(USER, id)).toMatchObject({ status: 'uploaded', mode: null });
    await run(signal);
    expect(imports.get(USER, id).status).toBe('done');
  });

  it('rejects a file whose columns were made unusable after the check of the server', async () => {
    await imports.choose(USER, id, { columns: { last_name: null } });
    await expect(run(new AbortController().signal)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keeps the result of an import that is started a second time', async () => {
    const { signal } = new AbortController();
    await run(signal);
    await expect(run(signal)).rejects.toMatchObject({ name: 'ImportError', code: 'conflict' });
    expect(imports.get(USER, id)).toMatchObject({ status: 'done', outcome: { taken: 1 } });
  });

  it('leaves the base unchanged if the server stops before the import begins', async () => {
    await run(AbortSignal.abort());
    expect(imports.get(USER, id)).toMatchObject({
      status: 'failed',
      outcome: null,
      problem: { code: 'stopped', text: expect.stringContaining('The server was stopped') },
    });
  });
});

describe('BaseImports', () => {
  /** The record as a running import leaves it while its process lives. */
  function markRunning(): void {
    const store = new ImportStore(folder);
    const progress = { stage: 'read', share: 0.2, rows: 1, startedAt: '2026-11-27T06:00:00.000Z' } as const;
    store.put({ ...store.require(id), status: 'running', mode: 'add', progress });
  }

  it('does not change a file that another process begins to import', async () => {
    await whileLocked(async () => {
      const chosen = imports.choose(USER, id, { columns: { city: null } });
      markRunning();
      await expect(chosen).rejects.toMatchObject({ code: 'conflict' });
      expect(imports.get(USER, id)).toMatchObject({ status: 'running', choices: { columns: {} } });
    });
  });

  it('keeps the choices and the result of a failed import if a choice is not valid', async () => {
    await run(AbortSignal.abort());
    const before = imports.get(USER, id);
    await expect(imports.choose(USER, id, { encoding: 'ebcdic' })).rejects.toMatchObject({ code: 'invalid' });
    expect(imports.get(USER, id)).toEqual(before);
  });

  it('applies the choices of two concurrent requests one after the other', async () => {
    await Promise.all([
      imports.choose(USER, id, { columns: { city: 1 } }),
      imports.choose(USER, id, { encoding: 'windows-1252' }),
    ]);
    expect(imports.get(USER, id).choices).toMatchObject({ columns: { city: 1 }, encoding: 'windows-1252' });
  });

  it('does not delete a file that is being read or imported', async () => {
    await whileLocked(async () => {
      expect(() => imports.delete(USER, id)).toThrow('being read or imported');
    });
    expect(imports.get(USER, id).status).toBe('uploaded');
    imports.delete(USER, id);
    expect(() => imports.get(USER, id)).toThrow('no import has this id');
  });

  it('shows an import whose process has ended as failed, while another import runs', async () => {
    markRunning();
    const lock = new ImportStore(folder).lock()!;
    expect(imports.get(USER, id)).toMatchObject({
      status: 'failed',
      problem: { code: 'interrupted' },
    });
    lock.release();
  });

  it('ends an inspection when the server stops', async () => {
    await whileLocked(async () => {
      const chosen = imports.choose(USER, id, { columns: { city: null } });
      const refused = expect(chosen).rejects.toMatchObject({ code: 'stopping' });
      await new Promise(setImmediate);
      await imports.close();
      await refused;
    });
    expect(imports.get(USER, id).choices.columns).toEqual({});
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveConfig, readEnvironment } from '../runtime/config.ts';
import { runImportJob } from './import-job.ts';
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

describe('runImportJob', () => {
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
      problem: expect.stringContaining('The server was stopped'),
    });
  });
});

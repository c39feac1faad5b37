import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { publicHouseholdId } from '../../check/household-id.ts';
import { createChecker } from '../../check/index.ts';
import { createMatcher, MATCH_THRESHOLD } from '../../check/match.ts';
import { ApiKeyStore, type LicenceStore, openLicences, type Scope } from '../../licences/index.ts';
import { openBase, type ReferenceBase } from '../../reference/base.ts';
import { ChangeableBase, GroupCommit, localChanges } from '../../reference/changes/index.ts';
import { importFiles } from '../../reference/import/index.ts';
import { PEOPLE } from '../../reference/rows/index.ts';
import { createLogger } from '../../runtime/logger.ts';
import { openSource } from '../../tabular/index.ts';
import { type AppSettings, createApp } from '../app.ts';
import type { ApiServices, PeopleServices } from './services.ts';

export const TEST_LOGGER = createLogger('silent', { write: () => {} });

/** The rows of a file with two people of the same name. */
export const NAMESAKE_ROWS = [
  'id,last_name,first_name,birth_date,address,postal_code,city',
  '1,Berthod,Anna,1980-05-06,4 rue du Puits,73000,Chambéry',
  '2,Berthod,Anna,1955-01-02,9 place du Marché,24150,Lalinde',
];

/** The services of an API over a temporary data folder. */
export class TestApi {
  readonly folder: string;
  /** The data folder. */
  readonly data: string;
  readonly apiKeys: ApiKeyStore;
  readonly licences: LicenceStore;
  readonly people: PeopleServices;
  private readonly base: ReferenceBase;
  private readonly changes: ChangeableBase;
  private keyCount = 0;

  private constructor(folder: string, data: string) {
    this.folder = folder;
    this.data = data;
    this.apiKeys = ApiKeyStore.open(data);
    this.licences = openLicences(data);
    this.base = openBase(data);
    this.changes = new ChangeableBase(data);
    const settings = { country: 'FR', publicHouseholdId: publicHouseholdId(undefined) };
    const changes = localChanges(this.changes);
    this.people = {
      base: this.base,
      changes,
      groupCommit: new GroupCommit(changes),
      checker: createChecker(this.base, settings),
      matcher: createMatcher(this.base, { ...settings, threshold: MATCH_THRESHOLD }),
    };
  }

  /** @param rows the lines of a file of people, with its header */
  static async open(rows: readonly string[]): Promise<TestApi> {
    const folder = mkdtempSync(join(tmpdir(), 'idem-api-'));
    const file = join(folder, 'people.csv');
    writeFileSync(file, `${rows.join('\n')}\n`);
    const data = join(folder, 'base');
    const sources = [await openSource(file, { schema: PEOPLE })];
    await importFiles({ base: data, sources, replace: true, country: 'FR', threads: 1, onReject: () => {} });
    return new TestApi(folder, data);
  }

  services(more: Partial<ApiServices> = {}): ApiServices {
    const { apiKeys, licences, people } = this;
    return { apiKeys, licences, people: () => people, country: 'FR', version: '0.0.0-test', ...more };
  }

  createApp(api: ApiServices, more: Partial<AppSettings> = {}): FastifyInstance {
    const { people, licences } = this;
    return createApp({
      checker: people.checker,
      licences,
      resultKey: 'result',
      logger: TEST_LOGGER,
      isReady: () => true,
      api,
      ...more,
    });
  }

  /** Adds a key. @returns its secret */
  keyFor(...scopes: readonly Scope[]): string {
    return this.apiKeys.add({ name: `key ${++this.keyCount}`, scopes }).secret;
  }

  /** Makes the next change read the files of the generation again. */
  reopenChanges(): Promise<void> {
    return this.changes.close();
  }

  /** Closes the stores and removes the folder. Apps are closed before. */
  async close(): Promise<void> {
    await Promise.all([this.base.close(), this.changes.close(), this.apiKeys.close(), this.licences.close()]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

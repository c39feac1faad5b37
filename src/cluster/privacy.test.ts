import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testBatchRequest } from '../batch/batch.testing.ts';
import { ALICE, TestFiles } from '../files/files.testing.ts';
import type { UploadedFiles } from '../files/index.ts';
import { Journal, recordSubject } from '../journal/index.ts';
import { createIssuer, readTokenKey, UsageStore } from '../licences/index.ts';
import { testRecord } from '../reference/base.testing.ts';
import { PEOPLE } from '../reference/rows/index.ts';
import { readVersion } from '../runtime/version.ts';
import { openSource } from '../tabular/index.ts';
import { type TestNode, useTestCluster } from './administration.testing.ts';
import { runSharedBatch } from './shared-batch.ts';
import { openSharedFiles } from './shared-files.ts';

const fixture = useTestCluster();
const test = TestFiles.create();

/** Begins every value that PostgreSQL must not see. Six letters are not in random bytes, as three may be. */
const CANARY = 'zqxwvk';

const PERSON = {
  id: 'zqxwvk-customer-77',
  lastName: 'Zqxwvkquenouille',
  firstName: 'Zqxwvkana',
  email: 'zqxwvkmail@canary.example',
  phone: '0612349876',
  birthDate: '1981-07-19',
};
const ADDRESS = { address: '9 rue Zqxwvkfleuve', postalCode: '24150' };
const ROW = [...Object.values(PERSON), ...Object.values(ADDRESS)].join(',');
const HEADER = 'id,last_name,first_name,email,phone,birth_date,address,postal_code';

/** Changes and an import of people. */
async function usePeople({ cluster }: TestNode): Promise<void> {
  const file = join(fixture.nodes.folder, 'people.csv');
  writeFileSync(file, `${HEADER}\n${ROW}\n`);
  const sources = [await openSource(file, { schema: PEOPLE })];
  await cluster.importFiles({ country: 'FR', sources, replace: false, threads: 1, onReject() {} });
  await cluster.people.apply([{ put: testRecord({ ...PERSON, ...ADDRESS, id: 'zqxwvk-other' }) }]);
  await cluster.people.erase(['zqxwvk-other', 'zqxwvk-unknown'], { reason: 'request', now: new Date() });
}

/** @returns secrets that PostgreSQL must not see */
async function useAccess(node: TestNode): Promise<readonly string[]> {
  const { administration, licences } = node;
  const added = await administration.licences.add({ name: 'Zqxwvkbank', products: ['idmobile'], credits: 100 });
  const key = await administration.apiKeys.add({ name: 'zqxwvk-website', scopes: ['check'] });
  const licence = licences.resolve(added.code)!;
  await administration.accounts.spend(licence);
  const grants = administration.grants!;
  const issuer = createIssuer({ key: readTokenKey(node.folder), accounts: licences, grants });
  const { accessToken, refreshToken } = issuer.issue(licence, 'idmobile');
  const renewed = (await issuer.renew(refreshToken, 'idmobile'))!;
  await issuer.renew(refreshToken, 'idmobile');
  const session = await grants.keepSession({ licenceId: licence.id!, body: JSON.stringify(PERSON) }, 60_000);
  await grants.takeSession(session, licence.id!);
  const usage = UsageStore.open(node.folder);
  usage.count(licence.id, 'idmobile');
  await usage.flush();
  await administration.usage.report(usage);
  await usage.close();
  return [added.code, key.secret, accessToken, refreshToken, renewed.refreshToken, session, ...secretsOf(added)];
}

const secretsOf = (added: object) =>
  Object.values(added).filter((value) => typeof value === 'string' && value.length > 12);

async function useGuesses(node: TestNode): Promise<void> {
  await fixture.nodes.beginDay();
  const guesses = await fixture.nodes.openGuesses(node, 5);
  for (const value of [PERSON.birthDate, PERSON.email, PERSON.phone])
    await guesses.spend({ licence: 'Zqxwvkbank', subject: PERSON.id, field: 'birthDate', value });
}

async function upload(files: UploadedFiles, content: string): Promise<string> {
  const bytes = (async function* () {
    yield Buffer.from(content);
  })();
  const { id } = await files.upload(ALICE, {
    name: 'zqxwvkprospects.csv',
    idempotencyKey: 'zqxwvk-upload',
    content: bytes,
  });
  return id;
}

async function useFiles({ cluster }: TestNode): Promise<void> {
  const files = test.open(openSharedFiles(cluster));
  try {
    const content = `Id;Nom;Prénom;Mail;Tel;Né le;Adresse;CP\n${ROW.replaceAll(',', ';')}\n`;
    const id = await upload(files, content);
    // PostgreSQL logs the key of a row that exists already.
    expect(await upload(files, content)).toBe(id);
    await files.correct(ALICE, id, { corrections: { dateOrder: 'day_first' }, isPreview: false });
    await files.run(ALICE, id);
    await expect.poll(async () => (await files.get(ALICE, id)).status, { interval: 10 }).toBe('done');
    await files.mark(ALICE, id, { mark: 'wrong', note: PERSON.lastName, rows: { lines: [2] } });
  } finally {
    await files.close();
  }
}

async function useBatch({ cluster, folder }: TestNode): Promise<void> {
  const input = join(fixture.nodes.folder, 'zqxwvkclients.csv');
  writeFileSync(input, `${HEADER}\n${ROW}\n`);
  const request = await testBatchRequest(input, {
    product: 'idcheck-plus',
    output: join(fixture.nodes.folder, 'zqxwvkanswers.csv'),
    base: folder,
    program: readVersion(),
  });
  await runSharedBatch(request, { jobs: cluster.jobs, base: cluster.base, retentionDays: 7, onPaused() {} });
}

async function useJournal({ cluster, folder }: TestNode): Promise<void> {
  const journal = Journal.open(folder);
  journal.record({ event: 'check', actor: 'licence Zqxwvkbank', subject: recordSubject(PERSON.id), result: 'found' });
  journal.close();
  const shared = cluster.openJournal();
  while (await shared.copy());
}

const titleCase = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** Everything that PostgreSQL has on its disk, also of rows that were deleted. */
function filesOf(folder: string): readonly Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name)));
}

it('PostgreSQL has neither personal data nor secrets in its log and files', { timeout: 60_000 }, async () => {
  const node = await fixture.nodes.addNode('first');
  await usePeople(node);
  const secrets = await useAccess(node);
  await useGuesses(node);
  await useFiles(node);
  await useBatch(node);
  await useJournal(node);
  await node.cluster.database.run((queries) => queries.query('checkpoint'));
  const { log } = fixture.server;
  // Statements are logged with their values.
  for (const table of [
    'changes',
    'records',
    'used_refresh_tokens',
    'waiting_answers',
    'guesses',
    'files',
    'jobs',
    'journal',
  ])
    expect(log).toMatch(new RegExp(`(?:insert into|update) ${table}\\b[^]*?parameters: \\$1 = '`));
  expect(log).toContain(node.cluster.membership.nodeId);
  expect(log).toContain('duplicate key value violates unique constraint');
  const searched = [Buffer.from(log.toLowerCase()), ...filesOf(join(fixture.server.folder, 'data'))];
  const texts = [CANARY, titleCase(CANARY), '612349876', '1981-07-19', '19071981', ...secrets];
  for (const text of texts) {
    const forms = [text, text.toLowerCase(), text.toUpperCase(), Buffer.from(text).toString('hex')];
    for (const form of forms)
      expect(
        searched.some((bytes) => bytes.includes(form)),
        `${text} as ${form}`,
      ).toBe(false);
  }
});

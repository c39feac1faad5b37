import { expect, it } from 'vitest';
import { askedSubject, digestsOf, householdSubject } from '../journal/index.ts';
import { ALICE, TestFiles } from './files.testing.ts';

const test = TestFiles.create();

it('hands the subjects of all checked rows to the journal', async () => {
  const pieces: Uint8Array[] = [];
  test.onChecked = async ({ rows, uploadedBy, isComplete }, subjects) => {
    expect([rows, uploadedBy, isComplete]).toEqual([6, 'alice', true]);
    for await (const piece of subjects) pieces.push(piece);
  };
  const { id } = await test.uploadAndRun();
  const { rows } = await test.files.rows(ALICE, id, { filter: {}, sort: 'line', offset: 0, limit: 10 });
  const expected = rows.flatMap(({ result, householdId, values }) => {
    if (result === 'not_checked') return [];
    if (householdId !== null) return [householdSubject(householdId)];
    return [askedSubject({ lastName: values.last_name, postalCode: values.postal_code })!];
  });
  expect(rows.map(({ result }) => result)).toEqual(expect.arrayContaining(['found', 'not_found', 'not_checked']));
  expect(expected).toContain(askedSubject({ lastName: 'Inconnu', postalCode: '75001' }));
  expect(Buffer.concat(pieces).toString('hex')).toBe(Buffer.from(digestsOf(expected)).toString('hex'));
});

it('hands them over again if the server stops meanwhile', async () => {
  let stopped: Promise<void> | undefined;
  const outcomes: string[] = [];
  test.onChecked = async (_, subjects) => {
    stopped ??= test.restart();
    for await (const piece of subjects) outcomes.push(`${piece.length} bytes`);
  };
  const { id } = await test.upload(['Nom;Adresse;CP', 'Inconnu;1 rue de Rien;75001', ''].join('\n'));
  await test.files.run(ALICE, id);
  while (stopped === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  await stopped;
  expect(outcomes).toEqual([]);
  test.files.start();
  expect(await test.ended(id)).toMatchObject({ status: 'done' });
  expect(outcomes).toEqual(['16 bytes']);
});

it('hands over those of the rows that were checked before a run is cancelled', async () => {
  const ended: string[] = [];
  test.onChecked = async ({ rows, isComplete }, subjects) => {
    for await (const piece of subjects) ended.push(`${rows} rows, ${piece.length} bytes, complete: ${isComplete}`);
  };
  let id = '';
  let isAsked = false;
  const allows = async () => {
    if (isAsked) return true;
    isAsked = true;
    await test.files.cancel(ALICE, id);
    // Longer than the interval in which a run looks whether it was cancelled.
    await new Promise((resolve) => setTimeout(resolve, 600));
    return true;
  };
  test.limitOf = () => ({ allows });
  await test.restart();
  test.files.start();
  id = (await test.upload(['Nom;Adresse;CP;Né le', 'Berthod;4 rue du Puits;73000;1980-05-06', ''].join('\n'))).id;
  await test.files.run(ALICE, id);
  expect((await test.ended(id)).status).toBe('cancelled');
  expect(ended).toEqual(['1 rows, 16 bytes, complete: false']);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questionSchema } from '../batch/index.ts';
import { importFiles } from '../reference/import/index.ts';
import { PEOPLE as PEOPLE_SCHEMA } from '../reference/rows/index.ts';
import { openSource } from '../tabular/index.ts';
import { type EvaluationRequest, evaluateFile } from './evaluate-file.ts';

const PEOPLE = [
  'id;foyer;nom;prenom;adresse;cp;ville;email',
  'p1;h1;Zyxwarsky;Quirine;12 bis rue des Wombats;75011;Paris;quirine@zyxwarsky.example',
  'p2;h1;Zyxwarsky;Basile;12 bis rue des Wombats;75011;Paris;',
  'p3;h2;Ornitho;Rinque;3 place du Bec;69001;Lyon;rinque@ornitho.example',
];
const LABELLED = [
  'nom;prenom;adresse;cp;ville;email;truth;home',
  'Zyxwarsky;Quirine;12 bis rue des Wombats;75011;Paris;quirine@zyxwarsky.example;p1;h1',
  'Zyxwarsky;Basile;12 bis rue des Wombats;75011;Paris;;p2;h1',
  'Ornitho;Rinque;3 place du Bec;69001;Lyon;rinque@ornitho.example;p1;h1',
  'Ornitho;Rinque;3 place du Bec;69001;Lyon;rinque@ornitho.example;;',
  'Personne;Zoé;99 rue de Nulle Part;33000;Bordeaux;;;',
  'Personne;;;;;;p3;h2',
  'more;values;than;the;header;has;columns;h1;surplus',
];

let folder: string;
let base: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-evaluate-'));
  base = join(folder, 'base');
  const path = join(folder, 'people.csv');
  writeFileSync(path, PEOPLE.join('\n'));
  await importFiles({
    base,
    sources: [await openSource(path, { schema: PEOPLE_SCHEMA })],
    replace: true,
    country: 'FR',
    onReject: () => {},
  });
  writeFileSync(join(folder, 'labelled.csv'), LABELLED.join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function evaluateLabelled(request: Partial<EvaluationRequest> = {}, path = join(folder, 'labelled.csv')) {
  const product = request.product ?? 'match';
  return evaluateFile({
    source: await openSource(path, { schema: questionSchema(product) }),
    truth: 'truth',
    truthKind: 'record',
    product,
    // In a base of three people, no probability is near 1.
    thresholds: { atPresent: 0, precision: 0.999 },
    base,
    country: 'FR',
    householdKey: undefined,
    ...request,
  });
}

describe('evaluateFile', () => {
  it('compares matches with the right records', async () => {
    const evaluated = await evaluateLabelled();
    expect(evaluated).toMatchObject({ questions: 6, present: 4, nobody: 2, untried: 1, unreadable: 1, people: 3 });
    expect(evaluated.atPresent).toMatchObject({ answered: 4, right: 2, strangers: 1, precision: 0.5, recall: 0.5 });
  });

  it('counts right answers that are the id of nobody', async () => {
    expect(await evaluateLabelled()).toMatchObject({ unknownTruths: 0 });
    const path = join(folder, 'unknown.csv');
    writeFileSync(path, LABELLED.join('\n').replaceAll(';p1;', ';nonexistent;'));
    const evaluated = await evaluateLabelled({}, path);
    expect(evaluated).toMatchObject({ present: 4, unknownTruths: 2 });
    const households = await evaluateLabelled({ truth: 'home', truthKind: 'household' }, path);
    expect(households.unknownTruths).toBe(0);
  });

  it('does not learn weights from right answers that are the id of nobody', async () => {
    const path = join(folder, 'labels.csv');
    const rows = (truth: string) => Array.from({ length: 150 }, () => LABELLED[1]!.replace(';p1;', `;${truth};`));
    writeFileSync(path, [LABELLED[0], ...rows('p1'), ...rows('nonexistent')].join('\n'));
    await expect(evaluateLabelled({ isFitted: true }, path)).rejects.toThrow(
      'the file has 150, of which 150 are right',
    );
  });

  it('lists the rows that are wrong at the present threshold', async () => {
    const kinds = (await evaluateLabelled()).wrong.map(({ line, kind }) => [line, kind]);
    expect(kinds).toEqual([
      [4, 'somebody-else'],
      [5, 'nobody-meant'],
      [7, 'missed'],
    ]);
    const strict = await evaluateLabelled({ thresholds: { atPresent: 1, precision: 0.999 } });
    expect(strict.wrong.map(({ kind }) => kind)).toEqual(['missed', 'missed', 'missed', 'missed']);
  });

  it.each(['idcheck', 'idcheck-plus'] as const)(
    'accepts any record of the household that was found: %s',
    async (product) => {
      const { atPresent } = await evaluateLabelled({ product });
      expect(atPresent).toMatchObject({ answered: 4, right: 2, strangers: 1 });
    },
  );

  it.each(['match', 'idcheck'] as const)(
    'identifies households by the imported id, with and without a household key: %s',
    async (product) => {
      const request = { product, truth: 'home', truthKind: 'household' } as const;
      expect((await evaluateLabelled(request)).atPresent).toMatchObject({ answered: 4, right: 2 });
      expect((await evaluateLabelled({ ...request, householdKey: 'key' })).atPresent).toMatchObject({ right: 2 });
      expect((await evaluateLabelled({ ...request, truthKind: 'record' })).atPresent).toMatchObject({ right: 0 });
    },
  );

  it('reads the marks of a reviewed file, without asking again', async () => {
    const path = join(folder, 'reviewed.csv');
    const rows = [
      'FOUND;0.9;right',
      'FOUND;0.8;wrong',
      'NOT FOUND;0.1;right',
      'NOT FOUND;0.7;wrong',
      'FOUND;1;undecided',
    ];
    const lines = [...rows, 'NOT CHECKED;;wrong', 'FOUND;0.5;'].map((row) => `Zyxwarsky;1 rue A;75011;${row}`);
    writeFileSync(path, ['nom;adresse;cp;IDEM_RESULT;IDEM_PROBABILITY;IDEM_MARK', ...lines].join('\n'));
    const request = { truth: 'IDEM_MARK', truthKind: 'mark', product: 'idcheck-plus' } as const;
    const evaluated = await evaluateLabelled(request, path);
    expect(evaluated).toMatchObject({ questions: 4, present: 2, nobody: 2, unmarked: 3 });
    expect(evaluated.atPresent).toMatchObject({ answered: 2, right: 1, precision: 0.5, recall: 0.5 });
    expect(evaluated.wrong.map(({ line, kind }) => [line, kind])).toEqual([
      [3, 'nobody-meant'],
      [5, 'missed'],
    ]);
    await expect(evaluateLabelled({ ...request, truth: 'truth' })).rejects.toThrow(/no column IDEM_RESULT.*console/);
  });

  it('finds the column by its number, and rejects unknown and ambiguous columns', async () => {
    expect((await evaluateLabelled({ truth: '#7' })).atPresent).toMatchObject({ right: 2 });
    await expect(evaluateLabelled({ truth: 'wer' })).rejects.toThrow(/has no column wer/);
    await expect(evaluateLabelled({ truth: '#9' })).rejects.toThrow(/has no column #9/);
    const twice = join(folder, 'twice.csv');
    writeFileSync(twice, 'nom;ville;truth;truth\nA;B;1;2\n');
    await expect(evaluateLabelled({}, twice)).rejects.toThrow(/2 columns named truth.*--truth #3 or #4/);
    const none = join(folder, 'none.csv');
    writeFileSync(none, 'nom;ville;truth\n');
    await expect(evaluateLabelled({}, none)).rejects.toThrow(/has no row/);
  });

  it('ends when it is aborted', async () => {
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    await expect(evaluateLabelled({ signal: controller.signal })).rejects.toThrow('enough');
  });
});

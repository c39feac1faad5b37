import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser, sidewaysScroll } from './browser.testing.ts';
import { runInProcess, succeedInProcess } from './in-process.ts';
import { Program, run, succeed, temporaryFolder } from './program.ts';

const folder = temporaryFolder();
const base = join(folder.path, 'base');
const inFolder = (name: string) => join(folder.path, name);
const evaluate = (...args: string[]) => runInProcess(['evaluate', ...args, '--base', base], { cwd: folder.path });

beforeAll(async () => {
  await succeedInProcess(['generate', '--persons', '3000', '--seed', '21', '-o', inFolder('people.csv')]);
  await succeedInProcess(['import', inFolder('people.csv'), '--quiet', '--base', base], { cwd: folder.path });
  const people = readFileSync(inFolder('people.csv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const rows = people.slice(0, 600).map(([id, household, nom, , prenom, , date, number, street, cp, ville], i) => {
    const isStranger = i % 5 === 0;
    const name = isStranger ? 'Zzyzx' : i % 5 === 1 ? `${nom}e` : nom;
    const first = isStranger ? 'Qwfp' : prenom;
    const truth = isStranger ? ['', ''] : [id, household];
    return [name, first, i % 3 === 0 ? '' : date, `${number} ${street}`, cp, ville, ...truth].join(';');
  });
  writeFileSync(inFolder('x.bz2'), 'BZh91AY');
  writeFileSync(inFolder('labelled.csv'), `nom;prenom;ddn;adresse;cp;ville;who;home\n${rows.join('\n')}\n`);
});
afterAll(folder.remove);

interface Evaluated {
  readonly questions: number;
  readonly present: number;
  readonly atPresent: { readonly precision: number; readonly recall: number; readonly answered: number };
  readonly best: { readonly threshold: number; readonly f1: number };
  readonly scores: { readonly curve: readonly { readonly threshold: number; readonly recall: number }[] };
}

describe('idem evaluate', () => {
  it('prints what is needed to choose a threshold, and writes a report', async () => {
    const args = ['evaluate', 'labelled.csv', '--truth', 'who', '--html', 'report.html', '--base', base];
    const { exitCode, out, err } = await run(args, { cwd: folder.path });
    expect(exitCode).toBe(0);
    expect(err).toMatch(/^labelled\.csv: CSV/);
    expect(err).toContain('The report is in report.html.\n');
    expect(out).toMatch(/^600 questions: 480 about people of the base, 120 about others\.\n/);
    for (const text of ['current threshold', 'best F1', 'precision ≥ 99.90 %', 'differs from'])
      expect(out).toContain(text);
    const page = readFileSync(inFolder('report.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('labelled.csv, evaluated');
    expect(page).not.toMatch(/<script|https?:|NaN/);
    for (const name of ['Zzyzx', 'Qwfp']) expect(page + out + err).not.toContain(name);
  });

  it.skipIf(!hasBrowser)('writes a report that fits a phone and A4', async () => {
    await evaluate('labelled.csv', '--truth', 'who', '--html', 'fitting.html');
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.goto(pathToFileURL(inFolder('fitting.html')).href);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.emulateMedia({ media: 'print' });
    // 180 mm between the margins of A4, at 96 pixels an inch.
    await page.setViewportSize({ width: 680, height: 1000 });
    expect(await sidewaysScroll(page)).toBe(0);
    await browser.close();
  });

  it.each([
    ['match', 'who', 'record'],
    ['match', 'home', 'household'],
    ['idcheck-plus', 'who', 'record'],
    ['idcheck', 'home', 'household'],
  ])('prints the whole curve as JSON: %s against %s', async (product, truth, kind) => {
    const args = ['--truth', truth, '--truth-kind', kind, '--product', product, '--json'];
    const { exitCode, out, err } = await evaluate('labelled.csv', ...args);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    const { questions, present, atPresent, best, scores } = JSON.parse(out) as Evaluated;
    expect({ questions, present }).toEqual({ questions: 600, present: 480 });
    expect(atPresent.precision).toBeGreaterThan(0.95);
    expect(atPresent.recall).toBeGreaterThan(0.9);
    expect(best.f1).toBeGreaterThan(0.95);
    expect(scores.curve.at(-1)!.recall).toBeGreaterThanOrEqual(scores.curve[0]!.recall);
  });

  it('answers fewer questions at a higher threshold, and as many as idem batch', async () => {
    const answered = async (threshold: string) => {
      const args = ['--truth', 'who', '--threshold', threshold, '--json'];
      const { out } = await evaluate('labelled.csv', ...args);
      return (JSON.parse(out) as Evaluated).atPresent.answered;
    };
    const [few, many] = [await answered('0.9999'), await answered('0.2')];
    expect(few).toBeLessThan(many);
    const args = ['batch', 'labelled.csv', '-o', 'matched.csv', '--product', 'match', '--threshold', '0.2', '--json'];
    const batch = await run([...args, '--base', base], { cwd: folder.path });
    expect(JSON.parse(batch.out)).toMatchObject({ rows: 600, found: many });
  });

  it('learns weights where the built-in ones are wrong, and other commands use them', async () => {
    // In this world, who shares the name and address of somebody is somebody else in three of four cases.
    const lines = readFileSync(inFolder('labelled.csv'), 'utf8').trimEnd().split('\n');
    const relabelled = lines.map((line, i) => {
      const cells = line.split(';');
      return i > 0 && cells[2] === '' && i % 4 !== 0 ? [...cells.slice(0, 6), '', ''].join(';') : line;
    });
    writeFileSync(inFolder('wrong.csv'), `${relabelled.join('\n')}\n`);
    const { exitCode, out } = await evaluate('wrong.csv', '--truth', 'who', '--fit', 'weights.json', '--quiet');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/\nWeights learned from \d+ questions with a candidate:\n/);
    expect(out).toContain('They are better than the built-in ones.');
    const weights = JSON.parse(readFileSync(inFolder('weights.json'), 'utf8'));
    expect(weights.learned.gainInterval[0]).toBeGreaterThan(0);
    const names = { product: 'match', threshold: '0' };
    const flags = Object.entries(names).flatMap(([name, value]) => [`--${name}`, value]);
    const probabilities = async (...args: string[]) => {
      await succeed(
        ['batch', 'wrong.csv', '-o', 'out.csv', '--force', '--quiet', '--workers', '1', ...flags, ...args],
        {
          cwd: folder.path,
        },
      );
      return readFileSync(inFolder('out.csv'), 'utf8');
    };
    const builtIn = await probabilities('--base', base);
    const learned = await probabilities('--base', base, '--weights', 'weights.json');
    expect(learned).not.toBe(builtIn);
    const args = ['import', 'people.csv', '--quiet', '--base', inFolder('weighed'), '--weights', 'weights.json'];
    await succeedInProcess(args, { cwd: folder.path });
    expect(await probabilities('--base', inFolder('weighed'))).toBe(learned);
    await succeedInProcess(['compact', '--quiet', '--base', inFolder('weighed')], { cwd: folder.path });
    expect(await probabilities('--base', inFolder('weighed'))).toBe(learned);
  });

  it('answers a match over HTTP by the weights that the server is given', async () => {
    const key = /idem_\w+/.exec(
      await succeedInProcess(['key', 'add', '--name', 'x', '--scopes', 'match', '--base', base]),
    )![0];
    const [, nom = '', prenom = '', , adresse = '', cp = ''] = readFileSync(inFolder('labelled.csv'), 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => ['', ...line.split(';')])
      .find(([, name]) => name !== 'Zzyzx')!;
    const body = JSON.stringify({ person: { last_name: nom, first_name: prenom, address: adresse, postal_code: cp } });
    const probabilityOf = async (...args: string[]) => {
      const server = new Program(['serve', '--port', '0', '--workers', '1', '--base', base, ...args]);
      try {
        const [, url = ''] = await server.says(/^Idem is ready on (\S+)/m);
        const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
        const response = await fetch(`${url}/v1/match`, { method: 'POST', headers, body });
        return ((await response.json()) as { probability: number }).probability;
      } finally {
        await server.stop();
      }
    };
    // The built-in weights, and six bits of doubt.
    const weights = { names: 1, place: 1, birthDate: 1, contact: 1, doubts: 1, shift: -6 };
    writeFileSync(inFolder('doubtful.json'), JSON.stringify(weights));
    const builtIn = await probabilityOf();
    const doubtful = await probabilityOf('--weights', inFolder('doubtful.json'));
    expect(builtIn).toBeGreaterThan(0.5);
    expect(doubtful).toBeLessThan(builtIn - 0.2);
  });

  it('learns nothing from too few labels', async () => {
    writeFileSync(
      inFolder('few.csv'),
      readFileSync(inFolder('labelled.csv'), 'utf8').split('\n').slice(0, 100).join('\n'),
    );
    const { exitCode, err } = await evaluate('few.csv', '--truth', 'who', '--fit', 'none.json', '--quiet');
    expect(exitCode).toBe(1);
    expect(err).toMatch(/--fit needs at least 200 labelled questions .* the file has \d+, of which \d+ are right/);
    expect(existsSync(inFolder('none.json'))).toBe(false);
  });

  it.each([
    [[], 2, 'No input file given'],
    [['labelled.csv', '--truth', 'who', '--product', 'idcheck', '--fit', 'x'], 2, '--fit requires --product match'],
    [['labelled.csv', '--truth', 'who', '--weights', 'labelled.csv'], 1, 'it is not JSON'],
    [['labelled.csv'], 2, 'Missing --truth'],
    [['labelled.csv', '--truth', 'who', '--truth-kind', 'x'], 2, '--truth-kind cannot be "x"'],
    [['labelled.csv', '--truth', 'who', '--product', 'x'], 2, '--product cannot be "x"'],
    [['labelled.csv', '--truth', 'who', '--precision', '2'], 2, '--precision cannot be "2"'],
    [
      ['labelled.csv', '--truth', 'who', '--product', 'idcheck', '--threshold', '1'],
      2,
      '--threshold requires --product match',
    ],
    [['labelled.csv', '--truth', 'nobody'], 1, 'has no column nobody'],
    [['none.csv', '--truth', 'who'], 1, 'no such file'],
    [['x.bz2', '--truth', 'who'], 1, '"bzip2 -dc FILE | idem evaluate -"'],
    [['labelled.csv', '--truth', 'who', '--html', 'no/where.html'], 1, 'Cannot write the report'],
  ])('%j', async (args, exitCode, sentence) => {
    const outcome = await evaluate(...args, '--quiet');
    expect(outcome).toMatchObject({ exitCode, out: '' });
    expect(outcome.err).toContain(sentence);
    expect(outcome.err.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(inFolder('no'))).toBe(false);
  });
});

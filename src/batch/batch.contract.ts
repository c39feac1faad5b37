import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../reference/base.testing.ts';
import { testBatchRequest } from './batch.testing.ts';
import type { BatchRequest, BatchSummary } from './run-batch.ts';

/** What an adapter opens. */
export interface OpenedBatches {
  /** For input and output. */
  readonly folder: string;
  /** The base that answers: {@link BATCH_PEOPLE}. */
  readonly base: string;
  readonly program: string;
  run(request: BatchRequest): Promise<BatchSummary>;
  close(): Promise<void>;
}

export const BATCH_PEOPLE: readonly TestPerson[] = [
  { id: 'p1', lastName: 'Zyxwarsky', firstName: 'Quirine', address: '12 bis rue des Wombats', postalCode: '75011' },
  { id: 'p2', lastName: 'Ornitho', firstName: 'Rinque', address: '3 place du Bec', postalCode: '69001' },
];

const HEADER = 'n;nom;prenom;adresse;cp;note';

/** Rows of a kilobyte, so that there are several parts. */
const ROWS = 2500;
const row = (n: number) =>
  (n % 2 === 0
    ? `${n};ZYXWARSKY;Quirine;12 bis rue des wombats;75011;`
    : `${n};Personne;Zoé;99 rue de Nulle Part;33000;`
  ).padEnd(1023, '.');

/** The contract suite of batches: every adapter passes it. */
export function describeBatches(name: string, open: () => Promise<OpenedBatches>) {
  describe(`a batch of ${name}`, { timeout: 60_000 }, () => {
    let opened: OpenedBatches;
    beforeAll(async () => {
      opened = await open();
      writeFileSync(path('rows.csv'), `${HEADER}\n${Array.from({ length: ROWS }, (_, n) => row(n)).join('\n')}\n`);
    }, 60_000);
    afterAll(() => opened.close());

    const path = (file: string) => join(opened.folder, file);
    async function run(input: string, output: string, settings: Partial<BatchRequest> = {}): Promise<BatchSummary> {
      const { base, program } = opened;
      const chosen = { product: 'idcheck-plus', output: path(output), base, program, ...settings } as const;
      return opened.run(await testBatchRequest(path(input), chosen));
    }
    const linesOf = (output: string) => readFileSync(path(output), 'utf8').trimEnd().split('\n');
    const filesOf = (output: string) => readdirSync(opened.folder).filter((file) => file.startsWith(output));

    it('answers every row in its place, and leaves the output alone', async () => {
      const summary = await run('rows.csv', 'all.csv');
      expect(summary).toMatchObject({ rows: ROWS, found: ROWS / 2 });
      const lines = linesOf('all.csv');
      expect(lines).toHaveLength(ROWS + 1);
      for (const n of [0, 1, 1200, 1201, ROWS - 1]) {
        expect(lines[n + 1]!.startsWith(row(n))).toBe(true);
        expect(lines[n + 1]!.includes(';FOUND')).toBe(n % 2 === 0);
      }
      expect(filesOf('all.csv')).toEqual(['all.csv']);
    });

    it('keeps quoted values, line ends in them, and rows that it cannot check', async () => {
      const rows = ['1;"Ornitho";"Rin\nque";"3 place du Bec";69001;"a;b"', '2;;;;;', '3;Ornitho'];
      writeFileSync(path('odd.csv'), `${HEADER}\r\n${rows.join('\r\n')}\r\n`);
      expect(await run('odd.csv', 'odd-answers.csv')).toMatchObject({ rows: 3 });
      const text = readFileSync(path('odd-answers.csv'), 'utf8');
      expect(text).toContain(rows[0]!);
      expect(text).toContain('\n2;');
      expect(text).toContain('\n3;Ornitho;');
    });

    it('answers a file without rows', async () => {
      writeFileSync(path('empty.csv'), `${HEADER}\n`);
      expect(await run('empty.csv', 'empty-answers.csv')).toMatchObject({ rows: 0 });
      expect(linesOf('empty-answers.csv')).toHaveLength(1);
    });

    it('resumes with the same output after it was stopped', async () => {
      const stopper = new AbortController();
      const stopped = run('rows.csv', 'resumed.csv', { signal: stopper.signal, onProgress: () => stopper.abort() });
      await expect(stopped).rejects.toMatchObject({ name: 'BatchAbortedError', isResumable: true });
      expect(existsSync(path('resumed.csv'))).toBe(false);
      expect(await run('rows.csv', 'resumed.csv')).toMatchObject({ rows: ROWS, found: ROWS / 2 });
      expect(readFileSync(path('resumed.csv')).equals(readFileSync(path('all.csv')))).toBe(true);
      expect(filesOf('resumed.csv')).toEqual(['resumed.csv']);
    });

    it('overwrites a file only if it is told to', async () => {
      writeFileSync(path('kept.csv'), 'kept');
      await expect(run('empty.csv', 'kept.csv')).rejects.toThrow('exists');
      expect(readFileSync(path('kept.csv'), 'utf8')).toBe('kept');
      await run('empty.csv', 'kept.csv', { force: true });
      expect(linesOf('kept.csv')).toHaveLength(1);
    });
  });
}

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportSource, RejectedRow } from '../tabular/index.ts';
import { currentGeneration } from './generations.ts';
import {
  type GenerationBuilder,
  type ImportRequest,
  type ImportTarget,
  importFiles,
  NothingToImportError,
} from './import-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-import-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const KIND = { format: 1, file: 'lines', remedy: 'import again with --replace' };

/** Records are lines; a later one replaces an equal earlier one. Counts the open builders and stores. */
class Lines implements ImportTarget<LineStore, string, 'write', 'tail', { readonly lines: number }> {
  readonly folder = folder;
  readonly kind = { ...KIND, open: (path: string) => new LineStore(path, this) };
  readonly recordsOf = (store: LineStore): Iterable<string> => store.lines();
  readonly createBuilder = (path: string, scratch: string) => new LineBuilder(path, scratch, this);
  open = 0;
  failure: Error | undefined;
}

class LineStore {
  private readonly path: string;
  private readonly target: Lines;
  constructor(path: string, target: Lines) {
    this.path = path;
    this.target = target;
    target.open++;
  }
  lines(): string[] {
    return readFileSync(this.path, 'utf8').split('\n').slice(0, -1);
  }
  async close(): Promise<void> {
    this.target.open--;
  }
}

class LineBuilder implements GenerationBuilder<string, 'write', 'tail', { readonly lines: number }> {
  private readonly records = new Set<string>();
  private readonly path: string;
  private readonly target: Lines;
  constructor(path: string, scratch: string, target: Lines) {
    this.path = path;
    this.target = target;
    target.open++;
    expect(readdirSync(scratch)).toEqual([]);
  }
  add(record: string): void {
    this.records.delete(record);
    this.records.add(record);
  }
  async addRows(
    ...[batches, { source }, onBatch]: Parameters<GenerationBuilder<string, 'write', 'tail', object>['addRows']>
  ) {
    for await (const { bytes } of batches) {
      const lines = Buffer.from(bytes).toString().split(' ');
      const bad = lines.filter((line) => line.startsWith('!'));
      const good = lines.filter((line) => line !== '' && !line.startsWith('!'));
      for (const line of good) this.add(line.replace('?', ''));
      const rejects = bad.map(
        (raw): RejectedRow => ({ line: 1, source, reason: raw === '!x' ? 'columns' : 'quote', raw }),
      );
      await onBatch({
        taken: good.length,
        rejects,
        setAside: { tail: good.filter((line) => line.endsWith('?')).length },
        notes: { 'line.marked': good.filter((line) => line.endsWith('?')).length },
      });
    }
  }
  async finish(onProgress: (progress: { stage: 'write'; done: number; total: number }) => void) {
    onProgress({ stage: 'write', done: 1, total: 2 });
    if (this.target.failure) throw this.target.failure;
    writeFileSync(this.path, [...this.records, ''].join('\n'));
    onProgress({ stage: 'write', done: 2, total: 2 });
    return { lines: this.records.size };
  }
  async close(): Promise<void> {
    this.target.open--;
  }
}

/** A source of one batch per text; each batch counts 10 bytes. */
function sourceOf(batches: readonly string[], size: number | undefined = 10 * batches.length): ImportSource {
  let bytesRead = 0;
  const source = {
    name: 'test',
    size,
    layout: { source: 'test' },
    get bytesRead() {
      return bytesRead;
    },
    async *batches() {
      for (const text of batches) {
        bytesRead += 10;
        yield { bytes: Buffer.from(text) };
      }
    },
  };
  return source as unknown as ImportSource;
}

let target: Lines;
beforeEach(() => {
  target = new Lines();
});
afterEach(() => expect(target.open).toBe(0));

function run(batches: readonly string[], request: Partial<ImportRequest<'write'>> = {}) {
  return importFiles(target, { sources: [sourceOf(batches)], replace: false, onReject: () => {}, ...request });
}

function lines(): string[] {
  return readFileSync(join(folder, 'generations', currentGeneration(folder, KIND)!, KIND.file), 'utf8')
    .split('\n')
    .slice(0, -1);
}

describe('importFiles', () => {
  it('counts rows over all batches and sources, and reports rejects in order', async () => {
    const rejects: string[] = [];
    const summary = await run([], {
      sources: [sourceOf(['a b? !x', 'c !y !x']), sourceOf(['d? !y'])],
      onReject: async ({ raw }) => void rejects.push(raw),
    });
    expect(summary).toEqual({
      read: 8,
      taken: 4,
      notes: { 'line.marked': 2 },
      rejected: { columns: 2, quote: 2 },
      setAside: { tail: 2 },
      lines: 4,
      generation: currentGeneration(folder, KIND),
    });
    expect(rejects).toEqual(['!x', '!y', '!x', '!y']);
  });

  it('reports the stages in order, with bytes of all sources while it reads', async () => {
    const steps: unknown[] = [];
    const onProgress: ImportRequest<'write'>['onProgress'] = ({ stage, done, total, rows }) =>
      void steps.push([stage, done, total, rows]);
    await run([], { sources: [sourceOf(['a', '!x']), sourceOf(['b c'])], onProgress });
    expect(steps).toEqual([
      ['read', 10, 30, 1],
      ['read', 20, 30, 2],
      ['read', 30, 30, 4],
      ['write', 1, 2, 4],
      ['write', 2, 2, 4],
      ['publish', 0, 1, 4],
      ['publish', 1, 1, 4],
    ]);
  });

  it('reports no total if the size of one source is unknown', async () => {
    const totals = new Set<unknown>();
    const onProgress: ImportRequest<'write'>['onProgress'] = ({ stage, total }) =>
      void (stage === 'read' && totals.add(total));
    const pipe = { ...sourceOf(['b']), size: undefined };
    await run([], { sources: [sourceOf(['a']), pipe], onProgress });
    expect([...totals]).toEqual([undefined]);
  });

  it('adds rows to the current records as newer ones, or replaces them all', async () => {
    await run(['a b c']);
    await run(['b d']);
    expect(lines()).toEqual(['a', 'c', 'b', 'd']);
    await run(['e'], { replace: true });
    expect(lines()).toEqual(['e']);
  });

  it.each([
    [[], 'the files contain no rows: the base is unchanged'],
    [[''], 'the files contain no rows: the base is unchanged'],
    [['!x'], 'the only row is invalid: the base is unchanged'],
    [['!x !y'], 'all 2 rows are invalid: the base is unchanged'],
  ])('leaves the base unchanged if there is nothing to import: %j', async (batches, message) => {
    await run(['a']);
    const error = await run(batches, { replace: true }).catch((caught) => caught);
    expect(error).toBeInstanceOf(NothingToImportError);
    expect(error).toHaveProperty('message', message);
    expect(lines()).toEqual(['a']);
  });

  it('stops at a signal before each stage and leaves the base unchanged', async () => {
    await run(['a']);
    for (const at of ['read', 'write', 'publish']) {
      const stop = new AbortController();
      const onProgress: ImportRequest<'write'>['onProgress'] = ({ stage, done }) => {
        if (stage === at && !(at === 'publish' && done === 1)) stop.abort(new Error(`stopped at ${at}`));
      };
      const stopped = run(['b', 'c'], { replace: true, signal: stop.signal, onProgress });
      await expect(stopped).rejects.toThrow(`stopped at ${at}`);
      expect(lines()).toEqual(['a']);
      expect(readdirSync(join(folder, 'generations'))).toHaveLength(1);
    }
  });

  it('stops at a signal while it copies current records', async () => {
    await run([Array.from({ length: 25_000 }, (_, i) => `n${i}`).join(' ')]);
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    await expect(run(['x'], { signal: stop.signal })).rejects.toThrow('stopped');
    expect(lines()).toHaveLength(25_000);
  });

  it('closes the builder and leaves the base unchanged if the build fails', async () => {
    await run(['a']);
    target.failure = new RangeError('cannot write');
    await expect(run(['b'])).rejects.toBe(target.failure);
    expect(lines()).toEqual(['a']);
  });
});

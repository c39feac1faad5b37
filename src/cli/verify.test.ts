import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSubscribers, type TestSubscribers } from '../mobile/operators/subscriber-base/base.testing.ts';
import { currentSubscribers } from '../mobile/operators/subscriber-base/index.ts';
import { importTestPeople } from '../reference/base.testing.ts';
import { currentGeneration, generationPath } from '../reference/base.ts';
import { appendErasures } from '../reference/changes/index.ts';
import { describeDamage, describeIntact, verifyFolder } from './verify.ts';

let held: TestSubscribers;
beforeEach(async () => {
  held = await makeSubscribers([{ phone: '+33639980001', last_name: 'Berthod', operator: 'Alpha' }]);
});
afterEach(() => held.remove());

const verify = (folder: string) => verifyFolder(folder, { signal: new AbortController().signal, onProgress: () => {} });

function subscribersPath(): string {
  return join(held.folder, 'subscribers', 'generations', currentSubscribers(held.folder)!, 'subscribers.idem');
}

function damage(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at]! ^= 1;
  writeFileSync(path, bytes);
}

describe('verifyFolder', () => {
  it('verifies subscribers without people', async () => {
    const result = await verify(held.folder);
    expect(result).toMatchObject({
      people: undefined,
      subscribers: { generation: currentSubscribers(held.folder), damagedAt: [] },
    });
    expect(describeDamage(held.folder, result)).toBe('');
    expect(describeIntact(held.folder, result)).toMatch(/ is intact: subscribers, \d.* read\.\n$/);
  });

  it('finds every damaged page of the subscribers, and says what to do', async () => {
    damage(subscribersPath(), 4096 + 3);
    damage(subscribersPath(), 3 * 4096);
    const result = await verify(held.folder);
    expect(result.subscribers).toMatchObject({ damagedAt: [4096, 3 * 4096] });
    expect(describeDamage(held.folder, result)).toBe(
      `idem: the subscribers in ${held.folder} are damaged: 2 pages damaged, the first at byte 4096. ` +
        'Remedy: import the subscribers again with --replace.\n',
    );
  });

  it('verifies people and subscribers, and reports the damage of each', async () => {
    await importTestPeople(held.folder, [{ id: '1', lastName: 'Martin' }]);
    expect(describeIntact(held.folder, await verify(held.folder))).toContain('people and subscribers');
    damage(subscribersPath(), 4096);
    damage(generationPath(held.folder, currentGeneration(held.folder)!), 4096);
    const lines = describeDamage(held.folder, await verify(held.folder)).split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^idem: the people in .* damaged: 1 page damaged/),
      expect.stringMatching(/^idem: the subscribers in .* damaged: 1 page damaged/),
      '',
    ]);
  });

  it.each([
    ['removed', (path: string) => rmSync(path)],
    ['cut', (path: string) => truncateSync(path, 100)],
    ['of another program', (path: string) => writeFileSync(path, 'notes')],
  ])('verifies the subscribers if the file of the people was %s', async (_, change) => {
    await importTestPeople(held.folder, [{ id: '1', lastName: 'Martin' }]);
    change(generationPath(held.folder, currentGeneration(held.folder)!));
    damage(subscribersPath(), 4096);
    const result = await verify(held.folder);
    expect(result.people).toEqual({ error: expect.any(String) });
    expect(describeDamage(held.folder, result).split('\n')).toEqual([
      expect.stringMatching(/^idem: the people in .* cannot be read: /),
      expect.stringMatching(/^idem: the subscribers in .* damaged: 1 page damaged/),
      '',
    ]);
  });

  it('reports a damaged list of sources, and says what to do', async () => {
    await importTestPeople(held.folder, [{ id: '1', lastName: 'Martin' }]);
    const generation = dirname(generationPath(held.folder, currentGeneration(held.folder)!));
    writeFileSync(join(generation, 'sources.json'), '{"sources":[');
    expect(describeDamage(held.folder, await verify(held.folder))).toBe(
      `idem: the people in ${held.folder} are damaged: sources.json damaged. ` +
        'Remedy: restore a backup, or import the people again with --replace.\n',
    );
  });

  it.each(['erasures.ndjson', 'subscriber-erasures.ndjson'])(
    'reports a damaged %s, and says what to do',
    async (name) => {
      const path = join(held.folder, name);
      const erasure = { at: '2026-01-31T09:30:00.000Z', key: '0123456789abcdef', reason: '', generation: 'none' };
      appendErasures(held.folder, [erasure, erasure], name);
      expect(describeDamage(held.folder, await verify(held.folder))).toBe('');
      damage(path, 10);
      expect(describeDamage(held.folder, await verify(held.folder))).toBe(
        `idem: line 1 of ${path} is damaged: restore the file from a backup.\n`,
      );
    },
  );

  it('verifies the people if the file of the subscribers was removed', async () => {
    await importTestPeople(held.folder, [{ id: '1', lastName: 'Martin' }]);
    rmSync(subscribersPath());
    expect(await verify(held.folder)).toMatchObject({
      people: { damagedAt: [], areChangesIntact: true },
      subscribers: { error: expect.any(String) },
    });
  });

  it('rejects a folder with neither', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'idem-verify-'));
    await expect(verify(empty)).rejects.toThrow('contains no base');
    rmSync(empty, { recursive: true });
  });
});

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../dist/robustness/kill.js', import.meta.url));

/** A run takes ten seconds, and ten times as long beside other programs. */
const TIMEOUT_MS = 400_000;

it.each([
  { base: 'a base', kills: '12', encrypted: '0', api: '0' },
  { base: 'an encrypted base', kills: '8', encrypted: '1', api: '0' },
  { base: 'a base that a server changes', kills: '3', encrypted: '0', api: '1' },
])(
  'loses nothing of $base when updates, erasures, compactions, backups and servers are killed',
  { timeout: TIMEOUT_MS },
  async ({ kills, encrypted, api }) => {
    const args = ['--kills', kills, '--seed', '5', '--encrypted', encrypted, '--api', api];
    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...args]);
    expect(Number(/^\d+/.exec(stdout)?.[0])).toBeGreaterThanOrEqual(Number(kills));
    expect(stdout).toMatch(/\d+ changes completed, \d+ interrupted; 0 failures/);
    if (api === '1') expect(stdout).toMatch(/[1-9]\d* single changes acknowledged/);
  },
);

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CLUSTER_WORKER = new URL('../../dist/src/runtime/cluster-worker.js', import.meta.url).href;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-worker-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Runs a worker process whose channel to the primary process closes while it starts. It calls `waitForClose` once, which blocks
 * its event loop: the worker learns of the closed channel by the error of its next message.
 */
async function runUntilClosed(start: string, beforeRun = '') {
  const program = join(folder, 'worker.mjs');
  writeFileSync(
    program,
    `import { once } from 'node:events';
    import { readSync, writeSync } from 'node:fs';
    import { createServer } from 'node:net';
    import { runWorker } from ${JSON.stringify(CLUSTER_WORKER)};
    const waitForClose = () => {
      writeSync(1, 'close');
      readSync(0, Buffer.alloc(1));
    };
    ${beforeRun}
    runWorker({
      async start() {
        ${start}
        return { ready: 'ready', stop: async () => true };
      },
      beforeExit() {},
    });`,
  );
  const child = spawn(process.execPath, [program], {
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NODE_UNIQUE_ID: '1' },
  });
  let printed = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  child.once('message', () => child.send({ type: 'start', settings: undefined }));
  // Not `close`, which Node does not emit once this side has closed the channel.
  const ended = Promise.all([once(child, 'exit'), once(child.stderr!, 'end')]);
  await once(child.stdout!, 'data');
  child.disconnect();
  child.stdin!.end();
  const [[exitCode, signal]] = await ended;
  return { exitCode, signal, printed };
}

describe('a worker whose channel to the primary process closes prints nothing and exits', () => {
  it.each<[string, number, string, string?]>([
    ['before its first message', 0, '', 'waitForClose();'],
    ['before it is ready', 0, 'waitForClose();'],
    ['before it reports that it cannot start', 1, "waitForClose(); throw new Error('port 80 is in use');"],
    ['before it listens', 0, "waitForClose(); await once(createServer().listen(0), 'listening');"],
  ])('%s, with exit code %d', async (_, exitCode, start, beforeRun) => {
    expect(await runUntilClosed(start, beforeRun)).toEqual({ exitCode, signal: null, printed: '' });
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const logger = pathToFileURL('dist/src/runtime/logger.js').href;

/** A process that logs more than one write can hold when it gets a message, and then exits. */
const PROGRAM = `
  const { createLogger } = await import(${JSON.stringify(logger)});
  const logger = createLogger('info');
  const entry = { request: 'r', method: 'GET', route: '/', status: 200, durationMs: 1, licence: 'x' };
  process.once('message', () => {
    for (let i = 0; i < 400; i++) logger.request(entry);
    logger.flush();
    process.exit(0);
  });
  process.send('ready');
`;

it('exits after the reader of its log closed the pipe', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  const limit = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await once(child, 'message');
  child.stderr!.destroy();
  await once(child.stderr!, 'close');
  child.send('go');
  expect(await once(child, 'exit')).toEqual([0, null]);
  clearTimeout(limit);
});

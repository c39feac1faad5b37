import { setTimeout as pause } from 'node:timers/promises';
import { openLmdbFile } from '../src/storage/lmdb-file.ts';

/** Holds the write lock of an LMDB file for a while, like a process with a slow disk. */
const [path, milliseconds] = process.argv.slice(2) as [string, string];
const root = openLmdbFile<unknown, string>({ path, maxDbs: 8, overlappingSync: false });
root.transactionSync(() => {
  process.stdout.write('held\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(milliseconds));
});
await pause(0);
await root.close();

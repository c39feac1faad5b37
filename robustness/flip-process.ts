import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../src/cli/main.ts';
import { PROBES } from './flip-probes.ts';
import { type FlipReport, type FlipTask, UNCAUGHT_EXIT_CODE } from './flip-task.ts';
import { Random } from './random.ts';

interface Answer {
  readonly exitCode: number;
  readonly out: string;
}

/** Runs a probe, or a command in this process. */
async function run([name = '', ...args]: readonly string[], base: string): Promise<Answer> {
  const probe = PROBES[name];
  if (probe === undefined) return runCommand([name, ...args, '--base', base]);
  try {
    return { exitCode: 0, out: await probe(base) };
  } catch (error) {
    return { exitCode: 1, out: String(error) };
  }
}

async function runCommand(args: readonly string[]): Promise<Answer> {
  let out = '';
  const write = process.stdout.write;
  process.stdout.write = ((chunk: string | Uint8Array, encoding?: unknown, done?: () => void) => {
    out += String(chunk);
    if (typeof encoding === 'function') encoding();
    done?.();
    return true;
  }) as typeof process.stdout.write;
  process.exitCode = 0;
  try {
    await main(args);
  } finally {
    process.stdout.write = write;
  }
  const exitCode = Number(process.exitCode ?? 0);
  process.exitCode = 0;
  return { exitCode, out };
}

function report(message: FlipReport): Promise<void> {
  return new Promise((resolve) => process.send!(message, () => resolve()));
}

/** The positions of the bytes that are not 0. Files of LMDB are mostly empty. */
function usedBytes(bytes: Buffer): readonly number[] {
  return Array.from(bytes.keys()).filter((at) => bytes[at] !== 0);
}

function journalFiles(base: string): readonly string[] {
  return readdirSync(join(base, 'journal'), { recursive: true }).map(String);
}

/** Removes the files of the journal that the commands have written: each would be read by the commands after it. */
function removeNewJournalFiles(base: string, known: ReadonlySet<string>): void {
  for (const path of journalFiles(base))
    if (!known.has(path)) rmSync(join(base, 'journal', path), { recursive: true, force: true });
}

async function flipAll({ base, files, commands, reports, from, flips, seed }: FlipTask): Promise<void> {
  const intact = files.map((file) => readFileSync(join(base, file)));
  const used = intact.map(usedBytes);
  const known = new Set(journalFiles(base));
  const expected: Answer[] = [];
  for (const command of commands) {
    expected.push(await run(command, base));
    removeNewJournalFiles(base, known);
  }
  if (expected.some(({ exitCode }) => exitCode !== 0)) throw new Error(`a command rejects the intact ${files}`);
  for (let index = from; index < flips; index++) {
    const random = new Random(seed * 1_000_003 + index);
    const file = files[index % files.length]!;
    const path = join(base, file);
    const bytes = Buffer.from(intact[index % files.length]!);
    const at = index % 2 === 0 ? random.below(bytes.length) : random.pick(used[index % files.length]!);
    bytes[at]! ^= 1 << random.below(8);
    writeFileSync(path, bytes);
    let outcome: 'same' | 'refused' | 'wrong' = 'same';
    let detail = '';
    for (const [number, command] of commands.entries()) {
      const answer = await run(command, base);
      const isReported = reports !== undefined && new RegExp(reports).test(answer.out);
      if (answer.exitCode !== 0 || isReported) outcome = outcome === 'wrong' ? 'wrong' : 'refused';
      else if (answer.out !== expected[number]!.out) {
        outcome = 'wrong';
        detail = `${file}, byte ${at}: ${command.slice(0, 2).join(' ')}: ${answer.out.slice(0, 150)}`;
      }
    }
    writeFileSync(path, intact[index % files.length]!);
    removeNewJournalFiles(base, known);
    await report({ type: 'flip', index, outcome, detail });
  }
  await report({ type: 'done' });
}

// An error that no command catches, such as one of LMDB's thread: the command failed.
process.on('uncaughtException', () => process.exit(UNCAUGHT_EXIT_CODE));

process.once('message', (task: FlipTask) => {
  flipAll(task).then(
    () => process.exit(0),
    () => process.exit(7),
  );
});

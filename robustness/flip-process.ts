import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../src/cli/main.ts';
import type { FlipReport, FlipTask } from './flip.ts';
import { PROBES } from './flip-probes.ts';
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

async function flipAll({ base, file, commands, reports, from, flips, seed }: FlipTask): Promise<void> {
  const path = join(base, file);
  const intact = readFileSync(path);
  const expected: Answer[] = [];
  for (const command of commands) expected.push(await run(command, base));
  if (expected.some(({ exitCode }) => exitCode !== 0)) throw new Error(`a command rejects the intact ${file}`);
  for (let index = from; index < flips; index++) {
    const random = new Random(seed * 1_000_003 + index);
    const bytes = Buffer.from(intact);
    const at = random.below(bytes.length);
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
    writeFileSync(path, intact);
    await report({ type: 'flip', index, outcome, detail });
  }
  await report({ type: 'done' });
}

process.once('message', (task: FlipTask) => {
  flipAll(task).then(
    () => process.exit(0),
    () => process.exit(7),
  );
});

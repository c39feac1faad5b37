import { IDEM, type Program, startProgram } from '../processes/program.ts';
import type { Scope } from '../processes/scope.ts';

/** A running server and its port. */
export interface RunningServer {
  readonly program: Program;
  readonly port: number;
}

const PLAIN = new URL('./plain-server.js', import.meta.url);

/** `node:http` or Fastify, with one answer to every request. */
export async function startPlain(kind: 'bare' | 'fastify', workers: number, scope: Scope): Promise<RunningServer> {
  const program = startProgram({ module: PLAIN, args: [kind, `${workers}`] }, scope);
  return { program, port: Number(await program.firstLine()) };
}

export interface IdemSettings {
  readonly base: string;
  readonly workers: number;
  /** Without the log line per request that Idem writes by default. */
  readonly quiet?: boolean;
}

/** `idem serve`, with its log discarded. */
export async function startIdem({ base, workers, quiet = false }: IdemSettings, scope: Scope): Promise<RunningServer> {
  const log = quiet ? ['--log-level', 'warn'] : [];
  const args = ['serve', '--base', base, '--port', '0', '--workers', `${workers}`, '--json', ...log];
  const program = startProgram({ module: IDEM, args, silent: true }, scope);
  const { url } = JSON.parse(await program.firstLine()) as { url: string };
  return { program, port: Number(new URL(url).port) };
}

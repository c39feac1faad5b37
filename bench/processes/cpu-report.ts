import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Names the file for the CPU time of a program. Its prefix is not `IDEM_`, because Idem rejects unknown variables. */
const VARIABLE = 'BENCH_CPU_FILE';

/** Called by the program: writes the CPU time of all its threads when it ends, without that of its child processes. */
export function reportCpuAtExit(): void {
  const file = process.env[VARIABLE];
  if (file === undefined) return;
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(file, `${(user + system) / 1e6}`);
  });
}

/** Called by the benchmark: the environment of the program that reports. */
export function cpuReportEnvironment(file: string): NodeJS.ProcessEnv {
  return { [VARIABLE]: file };
}

/** The CPU time that a program reported, in seconds. @throws Error if there is no report */
export function takeCpuReport(file: string): number {
  if (!existsSync(file)) throw new Error(`no CPU time was reported in ${file}`);
  const seconds = Number(readFileSync(file, 'utf8'));
  rmSync(file);
  return seconds;
}

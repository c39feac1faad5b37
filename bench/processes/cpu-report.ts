import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** A variable of the environment that names the file for the CPU time of a program; its prefix is not one of Idem's. */
const VARIABLE = 'BENCH_CPU_FILE';

/** In the program: writes the CPU time of all its threads when it ends. Programs that it starts are not included. */
export function reportCpuAtExit(): void {
  const file = process.env[VARIABLE];
  if (file === undefined) return;
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(file, `${(user + system) / 1e6}`);
  });
}

/** In the benchmark: the environment of the program that is to report. */
export function cpuReportEnvironment(file: string): NodeJS.ProcessEnv {
  return { [VARIABLE]: file };
}

/** Seconds of CPU time that a program has reported. @throws Error if it has not */
export function takeCpuReport(file: string): number {
  if (!existsSync(file)) throw new Error(`no CPU time was reported in ${file}`);
  const seconds = Number(readFileSync(file, 'utf8'));
  rmSync(file);
  return seconds;
}

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A connection to a cluster through `psql`, which reads statements and writes lines. */
export class Session {
  private readonly psql: ChildProcessWithoutNullStreams;
  private readonly lines: AsyncIterator<string>;
  private errors = '';

  constructor(psql: string, socketFolder: string) {
    const options = ['--no-psqlrc', '--quiet', '--tuples-only', '--no-align', '--set=ON_ERROR_STOP=1'];
    this.psql = spawn(psql, [...options, '--host', socketFolder, '--username', 'postgres', 'postgres']);
    this.psql.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.errors += text;
    });
    this.psql.stdin.on('error', () => {});
    this.lines = createInterface({ input: this.psql.stdout })[Symbol.asyncIterator]();
  }

  /** Runs statements and returns the lines of their results. @throws Error with PostgreSQL's message */
  async run(statements: string): Promise<string[]> {
    this.psql.stdin.write(`${statements}\n\\echo ${DONE}\n`);
    const answered: string[] = [];
    for (;;) {
      const { value, done } = await this.lines.next();
      if (done) throw new Error(`psql: ${this.errors.trim() || 'ended'}`);
      if (value === DONE) return answered;
      answered.push(value);
    }
  }

  /** Ends the session at once. */
  kill(): void {
    this.psql.kill('SIGKILL');
  }

  async close(): Promise<void> {
    if (this.psql.exitCode !== null || this.psql.signalCode !== null) return;
    const exit = once(this.psql, 'exit');
    this.psql.stdin.end();
    await exit;
  }
}

/** A line that no result contains. */
const DONE = '--- done ---';

/** A text as an SQL literal. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

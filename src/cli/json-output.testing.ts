import type { Command } from 'commander';
import { vi } from 'vitest';

/** Runs a command with `--json`. @returns the value that it printed last */
export async function jsonOutputOf<Value>(command: Command, args: readonly string[]): Promise<Value> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await command.parseAsync([...args, '--json'], { from: 'user' });
    return JSON.parse(String(write.mock.lastCall?.[0]));
  } finally {
    write.mockRestore();
  }
}

import { describe, expect, it } from 'vitest';
import { formatCommand, formatHelp, parseOptions } from './options.ts';

const OPTIONS = { kills: [1000, 'number of kills'], seed: [1, 'seed of the random choices'] } as const;

describe('parseOptions', () => {
  it('returns the defaults of options that are not given', () => {
    expect(parseOptions(['--seed', '7'], OPTIONS)).toEqual({ kills: 1000, seed: 7 });
  });

  it.each([['--help'], ['-h']])('recognizes %s', (flag) => {
    expect(parseOptions(['--seed', '7', flag], OPTIONS)).toBe('help');
  });

  it.each(['many', '', ' ', '-1', 'Infinity', 'NaN'])('rejects "%s" as a number', (text) => {
    expect(() => parseOptions([`--kills=${text}`], OPTIONS)).toThrow('it takes a number');
  });

  it('rejects an unknown option and an argument', () => {
    expect(() => parseOptions(['--unknown', '1'], OPTIONS)).toThrow("Unknown option '--unknown'");
    expect(() => parseOptions(['10'], OPTIONS)).toThrow("Unexpected argument '10'");
  });
});

it('shows each option with its default', () => {
  expect(formatHelp({ script: 'kill', summary: 'Kills processes.', options: OPTIONS })).toBe(
    'Usage: npm run kill -- [options]\n\nKills processes.\n\n' +
      '  --kills  number of kills (default: 1000)\n  --seed   seed of the random choices (default: 1)\n',
  );
});

it('repeats a run with its seed and the options that are not the defaults', () => {
  const help = { script: 'kill', summary: 'Kills processes.', options: OPTIONS };
  expect(formatCommand(help, { kills: 1000, seed: 1 })).toBe('npm run kill -- --seed 1');
  expect(formatCommand(help, { kills: 20, seed: 7 })).toBe('npm run kill -- --kills 20 --seed 7');
});

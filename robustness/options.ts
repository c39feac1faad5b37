import { parseArgs } from 'node:util';

/** A number given as an option. @throws Error with a sentence */
function numberOption(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} cannot be "${text}"; it takes a number`);
  return value;
}

/** Options that are all numbers, by name, with their defaults. */
export function readOptions<Name extends string>(defaults: Readonly<Record<Name, number>>): Record<Name, number> {
  const names = Object.keys(defaults) as Name[];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ options, strict: true });
  return Object.fromEntries(
    names.map((name) => {
      const given = values[name];
      return [name, typeof given === 'string' ? numberOption(given, name) : defaults[name]];
    }),
  ) as Record<Name, number>;
}

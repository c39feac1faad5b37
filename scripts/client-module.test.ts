import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clientModule, readClientModule } from './client-module.ts';

/** The text without blanks and punctuation, which the formatter may change. */
const content = (text: string): string => text.replace(/[\s|,;()]/g, '');

it('matches src/client/api.generated.ts (npm run reference)', () => {
  const written = readFileSync(join(import.meta.dirname, '../src/client/api.generated.ts'), 'utf8');
  expect(content(written) === content(readClientModule()), 'run "npm run reference"').toBe(true);
});

it('rejects a schema with an unknown type', () => {
  const components = { schemas: { Odd: { type: 'date' } } };
  expect(() => clientModule({ paths: {}, components })).toThrow('unknown type');
});

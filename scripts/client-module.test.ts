import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clientModule, readClientModule } from './client-module.ts';

/** Without what the formatter decides. */
const content = (text: string): string => text.replace(/[\s|,;()]/g, '');

it('src/client/api.generated.ts is what the routes and schemas say (npm run reference)', () => {
  const written = readFileSync(join(import.meta.dirname, '../src/client/api.generated.ts'), 'utf8');
  expect(content(written) === content(readClientModule()), 'run "npm run reference"').toBe(true);
});

it('a schema with an unknown type is refused', () => {
  const components = { schemas: { Odd: { type: 'date' } } };
  expect(() => clientModule({ paths: {}, components })).toThrow('unknown type');
});

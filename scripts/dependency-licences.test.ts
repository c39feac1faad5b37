import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PackageLock, productionDependencies, refusedDependencies } from './dependency-licences.ts';

const root = join(import.meta.dirname, '..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as PackageLock;

describe('the dependencies of the published package', () => {
  it('have accepted licences', () => {
    const dependencies = productionDependencies(lock);
    expect(dependencies.map(({ name }) => name)).toContain('fastify');
    expect(refusedDependencies(dependencies)).toEqual([]);
  });
});

describe('productionDependencies', () => {
  it('lists each package once, without the project itself and development dependencies', () => {
    const packages = {
      '': { version: '1.0.0', license: 'Apache-2.0' },
      'node_modules/b': { version: '2.0.0', license: 'MIT', optional: true },
      'node_modules/a': { version: '1.0.0', license: 'ISC' },
      'node_modules/b/node_modules/@x/a': { version: '3.0.0' },
      'node_modules/c/node_modules/a': { version: '1.0.0', license: 'ISC' },
      'node_modules/d': { version: '4.0.0', license: 'MIT', dev: true },
    };
    expect(productionDependencies({ packages })).toEqual([
      { name: '@x/a', version: '3.0.0', licence: 'unknown', isOptional: false },
      { name: 'a', version: '1.0.0', licence: 'ISC', isOptional: false },
      { name: 'b', version: '2.0.0', licence: 'MIT', isOptional: true },
    ]);
  });
});

describe('refusedDependencies', () => {
  it('returns packages with other licences and without one', () => {
    const dependency = { name: 'a', version: '1.0.0', isOptional: false };
    const dependencies = ['GPL-3.0-only', 'unknown', 'MIT'].map((licence) => ({ ...dependency, licence }));
    expect(refusedDependencies(dependencies).map(({ licence }) => licence)).toEqual(['GPL-3.0-only', 'unknown']);
  });
});

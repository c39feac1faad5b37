import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEALTH_PATHS } from '../src/http/health.ts';
import { SETTINGS } from '../src/runtime/settings.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const files = readdirSync(join(root, 'deploy'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));

/** Variables of the Compose file and the Caddyfile; the server never sees them. */
const PROXY_VARIABLES = ['IDEM_DOMAIN', 'IDEM_UPSTREAM'];

describe('the files of deploy/', () => {
  it.each(files)('%s names settings that exist', (file) => {
    const known = [...Object.values(SETTINGS).flatMap(({ names }) => names as readonly string[]), ...PROXY_VARIABLES];
    const named = Array.from(read(file).matchAll(/\bIDEM_[A-Z_]+\b/g), ([name]) => name);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('probe health paths that exist', () => {
    const probed = ['deploy/Dockerfile', 'deploy/kubernetes/idem.yaml'].flatMap((file) =>
      Array.from(read(file).matchAll(/\/health\/\w+/g), ([path]) => path),
    );
    expect(probed.length).toBeGreaterThan(3);
    expect(probed.filter((path) => !(HEALTH_PATHS as readonly string[]).includes(path))).toEqual([]);
  });

  it('are linked from docs/operate.md', () => {
    const page = read('docs/operate.md');
    expect(files.filter((file) => file !== 'deploy/Dockerfile' && !page.includes(`../${file}`))).toEqual([]);
  });
});

describe('the documentation', () => {
  it('never runs the package `idem` of the registry, which belongs to another project', () => {
    const pages = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'conformance/README.md', 'quality/README.md'];
    const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    );
    const texts = [...pages, ...docs.map((path) => `docs/${path}`), ...files];
    expect(texts.filter((path) => /npx (?:-\S+ )*idem(?!-identity-check)/.test(read(path)))).toEqual([]);
  });
});

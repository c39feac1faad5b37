import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readClientModule } from './client-module.ts';
import { withModules } from './modules.ts';
import { readReferenceSources, referencePages } from './reference-pages.ts';

/** Writes the pages of docs/reference and the generated part of docs/architecture.md. Runs from `dist/scripts`. */
const root = join(import.meta.dirname, '../..');
for (const { path, text } of referencePages(readReferenceSources(root))) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const client = join(root, 'src/client/api.generated.ts');
writeFileSync(client, readClientModule());
execFileSync('npx', ['biome', 'check', '--write', client], { cwd: root, stdio: 'ignore' });
const architecture = join(root, 'docs/architecture.md');
writeFileSync(architecture, withModules(readFileSync(architecture, 'utf8')));

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes the files that only the published package has, or removes them: `node dist/scripts/release-files.js write`.
 *
 * - `npm-shrinkwrap.json`: the exact dependencies that were tested; made from package-lock.json. In a checkout npm would
 *   prefer it to package-lock.json, so it must not stay.
 * - `sbom.cdx.json`: the same dependencies as a CycloneDX bill of materials.
 */
const root = join(import.meta.dirname, '../..');
const SHRINKWRAP = 'npm-shrinkwrap.json';
const SBOM = 'sbom.cdx.json';

const readJson = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const writeJson = (file: string, value: unknown): void =>
  writeFileSync(join(root, file), `${JSON.stringify(value, undefined, 2)}\n`);

function shrinkwrap(): unknown {
  const lock = readJson('package-lock.json') as {
    packages: Record<string, { dev?: boolean; devDependencies?: unknown }>;
  };
  const packages = Object.entries(lock.packages).filter(([, { dev }]) => dev !== true);
  const [path, { devDependencies: _, ...project }] = packages[0]!;
  return { ...lock, packages: Object.fromEntries([[path, project], ...packages.slice(1)]) };
}

/** Created in a folder without development dependencies, because `npm sbom --omit=dev` also omits packages that both kinds need. */
function billOfMaterials(): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'idem-sbom-'));
  try {
    const { devDependencies: _, ...manifest } = readJson('package.json');
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(shrinkwrap()));
    const options = ['--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
    const sbom = JSON.parse(execFileSync('npm', ['sbom', ...options], { cwd: folder, encoding: 'utf8' }));
    // npm names the project after its folder.
    sbom.metadata.component.name = manifest.name;
    return sbom;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const command = process.argv[2];
if (command === 'write') {
  writeJson(SBOM, billOfMaterials());
  writeJson(SHRINKWRAP, shrinkwrap());
} else if (command === 'remove') {
  for (const file of [SHRINKWRAP, SBOM]) rmSync(join(root, file), { force: true });
} else {
  process.stderr.write('Usage: node dist/scripts/release-files.js write|remove\n');
  process.exitCode = 2;
}

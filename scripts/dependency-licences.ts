/** The used part of package-lock.json. */
export interface PackageLock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

export interface Dependency {
  readonly name: string;
  readonly version: string;
  /** SPDX expression; `unknown` if the package names none. */
  readonly licence: string;
  /** Whether it is installed only on some platforms. */
  readonly isOptional: boolean;
}

/** Licences under which a package may be a dependency. */
const ALLOWED_LICENCES: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

const FOLDER = 'node_modules/';

/** All packages, direct and indirect, that are installed with the program, sorted by name and version. */
export function productionDependencies({ packages }: PackageLock): Dependency[] {
  const dependencies = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version = '', license = 'unknown', optional = false }]) => ({
      name: path.slice(path.lastIndexOf(FOLDER) + FOLDER.length),
      version,
      licence: license,
      isOptional: optional,
    }));
  const key = ({ name, version }: Dependency): string => `${name}@${version}`;
  const unique = new Map(dependencies.map((dependency) => [key(dependency), dependency]));
  return [...unique.values()].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}

/** Dependencies with a licence that the project does not accept. */
export function refusedDependencies(dependencies: readonly Dependency[]): Dependency[] {
  return dependencies.filter(({ licence }) => !ALLOWED_LICENCES.has(licence));
}

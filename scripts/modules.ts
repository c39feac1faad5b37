/**
 * The modules of `src/`, lowest first. `import-boundaries.test.ts` compares them with the imports in the code, and
 * `docs/architecture.md` is generated from them.
 */
export interface Module {
  readonly purpose: string;
  /** Every subfolder by its path, and its purpose. */
  readonly folders?: Readonly<Record<string, string>>;
  /** The modules that it imports, and no others. */
  readonly imports: readonly string[];
  /** The files that other modules import; all other files are internal. */
  readonly publicFiles: readonly string[];
}

export const MODULES: Readonly<Record<string, Module>> = {
  matching: {
    purpose: 'the matching engine: pure functions from a person and candidates to a decision',
    folders: {
      normalize: 'text to canonical form',
      'normalize/address': 'streets, numbers, towns, postal codes and countries',
      'normalize/birth-date': 'birth dates as people and programs write them',
      'normalize/contact': 'e-mail addresses and phone numbers',
      'normalize/name': 'last names, first names and their forms',
      'normalize/text': 'damaged text, other scripts, placeholders',
      lexicon: 'word lists, generated from data/lexicon',
      distance: 'edit distances',
      compare: 'the comparison of each field: of places, and the readable oracle of the kernel for names and contacts',
      kernel: 'one comparison on bytes for check, match, batch and explain',
      evidence: 'the evidence for a household: scores, upper bounds, probability, weights',
    },
    imports: [],
    publicFiles: [
      'answer.ts',
      'compare/birth-date.ts',
      'compare/household.ts',
      'compare/name-words.ts',
      'compare/number.ts',
      'decide.ts',
      'distance/alignment.ts',
      'distance/jaro-winkler.ts',
      'distance/optimal-string-alignment.ts',
      'email-user.ts',
      'evidence/index.ts',
      'grade.ts',
      'kernel/date-number.ts',
      'kernel/held-bytes.ts',
      'kernel/held-household.ts',
      'kernel/held-text.ts',
      'kernel/household-kernel.ts',
      'model.ts',
      'normalize/index.ts',
      'normalize/plain-bytes.ts',
      'readings.ts',
      'round.ts',
      'unit-at.ts',
    ],
  },
  runtime: {
    purpose: 'processes, threads, logging, signals, configuration, errors',
    imports: ['matching'],
    publicFiles: [
      'client-address.ts',
      'cluster-worker.ts',
      'config-file.ts',
      'config.ts',
      'days.ts',
      'end-process.ts',
      'errors.ts',
      'logger.ts',
      'maybe-promise.ts',
      'mix32.ts',
      'settings.ts',
      'stop-signal.ts',
      'text-file.ts',
      'thread-pool.ts',
      'version.ts',
      'worker-supervisor.ts',
    ],
  },
  terminal: {
    purpose: 'tables, progress and quantities for the terminal',
    imports: [],
    publicFiles: ['progress.ts', 'quantities.ts', 'table.ts'],
  },
  tabular: {
    purpose: 'files of rows of any schema: formats, encodings, columns, rejected rows',
    imports: ['runtime'],
    publicFiles: ['index.ts'],
  },
  storage: {
    purpose: 'generations, the import driver, locks, file integrity, partitions and external sort, byte codecs',
    imports: ['matching', 'runtime', 'tabular'],
    publicFiles: [
      'base-error.ts',
      'bytes.ts',
      'checked-line.ts',
      'checked-table.ts',
      'checksummed-file.ts',
      'data-folder.ts',
      'file-digest.ts',
      'file-lock.ts',
      'generation-key.ts',
      'generation-sizes.ts',
      'generations.ts',
      'import-files.ts',
      'key-file.ts',
      'lmdb-file.ts',
      'lmdb-pages.ts',
      'mapped-tail.ts',
      'memory-map.ts',
      'new-generation.ts',
      'operator-key.ts',
      'pair-partitions.ts',
      'partitions.ts',
      'positions.ts',
      'private-file.ts',
      'read-at.ts',
      'read-only-file.ts',
      'repeated-lines.ts',
      'shared-table.ts',
      'sorted-runs.ts',
      'spool-file.ts',
      'stored-format.ts',
      'sync-path.ts',
      'temporary-entry.ts',
      'verify-generation.ts',
      'write-fully.ts',
      'written-bytes.ts',
    ],
  },
  reference: {
    purpose: 'the reference base of people: schema, blocking keys, generations, changes',
    folders: {
      keys: 'blocking keys: of a household, of a question, the steps of a search, bounds on what is unseen',
      mapped: 'the file of a generation, mapped into memory',
      rows: 'the schema of files of people, and their rows as persons',
      changes: 'changes since the generation was built',
      import: 'files of people to a generation',
    },
    imports: ['matching', 'runtime', 'storage', 'tabular'],
    publicFiles: [
      'base.ts',
      'changes/index.ts',
      'import/index.ts',
      'info.ts',
      'keys/index.ts',
      'ordinal-set.ts',
      'person-texts.ts',
      'rows/index.ts',
      'store.ts',
      'verify.ts',
    ],
  },
  check: {
    purpose: 'one check or match, from a person to the answer and its explanation',
    imports: ['matching', 'reference', 'runtime'],
    publicFiles: [
      'explanation.ts',
      'find.ts',
      'household-id.ts',
      'index.ts',
      'match.ts',
      'reasons.ts',
      'warm-up.ts',
      'weights-file.ts',
    ],
  },
  journal: {
    purpose: 'the audit journal: who did what and when, protected against changes',
    imports: ['runtime', 'storage'],
    publicFiles: ['index.ts'],
  },
  batch: {
    purpose: 'files of questions to files of answers',
    imports: ['check', 'journal', 'matching', 'reference', 'runtime', 'storage', 'tabular'],
    publicFiles: ['index.ts'],
  },
  evaluate: {
    purpose: 'precision and recall on labelled files',
    folders: { report: 'the page with tables and plots; quality/ uses its plots' },
    imports: ['batch', 'check', 'matching', 'reference', 'runtime', 'tabular'],
    publicFiles: ['index.ts'],
  },
  files: {
    purpose: 'uploaded files of questions: encrypted, run, reviewed, downloaded, deleted',
    imports: ['batch', 'check', 'evaluate', 'journal', 'matching', 'reference', 'runtime', 'storage', 'tabular'],
    publicFiles: ['index.ts'],
  },
  licences: {
    purpose: 'licences, keys, credits and tokens',
    folders: { limits: 'requests per licence, wrong licences per client', tokens: 'access and refresh tokens' },
    imports: ['matching', 'runtime', 'storage'],
    publicFiles: ['index.ts'],
  },
  backup: {
    purpose: 'backups of a data folder, and their restoration',
    imports: ['mobile', 'reference', 'runtime', 'storage'],
    publicFiles: ['index.ts'],
  },
  mobile: {
    purpose: 'ID Mobile: numbers, scopes, scores',
    folders: {
      operators: 'the port to mobile operators',
      'operators/camara': 'operators that are asked over HTTP (CAMARA)',
      'operators/subscriber-base': 'operators whose subscribers were imported',
    },
    imports: ['matching', 'reference', 'runtime', 'storage', 'tabular'],
    publicFiles: ['index.ts', 'operators/index.ts', 'operators/subscriber-base/index.ts'],
  },
  cluster: {
    purpose:
      'several nodes with one base: people, licences, keys, credits, uploaded files and journals through PostgreSQL',
    folders: { storage: 'where the nodes share files: a folder, or a bucket of S3' },
    imports: ['batch', 'files', 'journal', 'licences', 'mobile', 'reference', 'runtime', 'storage'],
    publicFiles: ['index.ts', 'shared-batch.ts', 'shared-files.ts'],
  },
  'base-import': {
    purpose: 'uploaded files of people: inspected, then imported into the base by a separate process',
    imports: ['cluster', 'files', 'journal', 'matching', 'reference', 'runtime', 'storage', 'tabular'],
    publicFiles: ['index.ts'],
  },
  population: {
    purpose: 'synthetic people for the demo, tests and benchmarks',
    imports: ['runtime'],
    publicFiles: ['index.ts'],
  },
  http: {
    purpose: 'the server',
    folders: {
      camara: 'CAMARA KYC Match and SIM Swap over the imported subscribers, and their tokens',
      dqe: 'ID Check and ID Check Plus; names of the wire occur in dialects only',
      'dqe/mobile': 'ID Mobile',
      openapi: 'the description of the server: schemas, and the paths beside /v1',
      parameters: 'parameters of a request, from URL, form or JSON',
      console: 'the web console: its files, the sessions of browsers',
      metrics: 'counters of all processes, for Prometheus',
      v1: 'the HTTP API: routes, schemas, OpenAPI',
      'v1/routes': 'the operations of the API',
    },
    imports: [
      'base-import',
      'check',
      'cluster',
      'files',
      'journal',
      'licences',
      'matching',
      'mobile',
      'reference',
      'runtime',
      'storage',
      'tabular',
    ],
    publicFiles: [
      'dqe/answer.ts',
      'dqe/mobile/answer.ts',
      'dqe/mobile/errors.ts',
      'running-server.ts',
      'server.ts',
      'tls.ts',
      'uncaught-errors.ts',
      'workers.ts',
    ],
  },
  client: {
    purpose: 'the client of the HTTP API (idem-identity-check/client)',
    imports: [],
    publicFiles: [],
  },
  library: {
    purpose: 'checks in the process of another program (idem-identity-check)',
    imports: ['check', 'reference', 'storage'],
    publicFiles: [],
  },
  cli: {
    purpose: 'the command line: one file per command',
    folders: {
      cluster: 'the commands of `idem cluster`, and what other commands need of a cluster',
      journal: 'the commands of `idem journal`',
      licence: 'the commands of `idem licence`',
    },
    imports: [
      'backup',
      'base-import',
      'batch',
      'check',
      'cluster',
      'evaluate',
      'files',
      'http',
      'journal',
      'licences',
      'matching',
      'mobile',
      'population',
      'reference',
      'runtime',
      'storage',
      'tabular',
      'terminal',
    ],
    publicFiles: [],
  },
};

/** The only modules that may import a package. Other packages may be imported anywhere but in `matching`. */
export const PACKAGE_OWNERS: Readonly<Record<string, readonly string[]>> = {
  fastify: ['http'],
  lmdb: ['storage'],
  koffi: ['runtime', 'storage'],
  pg: ['cluster'],
  aws4fetch: ['cluster'],
  commander: ['cli'],
  'cli-progress': ['terminal'],
  'any-ascii': ['matching'],
  'libphonenumber-js': ['matching'],
  hucre: ['tabular'],
  hyparquet: ['tabular'],
  'hyparquet-writer': ['tabular'],
};

/** The text of `docs/architecture.md` between these lines is generated. */
const BEGIN = '<!-- generated from scripts/modules.ts: npm run reference -->';
const END = '<!-- end of generated text -->';

/** The page with its generated part replaced. @throws Error if it has no such part */
export function withModules(page: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`the page needs the lines "${BEGIN}" and "${END}"`);
  return `${page.slice(0, begin)}${BEGIN}\n\n${folderTree()}\n\n${importList()}\n\n${page.slice(end)}`;
}

const TREE_COLUMN = 24;

function folderTree(): string {
  const lines = ['    src/'];
  const add = (path: string, purpose: string) => {
    const depth = path.split('/').length;
    const name = `${'  '.repeat(depth)}${path.split('/').at(-1)}/`;
    lines.push(`    ${name.padEnd(TREE_COLUMN)}${purpose}`);
  };
  for (const [name, { purpose, folders = {} }] of Object.entries(MODULES)) {
    add(name, purpose);
    for (const [folder, folderPurpose] of Object.entries(folders)) add(`${name}/${folder}`, folderPurpose);
  }
  return lines.join('\n');
}

function importList(): string {
  const names = (files: readonly string[]) => files.map((file) => `\`${file}\``).join(', ');
  return Object.entries(MODULES)
    .map(([name, { imports, publicFiles }]) => {
      const files = publicFiles.length === 0 ? 'no public files' : `public files ${names(publicFiles)}`;
      return `- **${name}**: imports ${imports.join(', ') || 'no other module'}; ${files}`;
    })
    .join('\n');
}

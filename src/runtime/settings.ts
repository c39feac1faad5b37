/** The settings: their names, their values and what they mean. The reference page is generated from them. */

/** Least verbose first: each level includes those before it. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The key of FOUND in the response of `/SEARCH/`: the document writes `result` in its examples and `Result` in its tables. */
export const RESULT_KEYS = ['result', 'Result', 'both'] as const;
export type ResultKey = (typeof RESULT_KEYS)[number];

/** `lenient` also reads Windows-1252 where bytes cannot be UTF-8. */
export const REQUEST_ENCODINGS = ['lenient', 'strict'] as const;
export type RequestEncoding = (typeof REQUEST_ENCODINGS)[number];

/** The HTTP status of ID Mobile errors: always 200 with the error in the body, or a status per error. */
export const MOBILE_HTTP_STATUSES = ['200', 'strict'] as const;
export type MobileHttpStatus = (typeof MOBILE_HTTP_STATUSES)[number];

/** `coarse` makes it harder to find a value by small changes. */
export const MOBILE_SCORES = ['exact', 'coarse'] as const;
export type MobileScores = (typeof MOBILE_SCORES)[number];

export interface Setting {
  /** Environment variables; the first has precedence. */
  readonly names: readonly [string, ...string[]];
  /** The command-line flag, which overrides the environment. */
  readonly flag: string | undefined;
  /** The default, for the reference page. */
  readonly fallback: string;
  readonly values: string;
  readonly meaning: string;
}

/** All settings; the reference page is generated from them. */
export const SETTINGS = {
  base: {
    names: ['IDEM_BASE'],
    flag: '--base',
    fallback: '`.idem/base` (`idem demo`: `.idem/demo`)',
    values: 'a folder',
    meaning: 'The data folder, with the reference base, the licences and the keys.',
  },
  host: {
    names: ['IDEM_HOST'],
    flag: '--host',
    fallback: '`127.0.0.1`',
    values: 'an address or host name of this machine',
    meaning: 'The address to listen on. `0.0.0.0` listens on all addresses; use a certificate or a TLS proxy then.',
  },
  port: {
    names: ['IDEM_PORT', 'PORT'],
    flag: '--port',
    fallback: '`8080`',
    values: '0 to 65535; 0 selects a free port',
    meaning: 'The port to listen on.',
  },
  workers: {
    names: ['IDEM_WORKERS'],
    flag: '--workers',
    fallback: 'the number of CPU cores',
    values: '1 to 256',
    meaning: 'The number of worker processes. With 1 the server runs in the process of the command.',
  },
  logLevel: {
    names: ['IDEM_LOG_LEVEL'],
    flag: '--log-level',
    fallback: '`info` (`idem demo`: `warn`)',
    values: LOG_LEVELS.map((level) => `\`${level}\``).join(', '),
    meaning: 'What is logged on standard error. `info` logs every request, `warn` only what needs attention.',
  },
  resultKey: {
    names: ['IDEM_RESULT_KEY'],
    flag: '--result-key',
    fallback: '`result`',
    values: RESULT_KEYS.map((key) => `\`${key}\``).join(', '),
    meaning: 'The key of `FOUND` in the response of `/SEARCH/`.',
  },
  country: {
    names: ['IDEM_COUNTRY'],
    flag: '--country',
    fallback: '`FR`',
    values: 'a two-letter country code (ISO 3166-1)',
    meaning:
      'The country of rows, addresses and phone numbers without one. A check without one tries it first, then the other countries of the base.',
  },
  operators: {
    names: ['IDEM_OPERATORS'],
    flag: '--operators',
    fallback: 'none',
    values: 'a JSON file',
    meaning:
      'The mobile operators that ID Mobile queries over HTTP, with their countries and number ranges; the operator ' +
      'guide describes the file. Imported subscribers do not need it.',
  },
  guessingBudget: {
    names: ['IDEM_GUESSING_BUDGET'],
    flag: '--guessing-budget',
    fallback: '`5` (`idem demo`: `0`)',
    values: '0 to 14; 0 sets no limit',
    meaning:
      'The distinct values of a birth date, e-mail, phone or street number that a licence can compare with one ' +
      'household per day; ID Mobile: of each field with one number. Beyond it the field is not compared.',
  },
  mobileScores: {
    names: ['IDEM_MOBILE_SCORES'],
    flag: undefined,
    fallback: '`exact`',
    values: MOBILE_SCORES.map((scores) => `\`${scores}\``).join(', '),
    meaning:
      'The scores of ID Mobile. `coarse` rounds the scores of texts down to 0, 0.6, 0.8, 0.9 or 1 and gives none for fewer ' +
      'than three letters or digits, so that a value cannot be found by small changes.',
  },
  mobileHttpStatus: {
    names: ['IDEM_MOBILE_HTTP_STATUS'],
    flag: undefined,
    fallback: '`200`',
    values: MOBILE_HTTP_STATUSES.map((status) => `\`${status}\``).join(', '),
    meaning: 'The HTTP status of ID Mobile errors: always 200 with the error in the body, or a status per error.',
  },
  encoding: {
    names: ['IDEM_ENCODING'],
    flag: undefined,
    fallback: '`lenient`',
    values: REQUEST_ENCODINGS.map((encoding) => `\`${encoding}\``).join(', '),
    meaning:
      'Texts sent to `/SEARCH/` that can only be Windows-1252, such as `%E9`: read them, or answer 400 and accept UTF-8 ' +
      'only.',
  },
  maxWrongLicences: {
    names: ['IDEM_MAX_WRONG_LICENCES'],
    flag: undefined,
    fallback: '`60`',
    values: '0 to 100000; 0 does not limit them',
    meaning:
      'Wrong licences, secrets and API keys per minute and client network that are answered, after a burst of 100. ' +
      'Beyond it the answer is 429.',
  },
  erasureHours: {
    names: ['IDEM_ERASURE_HOURS'],
    flag: undefined,
    fallback: '`24`',
    values: '0 to 720; 0 turns off compaction in the background',
    meaning:
      'The hours after which the bytes of an erased person are removed from the disk. The server compacts the base then, ' +
      'and when changes take more than a tenth of its room, in a process of low priority. With 0 no server completes ' +
      'an interrupted erasure of a subscriber, or erases what has reached the end of its retention: run `idem compact`.',
  },
  journalDays: {
    names: ['IDEM_JOURNAL_DAYS'],
    flag: undefined,
    fallback: '`365` (`idem demo`: `7`)',
    values: '0 to 3650; 0 keeps no journal',
    meaning:
      'How many days the audit journal is kept. The CNIL recommends six months to one year. Older days are removed ' +
      'together with the keys of their hashes.',
  },
  trustProxy: {
    names: ['IDEM_TRUST_PROXY'],
    flag: '--trust-proxy',
    fallback: 'none',
    values: 'addresses or CIDR ranges, separated by commas',
    meaning: 'The proxies whose `X-Forwarded-For` header names the client, to limit wrong licences per client.',
  },
  fileRetentionDays: {
    names: ['IDEM_FILE_RETENTION_DAYS'],
    flag: undefined,
    fallback: '`7`',
    values: '1 to 365',
    meaning: 'The days after which an uploaded file, its answers and its marks are deleted.',
  },
  maxFileMiB: {
    names: ['IDEM_MAX_FILE_MIB'],
    flag: undefined,
    fallback: '`200`',
    values: '1 to 4096',
    meaning: 'The largest file that can be uploaded, in MiB.',
  },
  fileQuotaMiB: {
    names: ['IDEM_FILE_QUOTA_MIB'],
    flag: undefined,
    fallback: '`10240`',
    values: '1 to 16777216',
    meaning:
      'The disk space of all uploaded files and their answers together, in MiB. A file counts as at least 1 MiB. When it ' +
      'is used up, uploads and runs are refused until files are deleted.',
  },
  warmUpMs: {
    names: ['IDEM_WARM_UP_MS'],
    flag: undefined,
    fallback: '`250` (`idem demo`: `0`)',
    values: '0 to 60000; 0 disables it',
    meaning:
      'The longest time, in milliseconds, that a worker checks people of its own base before it is ready, so that the ' +
      'first requests are as fast as later ones. It takes no credits and logs nothing.',
  },
  tlsCert: {
    names: ['IDEM_TLS_CERT'],
    flag: '--tls-cert',
    fallback: 'none',
    values: 'a file in PEM',
    meaning:
      'The certificate of the server, followed by those of its issuers: the server then answers HTTPS only. A changed file ' +
      'is loaded without a restart.',
  },
  tlsKey: {
    names: ['IDEM_TLS_KEY'],
    flag: '--tls-key',
    fallback: 'none',
    values: 'a file in PEM',
    meaning: 'The private key of the certificate, without a passphrase.',
  },
  cluster: {
    names: ['IDEM_CLUSTER'],
    flag: '--cluster',
    fallback: 'none',
    values: 'a URL like postgres://idem@db1:5432,db2:5432/idem?sslmode=verify-full',
    meaning:
      'The PostgreSQL servers of the cluster of which the data folder is a node. Several hosts are tried in turn for the ' +
      'primary. `schema=NAME` selects another schema than `idem`. Leave the password to `PGPASSWORD` or `PGPASSFILE`, because ' +
      'other users of the machine can see command lines.',
  },
  clusterStorage: {
    names: ['IDEM_CLUSTER_STORAGE'],
    flag: '--cluster-storage',
    fallback: 'none',
    values: 'a folder, or s3://BUCKET/PREFIX',
    meaning:
      'Where the nodes of the cluster share the files of generations: a folder that all have mounted, or a bucket of Amazon S3 ' +
      'or a compatible server. For a bucket, set `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_REGION` and, unless it is ' +
      "Amazon's, `AWS_ENDPOINT_URL_S3`.",
  },
  clusterMaxStaleness: {
    names: ['IDEM_CLUSTER_MAX_STALENESS'],
    flag: '--cluster-max-staleness',
    fallback: '0',
    values: 'seconds, 0 to 86400',
    meaning:
      'A node that has lacked changes of its cluster for longer is not ready: `/health/ready` answers 503. 0: it is ready ' +
      'however far it is behind.',
  },
  clusterBatchThreads: {
    names: ['IDEM_CLUSTER_BATCH_THREADS'],
    flag: '--cluster-batch-threads',
    fallback: '1',
    values: '0 to 256',
    meaning:
      'Threads with which a server of a cluster answers parts of batches that other nodes share (`idem batch --distribute`). ' +
      '0: it answers none.',
  },
  baseKeyFile: {
    names: ['IDEM_BASE_KEY_FILE'],
    flag: '--base-key-file',
    fallback: 'none',
    values: 'a file with a key of 64 hexadecimal digits, as `openssl rand -hex 32` prints it',
    meaning:
      'The key that encrypts the data folder: imports and compactions write it encrypted if a key is set, and every ' +
      'command needs the key from then on. Of several keys in the file, the first one encrypts, and the others only ' +
      'open what was encrypted with them.',
  },
  baseKey: {
    names: ['IDEM_BASE_KEY'],
    flag: undefined,
    fallback: 'none',
    values: '64 hexadecimal digits',
    meaning: 'The same key in place of a file. It is a secret and has no flag.',
  },
  weights: {
    names: ['IDEM_WEIGHTS'],
    flag: '--weights',
    fallback: 'those of the base',
    values: 'a file that `idem evaluate --fit` has written',
    meaning: 'Learned weights of the probability of a match.',
  },
  householdKey: {
    names: ['IDEM_HOUSEHOLD_KEY'],
    flag: undefined,
    fallback: 'none',
    values: 'any text; use at least 32 random characters',
    meaning:
      'The key of `HOUSEHOLDID`, so that the ids of two installations cannot be compared. It is a secret and has no ' +
      'flag, because other users of the machine can see command lines.',
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof SETTINGS;

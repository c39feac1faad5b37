import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UsageError } from '../../../runtime/errors.ts';
import { foldOperator } from '../operator-name.ts';
import { isSigningKey } from './client-assertion.ts';
import { type TlsSettings, tlsProblems } from './tls.ts';

/** An operator of the configuration file, with its secrets. */
export interface OperatorSettings {
  readonly name: string;
  /** Countries of its numbers, ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** E.164 prefixes of its numbers; empty for all numbers of its countries. */
  readonly ranges: readonly string[];
  /** Its APIs; `undefined` if it cannot be queried. */
  readonly camara?: CamaraSettings;
}

export interface CamaraSettings {
  readonly token: TokenSettings;
  readonly kycMatch?: ApiSettings;
  readonly simSwap?: ApiSettings;
  /** Time limit of a question, including the request for a token. */
  readonly timeoutMs: number;
  readonly tls: TlsSettings;
}

export interface ApiSettings {
  /** URL of the operation: `https://api.example/kyc-match/v0.5/match`. */
  readonly url: URL;
  /** OAuth scopes, separated by blanks. */
  readonly scope: string;
}

export interface TokenSettings {
  readonly url: URL;
  readonly clientId: string;
  /** For `private_key_jwt` the private key in PEM. */
  readonly clientSecret: string;
  /**
   * The secret in the `Authorization` header or in the body (source: RFC 6749, section 2.3.1), or a signed assertion (source:
   * RFC 7523), which CAMARA's security profile requires.
   */
  readonly authentication: 'basic' | 'post' | 'private_key_jwt';
  /** The `kid` of the private key. */
  readonly keyId?: string | undefined;
}

const DEFAULT_TIMEOUT_MS = 3000;

const url = z.string().transform((text, context) => {
  const parsed = URL.canParse(text) ? new URL(text) : undefined;
  const isPrivate = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(parsed?.hostname ?? '');
  if (parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && isPrivate)) return parsed;
  context.addIssue({
    code: 'custom',
    message: 'must be a URL that begins with https:// (http:// for the loopback interface)',
  });
  return z.NEVER;
});

const name = z.string().trim().min(1).max(64);

const api = (scope: string) => z.strictObject({ url, scope: z.string().min(1).default(scope) });

const token = z
  .strictObject({
    url,
    clientId: z.string().min(1),
    clientSecretEnv: z.string().min(1).optional(),
    clientSecretFile: z.string().min(1).optional(),
    authentication: z.enum(['basic', 'post', 'private_key_jwt']).default('basic'),
    keyId: z.string().min(1).optional(),
  })
  .refine(
    ({ clientSecretEnv, clientSecretFile }) => (clientSecretEnv === undefined) !== (clientSecretFile === undefined),
    {
      message: 'must have either clientSecretEnv or clientSecretFile; this file must not contain the secret',
    },
  );

const operatorSchema = z.strictObject({
  name,
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'must be a country code of two capital letters')).min(1),
  ranges: z
    .array(z.string().regex(/^\+[1-9]\d{0,14}$/, 'must be the prefix of a number, for example +336'))
    .default([]),
  camara: z
    .strictObject({
      token,
      kycMatch: api('kyc-match:match').optional(),
      simSwap: api('sim-swap:check').optional(),
      purpose: z
        .string()
        .regex(
          /^dpv:[A-Za-z]+$/,
          'must be one purpose of the Data Privacy Vocabulary, such as dpv:FraudPreventionAndDetection',
        )
        .optional(),
      timeout: z.number().int().min(100).max(30_000).default(DEFAULT_TIMEOUT_MS),
      tls: z
        .strictObject({
          caFile: z.string().optional(),
          certFile: z.string().optional(),
          keyFile: z.string().optional(),
        })
        .default({}),
    })
    .optional(),
});

const file = z.strictObject({
  operators: z.array(operatorSchema).superRefine((operators, context) => {
    const names = operators.map((each) => foldOperator(each.name));
    for (const [at, each] of names.entries()) {
      if (names.indexOf(each) < at) context.addIssue({ code: 'custom', path: [at, 'name'], message: 'occurs twice' });
    }
  }),
});

/**
 * Reads the file of operators and the secrets that it refers to.
 *
 * @throws UsageError with all errors, one per line
 */
export function readOperatorSettings(
  path: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): readonly OperatorSettings[] {
  const parsed = file.safeParse(readJson(path));
  if (!parsed.success) throw new UsageError(parsed.error.issues.map((issue) => describe(path, issue)).join('\n'));
  const problems: string[] = [];
  const settings = parsed.data.operators.map((each) => withSecrets(each, { env, path, problems }));
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return settings;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `The operators file ${path} ${code === undefined ? 'is not valid JSON.' : `cannot be read (${code}).`}`,
    );
  }
}

/** `operators.json: operators[0].name: occurs twice.` */
function describe(path: string, { path: place, message }: z.core.$ZodIssue): string {
  const where = place.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return `${path}: ${where.replace(/^\./, '') || 'the file'}: ${message}.`;
}

interface Sources {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly path: string;
  readonly problems: string[];
}

function purposesIn(scope: string): number {
  return scope.split(/\s+/).filter((each) => each.startsWith('dpv:')).length;
}

/** CAMARA requires exactly one purpose in a scope. */
function withPurpose(settings: ApiSettings, purpose: string | undefined): ApiSettings {
  return purpose === undefined ? settings : { ...settings, scope: `${purpose} ${settings.scope}` };
}

function withSecrets({ camara, ...operator }: z.infer<typeof operatorSchema>, sources: Sources): OperatorSettings {
  if (camara === undefined) return operator;
  const { token, purpose, timeout, tls } = camara;
  const [kycMatch, simSwap] = [camara.kycMatch, camara.simSwap].map((each) => each && withPurpose(each, purpose));
  const { clientSecretEnv, clientSecretFile, ...others } = token;
  const report = (sentence: string) => {
    sources.problems.push(`${sources.path}: operator ${operator.name}: ${sentence}`);
    return '';
  };
  const read = (file: string): string => {
    try {
      return readFileSync(file, 'utf8').trim();
    } catch (error) {
      return report(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
    }
  };
  const clientSecret =
    clientSecretFile === undefined
      ? (sources.env[clientSecretEnv!] ?? report(`the environment has no ${clientSecretEnv}.`))
      : read(clientSecretFile);
  const pem: TlsSettings = {
    ...(tls.caFile !== undefined && { ca: read(tls.caFile) }),
    ...(tls.certFile !== undefined && { cert: read(tls.certFile) }),
    ...(tls.keyFile !== undefined && { key: read(tls.keyFile) }),
  };
  if (token.authentication === 'private_key_jwt' && clientSecret !== '' && !isSigningKey(clientSecret)) {
    report('token.clientSecretFile must hold a private key in PEM for private_key_jwt: RSA, or EC on the curve P-256.');
  }
  for (const each of [kycMatch, simSwap]) {
    if (each && purposesIn(each.scope) > 1) report(`the scope "${each.scope}" names more than one dpv: purpose.`);
  }
  if (Object.values(pem).every((text) => text !== '')) tlsProblems(pem).forEach(report);
  return {
    ...operator,
    camara: {
      token: { ...others, clientSecret },
      ...(kycMatch && { kycMatch }),
      ...(simSwap && { simSwap }),
      timeoutMs: timeout,
      tls: pem,
    },
  };
}

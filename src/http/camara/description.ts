import * as z from 'zod';
import { type DescribedDialect, type JsonObject, jsonResponse, schemaOf } from '../openapi/schemas.ts';
import { CAMARA_STATUSES, type CamaraErrorCode } from './errors.ts';
import { SCORED } from './kyc-match.ts';
import { BACKCHANNEL_PATH, CAMARA_SCOPES, CIBA_GRANT, TOKEN_PATH } from './oauth.ts';
import { CAMARA_OPERATIONS, CORRELATOR } from './plugin.ts';
import { kycMatch04, kycMatch05, simSwapCheck, simSwapDate } from './schemas.ts';

const errorSchema = z
  .strictObject({
    status: z.int(),
    code: z.enum(Object.keys(CAMARA_STATUSES) as [CamaraErrorCode, ...CamaraErrorCode[]]),
    message: z.string(),
  })
  .meta({ id: 'CamaraError' });

/** The answer to a request of KYC Match: a match for each property sent, and a score for some. */
function kycResult(request: typeof kycMatch04 | typeof kycMatch05, id: string) {
  const match = z.enum(['true', 'false', 'not_available']);
  const matchScore = z.int().min(0).max(99).meta({ description: 'Only beside `"false"`.' });
  const properties = Object.keys(request.shape)
    .filter((name) => name !== 'phoneNumber')
    .flatMap((name): [string, z.ZodType][] => {
      const scored = (SCORED as ReadonlySet<string>).has(name);
      return [[`${name}Match`, match], ...(scored ? [[`${name}MatchScore`, matchScore] as [string, z.ZodType]] : [])];
    });
  return z.strictObject(Object.fromEntries(properties)).partial().meta({ id });
}

/** One POST. */
interface DescribedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly request: z.ZodType;
  readonly result: z.ZodType;
}

interface CamaraOperation extends DescribedOperation {
  readonly errors: readonly CamaraErrorCode[];
}

/** Errors of every operation. */
const COMMON_ERRORS = [
  'INVALID_ARGUMENT',
  'UNAUTHENTICATED',
  'PERMISSION_DENIED',
  'IDENTIFIER_NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'MISSING_IDENTIFIER',
  'QUOTA_EXCEEDED',
  'TOO_MANY_REQUESTS',
  'INTERNAL',
  'UNAVAILABLE',
] as const satisfies readonly CamaraErrorCode[];

const KYC_ERRORS = ['INVALID_TOKEN_CONTEXT', 'KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION'] as const;

const OPERATIONS: Readonly<Record<string, CamaraOperation>> = {
  '/kyc-match/v0.4/match': {
    operationId: 'kycMatch04',
    summary: 'KYC Match 0.4: compare a person with a subscriber',
    request: kycMatch04.meta({ id: 'KycMatch04Request' }),
    result: kycResult(kycMatch04, 'KycMatch04Result'),
    errors: KYC_ERRORS,
  },
  '/kyc-match/v0.5/match': {
    operationId: 'kycMatch05',
    summary: 'KYC Match 0.5: compare a person with a subscriber',
    request: kycMatch05.meta({ id: 'KycMatch05Request' }),
    result: kycResult(kycMatch05, 'KycMatch05Result'),
    errors: KYC_ERRORS,
  },
  '/sim-swap/v2/check': {
    operationId: 'simSwapCheck',
    summary: 'SIM Swap 2: whether the SIM was changed within some hours',
    request: simSwapCheck.meta({ id: 'SimSwapCheckRequest' }),
    result: z.strictObject({ swapped: z.boolean() }).meta({ id: 'SimSwapCheckResult' }),
    errors: ['OUT_OF_RANGE', 'UNNECESSARY_IDENTIFIER', 'SERVICE_NOT_APPLICABLE'],
  },
  '/sim-swap/v2/retrieve-date': {
    operationId: 'simSwapDate',
    summary: 'SIM Swap 2: when the SIM was last changed',
    request: simSwapDate.meta({ id: 'SimSwapDateRequest' }),
    result: z
      .strictObject({
        latestSimChange: z.iso.datetime().nullable(),
        monitoredPeriod: z.int().optional().meta({
          description: 'Days. Sent if the SIM was not changed within them and earlier changes are not known.',
        }),
      })
      .meta({ id: 'SimSwapDateResult' }),
    errors: ['UNNECESSARY_IDENTIFIER', 'SERVICE_NOT_APPLICABLE'],
  },
};

const correlator = (place: object) => ({
  ...place,
  description: 'A text that the answer repeats.',
  schema: { type: 'string', pattern: CORRELATOR.source },
});

const TAG = 'CAMARA';

function describeOperation(path: string, scopes: readonly string[], components: JsonObject): JsonObject {
  const { operationId, summary, request, result, errors } = OPERATIONS[path]!;
  const headers = { 'x-correlator': correlator({}) };
  const json = (schema: z.ZodType, io: 'input' | 'output') => ({
    'application/json': { schema: schemaOf(schema, io, components) },
  });
  const codes = [...COMMON_ERRORS, ...errors];
  const statuses = [...new Set(codes.map((code) => CAMARA_STATUSES[code]))].sort((left, right) => left - right);
  const failures = statuses.map((status) => {
    const same = codes.filter((code) => CAMARA_STATUSES[code] === status);
    return [
      String(status),
      { description: same.map((code) => `\`${code}\``).join(', '), headers, content: json(errorSchema, 'output') },
    ];
  });
  return {
    post: {
      operationId,
      tags: [TAG],
      summary,
      description: `Needs ${scopes.map((scope) => `the scope \`${scope}\``).join(' or ')}.`,
      security: scopes.map((scope) => ({ camara: [scope] })),
      parameters: [correlator({ name: 'x-correlator', in: 'header', required: false })],
      requestBody: { required: true, content: json(request, 'input') },
      responses: {
        '200': { description: 'Success', headers, content: json(result, 'output') },
        ...Object.fromEntries(failures),
      },
    },
  };
}

const oauthError = z
  .strictObject({ error: z.string(), error_description: z.string() })
  .meta({ id: 'OauthError', description: 'RFC 6749, section 5.2.' });

const credentials = {
  client_id: z
    .string()
    .optional()
    .meta({ description: 'The licence code, unless it is sent as Basic authentication.' }),
  client_secret: z.string().optional().meta({ description: 'The client secret of the licence.' }),
};

const tokenRequest = z.object({
  grant_type: z.enum(['client_credentials', CIBA_GRANT]),
  scope: z
    .string()
    .optional()
    .meta({ description: `One or more of ${CAMARA_SCOPES.join(', ')}, with spaces.` }),
  auth_req_id: z.string().optional().meta({ description: 'Of the backchannel authentication.' }),
  ...credentials,
});

const tokenResult = z
  .strictObject({
    access_token: z.string(),
    token_type: z.literal('Bearer'),
    expires_in: z.number().meta({ description: 'Seconds.' }),
    scope: z.string(),
  })
  .meta({ id: 'CamaraToken' });

const backchannelRequest = z.object({
  scope: z.string().meta({ description: '`openid` and the scopes of the interfaces, with spaces.' }),
  login_hint: z.string().meta({ description: '`tel:` and the phone number.' }),
  ...credentials,
});

const backchannelResult = z
  .strictObject({ auth_req_id: z.string(), expires_in: z.int(), interval: z.int() })
  .meta({ id: 'BackchannelAuthentication' });

function describeTokenPath(
  { operationId, summary, request, result }: DescribedOperation,
  components: JsonObject,
): JsonObject {
  const statuses = {
    400: 'The request is refused.',
    401: 'The licence or the client secret is wrong.',
    429: 'Try again later.',
    500: 'Internal error.',
  };
  return {
    post: {
      operationId,
      tags: [TAG],
      summary,
      security: [{ client: [] }, {}],
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: schemaOf(request, 'input', components) } },
      },
      responses: {
        '200': jsonResponse('Success', result, components),
        ...Object.fromEntries(
          Object.entries(statuses).map(([status, description]) => [
            status,
            jsonResponse(description, oauthError, components),
          ]),
        ),
      },
    },
  };
}

/** CAMARA KYC Match and SIM Swap, and their tokens. */
export const CAMARA_DIALECT: DescribedDialect = {
  tag: { name: TAG, description: 'CAMARA KYC Match and SIM Swap over the imported subscribers.' },
  securitySchemes: {
    client: { type: 'http', scheme: 'basic', description: 'The licence code and its client secret.' },
    camara: {
      type: 'oauth2',
      flows: {
        clientCredentials: {
          tokenUrl: TOKEN_PATH,
          scopes: Object.fromEntries(CAMARA_SCOPES.map((scope) => [scope, ''])),
        },
      },
    },
  },
  paths: (components) => ({
    ...Object.fromEntries(
      CAMARA_OPERATIONS.map(({ path, scopes }) => [path, describeOperation(path, scopes, components)]),
    ),
    [TOKEN_PATH]: describeTokenPath(
      { operationId: 'camaraToken', summary: 'Get an access token', request: tokenRequest, result: tokenResult },
      components,
    ),
    [BACKCHANNEL_PATH]: describeTokenPath(
      {
        operationId: 'backchannelAuthentication',
        summary: 'Bind a token to a phone number (OpenID CIBA)',
        request: backchannelRequest,
        result: backchannelResult,
      },
      components,
    ),
  }),
};

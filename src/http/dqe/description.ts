import * as z from 'zod';
import { ERRORS, type ErrorCode } from '../errors.ts';
import { type DescribedDialect, errorResponses, type JsonObject, jsonResponse, schemaOf } from '../openapi/schemas.ts';
import { describeParameterPath, type ParameterTexts } from './describe-path.ts';
import { errorBody } from './error-body.ts';
import { OAUTH_PARAMETERS } from './oauth-token.ts';
import { MANDATORY_SEARCH_PARAMETERS, SEARCH_PARAMETERS } from './search.ts';

const SEARCH_TEXTS: ParameterTexts<(typeof SEARCH_PARAMETERS)[number]> = {
  Licence: 'The licence code, or an access token. Mandatory, unless it is sent as `Authorization: Bearer`.',
  Address: 'Street number, street type and street name in one line.',
  PostalCode: 'Postal code.',
  City: 'Town.',
  LastName: 'Last name in use, or birth name.',
  FirstName: 'First name.',
  BirthDate: '`YYYY-MM-DD`, `DD/MM/YYYY` or `YYYYMMDD`. ID Check Plus only.',
  Email: 'E-mail address. ID Check Plus only.',
  Phone: 'Phone number. ID Check Plus only.',
};

const letters = (text: string, description: string) => z.enum([...text] as [string, ...string[]]).meta({ description });

const distance = z
  .string()
  .regex(/^\d{0,2}$/)
  .meta({ description: 'Edits between the two names, 99 at most; empty unless found.' });

const NAME_LEVELS = 'E equal, S up to 10 % of the letters differ, P up to 25 %, D more, ? not compared.';

/** The thirteen keys of an answer, in their order. */
const answerSchema = z
  .strictObject({
    Check_FirstName: letters('ESPD?', NAME_LEVELS),
    Check_BirthDate: z
      .string()
      .regex(/^(?:[01]{3}|---|\?)$/)
      .meta({
        description: 'Year, month, day: 0 equal, 1 different; `---` not held, `?` not sent.',
      }),
    Check_Number: z.enum(['True', 'False']).meta({ description: 'Whether the street number is the one held.' }),
    HOUSEHOLDID: z
      .string()
      .regex(/^(?:-?\d+)?$/)
      .meta({
        description: 'A signed 64-bit integer in decimal; empty unless found.',
      }),
    FirstName_Dist: distance,
    LastName_Dist: distance,
    result: z.enum(['FOUND', 'NOT FOUND']).meta({
      description: '`IDEM_RESULT_KEY` can write it as `Result`, or both.',
    }),
    Check_Email: letters('ED?', 'E equal, D different, ? not compared.'),
    Check_LastName: letters('ESPD?', NAME_LEVELS),
    Check_City: letters('ESPND?', 'As for the address.'),
    Check_Address: letters('ESPND?', 'The street without its number: E equal, S up to 10 %, P 25 %, N 35 %, D more.'),
    Check_PostalCode: letters('END?', 'E equal, N the first three digits are equal, D different, ? not compared.'),
    Check_Phone: letters('ED?', 'E equal, D different, ? not compared.'),
  })
  .meta({ id: 'SearchAnswer' });

const searchResult = z.strictObject({ DATA1: answerSchema }).meta({ id: 'SearchResult' });

const errorSchema = z
  .strictObject({ status: z.int(), message: z.string(), details: z.string(), error: z.string() })
  .meta({
    id: 'SearchError',
    description: 'An error of `/SEARCH/` and `/oauth/access_token/`; `status` is the HTTP status.',
  });

const tokenSchema = z
  .strictObject({
    access_token: z.string(),
    token_type: z.literal('Bearer'),
    expires_in: z.string().meta({ description: 'Seconds, as a text.' }),
    refresh_token: z.string(),
  })
  .meta({ id: 'SearchToken' });

/** Errors that a request of any kind can cause. */
const COMMON_ERRORS = [
  'duplicate-parameters',
  'too-long-parameters',
  'too-many-parameters',
  'invalid-encoding',
  'invalid-body',
  'malformed-request',
  'method-not-allowed',
  'request-timeout',
  'body-too-large',
  'unsupported-media-type',
  'too-many-requests',
  'headers-too-large',
  'internal',
] as const satisfies readonly ErrorCode[];

const SEARCH_ERRORS = [
  'unauthorized',
  'origin-not-allowed',
  'missing-parameters',
  'invalid-parameters',
  'credits-exhausted',
  'not-ready',
  ...COMMON_ERRORS,
] as const satisfies readonly ErrorCode[];

const OAUTH_ERRORS = [
  'invalid-request',
  'invalid-client',
  'unauthorized-client',
  'unsupported-grant',
  'invalid-grant',
  ...COMMON_ERRORS,
] as const satisfies readonly ErrorCode[];

/** Errors in the shape of `/SEARCH/`, by status. */
export function searchErrorsOf(codes: readonly ErrorCode[], components: JsonObject): JsonObject {
  const errors = codes.map((code) => {
    const { status, when } = ERRORS[code];
    return { status, when, name: code, body: JSON.parse(errorBody(code)) as unknown };
  });
  return errorResponses(schemaOf(errorSchema, 'output', components), errors);
}

const TAG = 'ID Check';

/** ID Check and ID Check Plus. */
export const SEARCH_DIALECT: DescribedDialect = {
  tag: {
    name: TAG,
    description: "DQE's ID Check and ID Check Plus. Parameter names match in any case; unknown parameters are ignored.",
  },
  securitySchemes: {
    licence: { type: 'http', scheme: 'bearer', description: 'A licence code, or an access token of it.' },
  },
  paths: (components) => ({
    '/SEARCH/': describeParameterPath(
      {
        operationId: 'search',
        tag: TAG,
        summary: 'Check a person',
        description:
          'Compares a person with the likeliest household. The licence decides whether ID Check or ID Check Plus answers.',
        texts: SEARCH_TEXTS,
        names: SEARCH_PARAMETERS,
        mandatory: MANDATORY_SEARCH_PARAMETERS,
        security: [{ licence: [] }, {}],
      },
      {
        '200': jsonResponse('FOUND or NOT FOUND, and a letter for each field.', searchResult, components),
        ...searchErrorsOf(SEARCH_ERRORS, components),
      },
    ),
    '/oauth/access_token/': describeParameterPath(
      {
        operationId: 'searchToken',
        tag: TAG,
        summary: 'Exchange a licence and its client secret for an access token',
        description: 'For `/SEARCH/`: the token takes the place of the licence for five minutes.',
        texts: {
          client_id: 'The licence code. Mandatory with `scope=client_idcheck`.',
          client_secret: 'The client secret of the licence. Mandatory with `scope=client_idcheck`.',
          scope: '`client_idcheck`, or `refresh_token` for a renewal.',
          access_token: 'The access token to be renewed.',
          refresh_token: 'The refresh token that came with it.',
        },
        names: OAUTH_PARAMETERS,
        mandatory: ['scope'],
        security: [],
      },
      {
        '200': jsonResponse('The token.', tokenSchema, components),
        ...searchErrorsOf(OAUTH_ERRORS, components),
      },
    ),
  }),
};

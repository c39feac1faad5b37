import * as z from 'zod';
import { SCOPES } from '../../../mobile/index.ts';
import {
  type DescribedDialect,
  errorResponses,
  type JsonObject,
  jsonResponse,
  schemaOf,
} from '../../openapi/schemas.ts';
import { describeParameterPath } from '../describe-path.ts';
import { searchErrorsOf } from '../description.ts';
import { TOKEN_PARAMETERS } from './access-token.ts';
import { MOBILE_ERRORS, type MobileErrorId, mobileErrorBody } from './errors.ts';
import { ID_MOBILE_PARAMETERS } from './id-mobile.ts';
import { SESSION_PARAMETERS } from './session.ts';
import { MAX_USER_INFOS_LENGTH, USER_INFO_KEYS } from './user-infos.ts';

const score = z.union([z.number().min(0).max(1), z.literal('')]);

const scoresSchema = z
  .strictObject({
    family_name: score,
    gender: score,
    birthdate: score,
    given_name: score,
    address: z.strictObject({ country: score, postal_code: score, street_address: score, locality: score }),
    email: score,
  })
  .meta({
    id: 'MobileScores',
    description: 'Scope `matching_notp`: a similarity per field, 0 to 1; `""` where nothing is compared.',
  });

const simSwapSchema = z
  .strictObject({ status: z.literal('success'), operator: z.string(), swapped: z.enum(['true', 'false']) })
  .meta({ id: 'MobileSimSwap', description: 'Scope `simswap`.' });

const ERROR_IDS = Object.keys(MOBILE_ERRORS).sort() as [MobileErrorId, ...MobileErrorId[]];

const errorSchema = z
  .strictObject({
    status: z.literal('error'),
    error_type: z.string(),
    error_id: z.enum(ERROR_IDS),
  })
  .meta({ id: 'MobileError' });

const single = z.union([scoresSchema, simSwapSchema, errorSchema]);

const answerSchema = z.union([single, z.partialRecord(z.enum(SCOPES), single)]).meta({
  id: 'MobileAnswer',
  description:
    'The answer of one scope; of several scopes an object with the answer of each. An error has status 200, unless `IDEM_MOBILE_HTTP_STATUS=strict`.',
});

const tokenSchema = z
  .strictObject({
    status: z.literal('success'),
    access_token: z.string(),
    token_type: z.literal('Bearer'),
    expires_in: z.string().meta({ description: 'Seconds, as a text.' }),
    refresh_token: z.string(),
  })
  .meta({ id: 'MobileToken' });

const userInfosSchema = z
  .object(Object.fromEntries(USER_INFO_KEYS.map((key) => [key, z.string().max(1000)])))
  .meta({ id: 'MobileUserInfos', description: 'All twelve keys are mandatory; each may be empty.' });

/** Errors of `/ACCESS_TOKEN/`; the HTTP status is 400. */
const TOKEN_ERRORS = ['01', '03', '22', '30', '31', '98'] as const satisfies readonly MobileErrorId[];

/** Errors by HTTP status. @param status of all of them; by default that of `IDEM_MOBILE_HTTP_STATUS=strict` */
function errorsOf(ids: readonly MobileErrorId[], components: JsonObject, status?: number): JsonObject {
  const errors = ids.map((id) => ({
    status: status ?? MOBILE_ERRORS[id].status,
    name: `error-${id}`,
    when: MOBILE_ERRORS[id].when,
    body: JSON.parse(mobileErrorBody(id)) as unknown,
  }));
  return errorResponses(schemaOf(errorSchema, 'output', components), errors);
}

/** Errors of requests that do not reach the path; they have the shape of `/SEARCH/`. */
const transportErrors = (components: JsonObject) =>
  searchErrorsOf(['request-timeout', 'headers-too-large'], components);

const TAG = 'ID Mobile';

const describeToken = (components: JsonObject) =>
  describeParameterPath(
    {
      operationId: 'mobileToken',
      tag: TAG,
      summary: 'Exchange a licence and its client secret for a token',
      description: 'For `/IDMOBILE/`. The token lasts five minutes.',
      texts: {
        licence: 'The licence code.',
        client_secret: 'The client secret of the licence.',
        grant_type: '`client_idmobile`, or `refresh_token` for a renewal.',
        refresh_token: 'The refresh token of an earlier answer.',
      },
      names: TOKEN_PARAMETERS,
      mandatory: ['grant_type'],
      security: [],
    },
    {
      '200': jsonResponse('The token.', tokenSchema, components),
      ...errorsOf(TOKEN_ERRORS, components, 400),
      ...errorsOf(['97'], components, 429),
      ...errorsOf(['99'], components, 500),
      ...transportErrors(components),
    },
  );

const describeMobile = (components: JsonObject) =>
  describeParameterPath(
    {
      operationId: 'mobile',
      tag: TAG,
      summary: 'Compare a person with the subscriber of a phone number',
      description: 'Scopes `matching_notp` and `simswap`, or both with a comma.',
      texts: {
        licence: 'The licence code.',
        number: 'The phone number; without a country code, of `country`.',
        token: 'A token of `/ACCESS_TOKEN/`. Mandatory, unless it is sent as `Authorization: Bearer`.',
        mode: '`2`; mandatory with `matching_notp`.',
        name: 'The name of your company.',
        code_name: 'A code that belongs to the name.',
        user_infos: 'The person, as a JSON object. Mandatory with `matching_notp`.',
        scope: '`matching_notp`, `simswap`, or both with a comma.',
        redirect_uri: 'An address that the licence has registered for answers by redirect; any other is ignored.',
        country: 'ISO 3166-1 alpha-2.',
        period: 'Hours to look back, for `simswap`.',
      },
      names: ID_MOBILE_PARAMETERS,
      mandatory: ['licence', 'number', 'name', 'scope'],
      maxLengths: { user_infos: MAX_USER_INFOS_LENGTH },
      objects: { user_infos: schemaOf(userInfosSchema, 'input', components) },
      security: [{ mobileToken: [] }, {}],
    },
    {
      '200': jsonResponse('The scores, whether the SIM was swapped, or an error.', answerSchema, components),
      '302': { description: 'To a registered address, with `token` and `status` appended.' },
      ...errorsOf(ERROR_IDS, components),
      ...transportErrors(components),
    },
  );

const describeSession = (components: JsonObject) =>
  describeParameterPath(
    {
      operationId: 'mobileSession',
      tag: TAG,
      summary: 'Fetch the answer that a redirect announced',
      description: 'Once, within five minutes.',
      texts: {
        token: 'The token that was appended to the address.',
        Licence: 'The licence code.',
        scope: '`client_idmobile`.',
      },
      names: SESSION_PARAMETERS,
      mandatory: ['token', 'Licence', 'scope'],
      security: [],
    },
    {
      '200': jsonResponse('The answer, or an error.', answerSchema, components),
      ...errorsOf(ERROR_IDS, components),
      ...transportErrors(components),
    },
  );

/** ID Mobile and its tokens. */
export const MOBILE_DIALECT: DescribedDialect = {
  tag: { name: TAG, description: "DQE's ID Mobile: a person is compared with the subscriber of a phone number." },
  securitySchemes: {
    mobileToken: { type: 'http', scheme: 'bearer', description: 'A token of `/ACCESS_TOKEN/`.' },
  },
  paths: (components) => ({
    '/ACCESS_TOKEN/': describeToken(components),
    '/IDMOBILE/': describeMobile(components),
    '/GET/': describeSession(components),
  }),
};

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type JournalEvent, licenceActor, phoneSubject } from '../../../journal/index.ts';
import { LIFETIMES, type Licence } from '../../../licences/index.ts';
import {
  type Claim,
  isRefusal,
  isScope,
  type Line,
  MAX_PERIOD_HOURS,
  normalizeClaim,
  parseMobileNumber,
  type Refusal,
  type Scope,
  type ScopeAnswer,
  type ScopeQuestion,
  type Scores,
} from '../../../mobile/index.ts';
import { parseCountry } from '../../../runtime/config.ts';
import { type MaybePromise, whenReady } from '../../../runtime/maybe-promise.ts';
import { bearerToken } from '../../bearer-token.ts';
import { countCredit } from '../../metrics/answers.ts';
import type { MetricsRecorder } from '../../metrics/metrics.ts';
import { type Parameters, parameterNames } from '../../parameters/parameters.ts';
import { scopeBody } from './answer.ts';
import { coarseScores } from './coarse-scores.ts';
import { errorOf, MobileError, mobileErrorBody, tooManyRequests } from './errors.ts';
import { limitScores } from './limit-scores.ts';
import { parseReturnAddress, withOutcome } from './return-address.ts';
import { licenceOf, type MobileAnswer, type MobilePath, type MobileSettings, routeMobile } from './route.ts';
import { TEST_CHECKER } from './test-numbers.ts';
import { MAX_USER_INFOS_LENGTH, parseUserInfos } from './user-infos.ts';

export const ID_MOBILE_PATHS = ['/IDMOBILE/', '/IDMOBILE'] as const;

export const ID_MOBILE_PARAMETERS = [
  'licence',
  'number',
  'token',
  'mode',
  'name',
  'code_name',
  'user_infos',
  'scope',
  'redirect_uri',
  'country',
  'period',
] as const;
type Name = (typeof ID_MOBILE_PARAMETERS)[number];

/** Questions about a phone number: how similar a person and its subscriber are, and whether its SIM was swapped. */
export function routeIdMobile(app: FastifyInstance, settings: MobileSettings): void {
  const path: MobilePath<Name> = {
    names: parameterNames<Name>(ID_MOBILE_PARAMETERS, {
      maxLengths: { user_infos: MAX_USER_INFOS_LENGTH },
      object: 'user_infos',
    }),
    answer: (parameters, request) => answer(settings, parameters, request),
  };
  routeMobile(app, ID_MOBILE_PATHS, { path, isStrict: settings.isStrict });
}

/** Reports everything that the client can correct before an operator is queried and a credit is spent. */
function answer(
  settings: MobileSettings,
  parameters: Parameters<Name>,
  request: FastifyRequest,
): MaybePromise<MobileAnswer> {
  const licence = licenceOf(settings.accounts, parameters.get('licence'), request);
  request.licenceName = licence.name;
  checkToken(settings, licence, tokenOf(parameters, request));
  return whenReady(request.server.access.limiter.take(licence), (waitSeconds) => {
    if (waitSeconds > 0) throw tooManyRequests(waitSeconds);
    return answerLicence(settings, licence, { parameters, request });
  });
}

function answerLicence(
  settings: MobileSettings,
  licence: Licence,
  { parameters, request }: { readonly parameters: Parameters<Name>; readonly request: FastifyRequest },
): MaybePromise<MobileAnswer> {
  const scopes = parseScopes(parameters.get('scope'));
  const back = scopes.includes('matching_notp') ? returnAddress(settings, licence, parameters) : undefined;
  if (parameters.get('name') === '') throw new MobileError('01');
  const country = parseNumberCountry(parameters.get('country'), settings.country);
  const number = parseMobileNumber(parameters.get('number'), country);
  if (typeof number === 'string') throw errorOf({ why: number, operator: '' });
  const questions = scopes.map((scope) => orError(() => parseQuestion(scope, parameters, country)));
  const [only] = questions;
  if (questions.length === 1 && only instanceof MobileError) throw only;
  const conclude = (results: readonly Result[]) =>
    back === undefined
      ? answerDirectly(scopes, results)
      : answerByRedirect(settings, licence, { back, scopes, results });
  const checker = licence.isTest ? TEST_CHECKER : settings.checker;
  const lines = checker.locate(number, licence.operators);
  if (isRefusal(lines)) return conclude([errorOf(lines)]);
  // Costs no credit, and is neither counted nor recorded: no data of an operator was used.
  if (licence.isTest) return conclude(questions.map((question) => askTest(lines, question)));
  const isClosed = () => request.raw.socket.destroyed;
  const { usage, journal, metrics } = request.server.access;
  const results = questions.map((question) =>
    whenReady(askAndPay(settings, licence, { question, lines, isClosed, metrics, number: number.number }), (result) => {
      if (!(result instanceof MobileError)) usage.count(licence.id, 'idmobile');
      journal.record(mobileEvent(licence, number.number, question, result));
      return result;
    }),
  );
  return results.some((result) => result instanceof Promise)
    ? Promise.all(results).then(conclude)
    : conclude(results as Result[]);
}

type Result = ScopeAnswer | MobileError;

function askTest(lines: readonly Line[], question: ScopeQuestion | MobileError): Result {
  if (question instanceof MobileError) return question;
  // The test numbers answer at once.
  const result = TEST_CHECKER.ask(lines, question) as ScopeAnswer | Refusal;
  return isRefusal(result) ? errorOf(result) : result;
}

function mobileEvent(
  { name, id }: Licence,
  number: string,
  question: ScopeQuestion | MobileError,
  result: Result,
): JournalEvent {
  return {
    event: 'mobile',
    actor: licenceActor(name),
    actorId: id,
    product: question instanceof MobileError ? 'idmobile' : question.scope,
    subject: phoneSubject(number),
    result: result instanceof MobileError ? `error-${result.id}` : 'answered',
  };
}

function answerDirectly(scopes: readonly Scope[], results: readonly Result[]): MobileAnswer {
  const [only] = results;
  if (results.length === 1 && only instanceof MobileError) throw only;
  return { body: bodyOfAll(scopes, results) };
}

/** Keeps the response for the page that the browser is redirected to. */
async function answerByRedirect(
  { grants }: MobileSettings,
  licence: Licence,
  {
    back,
    scopes,
    results,
  }: { readonly back: URL; readonly scopes: readonly Scope[]; readonly results: readonly Result[] },
): Promise<MobileAnswer> {
  const session = { licenceId: licence.id!, body: bodyOfAll(scopes, results) };
  const token = await grants.keepSession(session, LIFETIMES.access);
  const isFailure = results.some((result) => result instanceof MobileError);
  return { body: '', location: withOutcome(back, token, isFailure ? 'error' : 'success') };
}

function tokenOf(parameters: Parameters<Name>, request: FastifyRequest): string {
  const sent = parameters.get('token');
  const header = bearerToken(request.raw.headers);
  if ((sent === '') === (header === '')) throw new MobileError('01');
  return sent === '' ? header : sent;
}

function checkToken({ issuer }: MobileSettings, licence: Licence, token: string): void {
  if (issuer.verify(token, 'idmobile')?.id !== licence.id) throw new MobileError('30');
}

function parseScopes(text: string): readonly Scope[] {
  if (text === '') throw new MobileError('01');
  if (isScope(text)) return [text];
  const scopes = text.split(',').map((scope) => scope.trim());
  if (new Set(scopes).size < scopes.length || !scopes.every(isScope)) throw new MobileError('04');
  return scopes.filter(isScope);
}

/**
 * Where the answer goes instead of to the caller. An address that the licence has not registered for it is ignored: a client
 * that fills in every parameter of the document gets its scores.
 */
function returnAddress(settings: MobileSettings, licence: Licence, parameters: Parameters<Name>): URL | undefined {
  const text = parameters.get('redirect_uri');
  return text === '' ? undefined : parseReturnAddress(text, licence.answerRedirectUris ?? [], settings.isDemo);
}

function parseNumberCountry(text: string, fallback: string): string {
  if (text === '') return fallback;
  const code = parseCountry(text.trim());
  if (code === undefined) throw new MobileError('01');
  return code;
}

function orError<T>(read: () => T): T | MobileError {
  try {
    return read();
  } catch (error) {
    if (error instanceof MobileError) return error;
    throw error;
  }
}

function parseQuestion(scope: Scope, parameters: Parameters<Name>, country: string): ScopeQuestion {
  // `mode` is mandatory except for SIM swap and number verification, and 2 is the only documented value.
  if (scope !== 'simswap' && scope !== 'numVerify' && parameters.get('mode').trim() !== '2')
    throw new MobileError('01');
  if (scope === 'matching_notp') {
    return { scope, claim: normalizeClaim(parseUserInfos(parameters.get('user_infos')), country) };
  }
  return scope === 'simswap' ? { scope, period: parsePeriodHours(parameters.get('period')) } : { scope };
}

/** Whole hours. */
function parsePeriodHours(text: string): number {
  if (text === '') throw new MobileError('05', 'period');
  const hours = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  if (hours < 1 || hours > MAX_PERIOD_HOURS) throw new MobileError('01');
  return hours;
}

/**
 * Takes a credit for an answer, once it is known. Without a credit no operator is queried; a client that has closed its
 * connection is not charged.
 */
function askAndPay(
  settings: MobileSettings,
  licence: Licence,
  { question, lines, isClosed, metrics, number }: Query,
): MaybePromise<Result> {
  const { accounts, checker } = settings;
  if (question instanceof MobileError) return question;
  if (!accounts.hasCredits(licence)) return new MobileError('98');
  const pay = (result: ScopeAnswer | Refusal): MaybePromise<Result> => {
    if (isRefusal(result)) return errorOf(result);
    const shown: MaybePromise<ScopeAnswer> =
      result.scope === 'matching_notp' && question.scope === 'matching_notp'
        ? whenReady(
            shownScores(settings, licence, { number, claim: question.claim, scores: result.scores }),
            (scores) => ({ ...result, scores }),
          )
        : result;
    return whenReady(shown, (limited): MaybePromise<Result> => {
      if (!licence.isCounted || isClosed()) return limited;
      return accounts.spend(licence).then((isPaid) => {
        if (!isPaid) return new MobileError('98');
        countCredit(metrics);
        return limited;
      });
    });
  };
  return whenReady(checker.ask(lines, question), pay);
}

/** The scores without those beyond the guessing budget, and coarse if that is set. */
function shownScores(
  { guard, hasCoarseScores }: MobileSettings,
  licence: Licence,
  { number, claim, scores }: { readonly number: string; readonly claim: Claim; readonly scores: Scores },
): MaybePromise<Scores> {
  const limited = guard === undefined ? scores : limitScores(scores, { guard, licence, number, claim });
  return whenReady(limited, (allowed) => (hasCoarseScores ? coarseScores(allowed, claim) : allowed));
}

interface Query {
  readonly question: ScopeQuestion | MobileError;
  readonly lines: readonly Line[];
  /** The number that is asked about, E.164. */
  readonly number: string;
  /** Whether the client has closed its connection. */
  readonly isClosed: () => boolean;
  readonly metrics: MetricsRecorder;
}

function bodyOf(result: Result): string {
  return result instanceof MobileError ? mobileErrorBody(result.id, result.detail) : scopeBody(result);
}

/** The object of one scope, or an object of objects for several; an error that concerns all scopes stands alone. */
function bodyOfAll(scopes: readonly Scope[], results: readonly Result[]): string {
  if (results.length === 1) return bodyOf(results[0]!);
  return `{${scopes.map((scope, at) => `"${scope}":${bodyOf(results[at]!)}`).join(',')}}`;
}

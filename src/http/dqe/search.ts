import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GuessLimit } from '../../check/index.ts';
import { type AskedPerson, askedSubject, type JournalEvent, licenceActor } from '../../journal/index.ts';
import { isAccessToken, type Licence, type LicenceRegister } from '../../licences/index.ts';
import type { CheckAnswer, Product } from '../../matching/answer.ts';
import type { PersonInput } from '../../matching/model.ts';
import { type MaybePromise, whenReady } from '../../runtime/maybe-promise.ts';
import type { RequestEncoding, ResultKey } from '../../runtime/settings.ts';
import { bearerToken } from '../bearer-token.ts';
import { isRejection, type Rejection } from '../client-guard.ts';
import { RequestError } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import type { GuessGuard } from '../guess-guard.ts';
import { countAnswer, countCredit } from '../metrics/answers.ts';
import { Parameters, parameterNames } from '../parameters/parameters.ts';
import { exchangeOf, type RequestBody, readParameters } from '../wire.ts';
import { answerBody } from './answer.ts';
import { admitOrigin, callbackOf, JSONP_TYPE, jsonpBody, preflightHeaders, truncateOrigin } from './browser.ts';
import { sendError } from './send-error.ts';
import { testAnswer } from './test-identities.ts';

/** Answers checks: the engine with a base, or a test double. */
export interface PersonChecker {
  check(person: PersonInput, product: Product, limit?: GuessLimit): MaybePromise<CheckAnswer>;
  /** The generation and position that are in use, for the journal. */
  readonly version?: string | undefined;
}

export interface SearchSettings {
  readonly checker: PersonChecker;
  readonly licences: LicenceRegister;
  readonly resultKey: ResultKey;
  /** `strict` reads texts in UTF-8 only. */
  readonly encoding?: RequestEncoding;
  /** Limits guesses; without it they are not limited. */
  readonly guard?: GuessGuard;
  /** Whether answers name the version of the base, in a header. */
  readonly sendsVersion?: boolean;
}

export const SEARCH_PATHS = ['/SEARCH/', '/SEARCH'] as const;

export const SEARCH_PARAMETERS = [
  'Licence',
  'Address',
  'PostalCode',
  'City',
  'LastName',
  'FirstName',
  'BirthDate',
  'Email',
  'Phone',
] as const;
type Name = (typeof SEARCH_PARAMETERS)[number];
const names = parameterNames<Name>(SEARCH_PARAMETERS);

/** In the order in which missing ones are reported. */
export const MANDATORY_SEARCH_PARAMETERS = ['Address', 'PostalCode', 'LastName'] as const satisfies readonly Name[];

/** Sent by nodes of a cluster. Two nodes with equal versions give equal answers. */
const VERSION_HEADER = 'X-Base-Version';

/** The part of an unknown licence that the error shows, in characters (docs/protocol.md). */
const MAX_LICENCE_SHOWN = 64;

/** ID Check and ID Check Plus over fastify: one path, the licence decides. */
export function routeSearch(app: FastifyInstance, settings: SearchSettings): void {
  const handler = (request: FastifyRequest, reply: FastifyReply) => {
    const exchange = exchangeOf(request, reply);
    answerSearch(settings, exchange, request.body as RequestBody | undefined);
    return reply;
  };
  const preflight = (request: FastifyRequest, reply: FastifyReply) => {
    answerPreflight(settings, exchangeOf(request, reply));
    return reply;
  };
  for (const url of SEARCH_PATHS) {
    app.route({ method: ['GET', 'POST'], url, handler });
    app.route({ method: 'OPTIONS', url, handler: preflight });
  }
}

/** Answers whether a page may send a request. Which licence it will use is not known yet. */
function answerPreflight({ licences }: SearchSettings, exchange: Exchange): void {
  const { origin, 'access-control-request-method': method } = exchange.request.headers;
  if (origin === undefined || method === undefined)
    sendError(exchange, new RequestError('method-not-allowed', 'GET, HEAD, POST'));
  else if (licences.allowsOrigin?.(origin) !== true)
    sendError(exchange, new RequestError('origin-not-allowed', truncateOrigin(origin)));
  else exchange.send({ status: 204, body: '', headers: preflightHeaders(origin) });
}

/** Whether a request is one that {@link answerSearch} can answer without a router: a GET of `/SEARCH/`. */
export function isPlainSearch({ method, url = '' }: IncomingMessage): boolean {
  return method === 'GET' && (url.startsWith('/SEARCH/?') || url.startsWith('/SEARCH?'));
}

/** The path of a plain search without its query, for the log. */
export function searchPath({ url = '' }: IncomingMessage): string {
  return url.startsWith(SEARCH_PATHS[0]) ? SEARCH_PATHS[0] : SEARCH_PATHS[1];
}

/** Answers a check, or why there is none. */
export function answerSearch(settings: SearchSettings, exchange: Exchange, body?: RequestBody): void {
  try {
    const answering = search(settings, exchange, body);
    if (answering instanceof Promise) answering.catch((error) => sendError(exchange, error));
  } catch (error) {
    sendError(exchange, error);
  }
}

function search(settings: SearchSettings, exchange: Exchange, body: RequestBody | undefined): MaybePromise<void> {
  const parameters = new Parameters(names, settings.encoding !== 'strict');
  readParameters(exchange.request, body, parameters);
  const question = authorise(settings, parameters, exchange);
  const waitSeconds = exchange.access.limiter.take(question.licence);
  return waitSeconds instanceof Promise
    ? waitSeconds.then((seconds) => answerWithin(seconds, exchange, question))
    : answerWithin(waitSeconds, exchange, question);
}

interface LicensedQuestion {
  readonly settings: SearchSettings;
  readonly licence: Licence;
  readonly product: Product;
  readonly parameters: Parameters<Name>;
  /** The function that a page wants to be called with the answer. */
  callback: string | undefined;
  /** The generation and position that were in use; `undefined` until it was checked. */
  version: string | undefined;
}

/** @param waitSeconds 0 if the limits of the licence allow the request */
function answerWithin(waitSeconds: number, exchange: Exchange, question: LicensedQuestion): MaybePromise<void> {
  if (waitSeconds > 0) throw new RequestError('too-many-requests', String(waitSeconds));
  return answerLicence(exchange, question);
}

function answerLicence(exchange: Exchange, question: LicensedQuestion): MaybePromise<void> {
  const { settings, licence, product, parameters } = question;
  const { request } = exchange;
  exchange.licenceName = licence.name;
  question.callback = callbackOf(request, licence);
  requireValid(parameters);
  requireMandatory(parameters);
  if (licence.isTest) return answerTest(exchange, question);
  if (licence.isCounted && !settings.licences.hasCredits?.(licence)) throw new RequestError('credits-exhausted');
  // HEAD checks nobody: status, length and duration of the response would be an answer that costs nothing.
  if (request.method === 'HEAD') return exchange.sendHead(200);
  const answer = settings.checker.check(personOf(parameters), product, settings.guard?.limitOf(licence));
  question.version = settings.checker.version;
  if (!licence.isCounted && !(answer instanceof Promise)) return respond(exchange, question, answer);
  return answerLater(exchange, question, answer);
}

/** Answers when an answer is there and paid for. */
function answerLater(
  exchange: Exchange,
  question: LicensedQuestion,
  answer: MaybePromise<CheckAnswer>,
): MaybePromise<void> {
  const { settings, licence } = question;
  const respondNow = (given: CheckAnswer) => respond(exchange, question, given);
  const versioned = whenReady(answer, (given) => {
    // The base may have changed while the check waited for its guesses to be permitted.
    if (given.baseVersion !== undefined) question.version = given.baseVersion;
    return given;
  });
  if (!licence.isCounted) return whenReady(versioned, respondNow);
  const { request } = exchange;
  return payAndRespond(settings.licences, licence, { answer: versioned, request, respond: respondNow });
}

/** Counts, records and sends an answer. */
function respond(exchange: Exchange, question: LicensedQuestion, answer: CheckAnswer): void {
  const { settings, licence, product, version } = question;
  const { usage, journal, metrics } = exchange.access;
  usage.count(licence.id, product);
  countAnswer(metrics, product, answer);
  if (licence.isCounted) countCredit(metrics);
  journal.record(checkEvent(question, answer));
  if (settings.sendsVersion && version !== undefined) exchange.extraHeaders = withVersion(exchange, version);
  sendAnswer(exchange, question, answer);
}

/** The headers of the last version, kept because many answers have the same. */
let versionHeaders: readonly string[] = [VERSION_HEADER, ''];

function withVersion({ extraHeaders }: Exchange, version: string): readonly string[] {
  if (versionHeaders[1] !== version) versionHeaders = [VERSION_HEADER, version];
  return extraHeaders.length === 0 ? versionHeaders : [...extraHeaders, ...versionHeaders];
}

function sendAnswer(exchange: Exchange, { settings, callback }: LicensedQuestion, answer: CheckAnswer): void {
  const body = answerBody(answer, settings.resultKey);
  if (callback === undefined) exchange.sendAsciiJson(body);
  else exchange.send({ status: 200, body: jsonpBody(callback, body), type: JSONP_TYPE });
}

/** Costs no credit, and is neither counted nor recorded: no data of the base was used. */
function answerTest(exchange: Exchange, question: LicensedQuestion): void {
  const answer = testAnswer(personOf(question.parameters), question.product);
  if (exchange.request.method === 'HEAD') exchange.sendHead(200);
  else sendAnswer(exchange, question, answer);
}

function checkEvent(
  { licence: { name, id }, product, parameters, version }: LicensedQuestion,
  { found, householdId }: CheckAnswer,
): JournalEvent {
  return {
    event: 'check',
    actor: licenceActor(name),
    actorId: id,
    product,
    household: found ? householdId : undefined,
    subject: found ? undefined : askedSubject(askedOf(parameters)),
    result: found ? 'found' : 'not-found',
    base: version,
  };
}

function askedOf(parameters: Parameters<Name>): AskedPerson {
  return {
    lastName: parameters.get('LastName'),
    postalCode: parameters.get('PostalCode'),
    email: parameters.get('Email'),
    phone: parameters.get('Phone'),
  };
}

interface PaidResponse {
  readonly answer: MaybePromise<CheckAnswer>;
  readonly request: IncomingMessage;
  readonly respond: (answer: CheckAnswer) => void;
}

/** Takes a credit and responds. A client that has closed its connection is not charged. */
async function payAndRespond(
  licences: LicenceRegister,
  licence: Licence,
  { answer, request, respond }: PaidResponse,
): Promise<void> {
  const given = await Promise.resolve(answer);
  if (request.socket.destroyed) return;
  if (!(await licences.spend?.(licence))) throw new RequestError('credits-exhausted');
  respond(given);
}

/** @throws RequestError unless exactly one valid licence with a product of this path was sent */
function authorise(settings: SearchSettings, parameters: Parameters<Name>, exchange: Exchange): LicensedQuestion {
  const { licences } = settings;
  const { request, access } = exchange;
  const { headers } = request;
  const wrong = parameters.problem('Licence');
  if (wrong) throw new RequestError(wrong.problem, 'Licence');
  const sent = parameters.get('Licence');
  const token = bearerToken(headers);
  // A client uses one way to send a token per request (source: RFC 6750, section 2).
  if (sent !== '' && token !== '') throw new RequestError('duplicate-parameters', 'Licence');
  const code = sent === '' ? token : sent;
  const shown = truncate(code, MAX_LICENCE_SHOWN);
  if (code === '') throw new RequestError('unauthorized');
  // An access token cannot be guessed, and clients often send one that has expired.
  const find = () => licences.resolve(code);
  const found = isAccessToken(code) ? find() : access.guard.attempt(request, 'code', find);
  if (found === undefined) throw new RequestError('unauthorized', shown);
  if (isRejection(found)) throw rejectionError(found, shown);
  const product = productOf(found);
  if (!product) throw new RequestError('unauthorized', shown);
  exchange.extraHeaders = admitOrigin(headers, found);
  return { settings, licence: found, product, parameters, callback: undefined, version: undefined };
}

function rejectionError({ delayMs, retryAfterSeconds }: Rejection, shown: string): RequestError {
  return retryAfterSeconds > 0
    ? new RequestError('too-many-requests', String(retryAfterSeconds))
    : new RequestError('unauthorized', shown, delayMs);
}

/** The product that answers the request: the more comprehensive one if the licence includes both. */
function productOf({ products }: Licence): Product | undefined {
  if (products.includes('idcheck-plus')) return 'idcheck-plus';
  return products.includes('idcheck') ? 'idcheck' : undefined;
}

/** The first characters of a text. A character has at most two UTF-16 units. */
function truncate(text: string, maxCharacters: number): string {
  return text.length <= maxCharacters
    ? text
    : Array.from(text.slice(0, 2 * maxCharacters))
        .slice(0, maxCharacters)
        .join('');
}

function requireValid(parameters: Parameters<Name>): void {
  const wrong = parameters.problem();
  if (wrong) throw new RequestError(wrong.problem, wrong.names.join(','));
}

function requireMandatory(parameters: Parameters<Name>): void {
  if (hasMandatory(parameters)) return;
  const missing = MANDATORY_SEARCH_PARAMETERS.filter((name) => parameters.get(name) === '');
  if (missing.length > 0) throw new RequestError('missing-parameters', missing.join(','));
}

function hasMandatory(parameters: Parameters<Name>): boolean {
  for (const name of MANDATORY_SEARCH_PARAMETERS) if (parameters.get(name) === '') return false;
  return true;
}

function personOf(parameters: Parameters<Name>): PersonInput {
  return {
    lastName: parameters.get('LastName'),
    firstName: parameters.get('FirstName'),
    birthDate: parameters.get('BirthDate'),
    address: parameters.get('Address'),
    postalCode: parameters.get('PostalCode'),
    city: parameters.get('City'),
    email: parameters.get('Email'),
    phone: parameters.get('Phone'),
  };
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { InvalidFieldError } from '../../check/index.ts';
import type { Licence, LicenceRegister } from '../../licences/index.ts';
import type { CheckAnswer, Product } from '../../matching/answer.ts';
import type { PersonInput } from '../../matching/model.ts';
import type { ResultKey } from '../../runtime/config.ts';
import type { MaybePromise } from '../../runtime/maybe-promise.ts';
import { RequestError } from '../errors.ts';
import { Parameters, parameterNames, readQuery } from '../parameters.ts';
import { readBody, send, sendHead } from '../wire.ts';
import { answerBody } from './answer.ts';

/** What answers: the engine over a base, or a stand-in. */
export interface PersonChecker {
  check(person: PersonInput, product: Product): MaybePromise<CheckAnswer>;
}

export interface SearchSettings {
  readonly checker: PersonChecker;
  readonly licences: LicenceRegister;
  readonly resultKey: ResultKey;
}

export const SEARCH_PATHS = ['/SEARCH/', '/SEARCH'] as const;

const NAMES = [
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
type Name = (typeof NAMES)[number];
const names = parameterNames<Name>(NAMES);

/** In the order in which they are named when they are missing. */
const MANDATORY = ['Address', 'PostalCode', 'LastName'] as const satisfies readonly Name[];

/** What the engine calls otherwise. */
const WIRE_NAMES: Readonly<Partial<Record<string, Name>>> = { birthDate: 'BirthDate', email: 'Email', phone: 'Phone' };

/** Enough of a wrong licence for its owner to recognise it, in characters (docs/protocol.md). */
const LICENCE_SHOWN = 64;

/** ID Check and ID Check Plus: one path, the licence decides. */
export function routeSearch(app: FastifyInstance, settings: SearchSettings): void {
  const handler = (request: FastifyRequest, reply: FastifyReply) => search(settings, request, reply);
  for (const url of SEARCH_PATHS) app.route({ method: ['GET', 'POST'], url, handler });
}

function search(settings: SearchSettings, request: FastifyRequest, reply: FastifyReply) {
  const parameters = new Parameters(names);
  readQuery(request.raw.url!, parameters);
  readBody(request, parameters);
  const { licence, product } = authorise(settings.licences, parameters, request.raw.headers.authorization);
  request.licenceName = licence.name;
  refuseWrong(parameters);
  refuseMissing(parameters);
  const answer = check(settings.checker, personOf(parameters), product);
  if (licence.isCounted) return Promise.resolve(answer).catch(refuseField).then(payAndRespond);
  if (answer instanceof Promise) return answer.then(respond, refuseField);
  return respond(answer);

  /** An answer that was not paid for is not given, nor its length: HEAD costs nothing and tells nothing. */
  async function payAndRespond(given: CheckAnswer): Promise<FastifyReply> {
    const { licences } = settings;
    if (request.method === 'HEAD') {
      if (!licences.hasCredits?.(licence)) throw new RequestError('credits-exhausted');
      return sendHead(request, reply, 200);
    }
    if (!(await licences.spend?.(licence))) throw new RequestError('credits-exhausted');
    return respond(given);
  }

  function respond(given: CheckAnswer): FastifyReply {
    return send(request, reply, { status: 200, body: answerBody(given, settings.resultKey) });
  }
}

/** @throws RequestError unless a licence with a product of this path was sent, once. */
function authorise(
  licences: LicenceRegister,
  parameters: Parameters<Name>,
  authorization: string | undefined,
): { licence: Licence; product: Product } {
  const wrong = parameters.problem('Licence');
  if (wrong) throw new RequestError(wrong.problem, 'Licence');
  const sent = parameters.get('Licence');
  const token = bearerToken(authorization);
  // One way of sending a token a request (source: RFC 6750, section 2).
  if (sent !== '' && token !== '') throw new RequestError('duplicate-parameters', 'Licence');
  const code = sent === '' ? token : sent;
  const licence = code === '' ? undefined : licences.resolve(code);
  const product = licence && productOf(licence);
  if (!product) throw new RequestError('unauthorized', firstCharacters(code, LICENCE_SHOWN));
  return { licence, product };
}

function bearerToken(authorization: string | undefined): string {
  return authorization === undefined ? '' : (/^Bearer[ \t]+(.*)$/i.exec(authorization)?.[1] ?? '').trim();
}

/** The product that answers; of both, the one that answers more. */
function productOf({ products }: Licence): Product | undefined {
  if (products.includes('idcheck-plus')) return 'idcheck-plus';
  return products.includes('idcheck') ? 'idcheck' : undefined;
}

function firstCharacters(text: string, count: number): string {
  return text.length <= count ? text : Array.from(text).slice(0, count).join('');
}

function refuseWrong(parameters: Parameters<Name>): void {
  const wrong = parameters.problem();
  if (wrong) throw new RequestError(wrong.problem, wrong.names.join(','));
}

function refuseMissing(parameters: Parameters<Name>): void {
  const missing = MANDATORY.filter((name) => parameters.get(name) === '');
  if (missing.length > 0) throw new RequestError('missing-parameters', missing.join(','));
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

function check(checker: PersonChecker, person: PersonInput, product: Product): MaybePromise<CheckAnswer> {
  try {
    return checker.check(person, product);
  } catch (error) {
    return refuseField(error);
  }
}

/** A value that the engine cannot take is named as the caller wrote it; anything else is a fault. */
function refuseField(error: unknown): never {
  if (!(error instanceof InvalidFieldError)) throw error;
  throw new RequestError('invalid-parameters', WIRE_NAMES[error.field] ?? error.field);
}

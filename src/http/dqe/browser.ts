import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Licence } from '../../licences/index.ts';
import { RequestError } from '../errors.ts';

/** What browsers need of `/SEARCH/`: CORS, and JSONP as DQE's plug-ins use it. */

/** Headers that let a page of another origin read a response. */
function corsHeaders(origin: string): readonly string[] {
  return ['Access-Control-Allow-Origin', origin, 'Vary', 'Origin'];
}

/** Response headers that a page may read, in addition to those that the Fetch standard always allows. */
const READABLE_HEADERS = ['Access-Control-Expose-Headers', 'Retry-After, X-Base-Version, X-Request-Id'] as const;

/** How long a browser may remember the answer to a preflight request, in seconds. */
const PREFLIGHT_SECONDS = '600';

export function preflightHeaders(origin: string): readonly string[] {
  return [
    ...corsHeaders(origin),
    'Access-Control-Allow-Methods',
    'GET, POST',
    'Access-Control-Allow-Headers',
    'Authorization, Content-Type, Traceparent, X-Request-Id',
    'Access-Control-Max-Age',
    PREFLIGHT_SECONDS,
  ];
}

const NO_HEADERS: readonly string[] = [];

/**
 * The headers for the page that sent a request. Requests of programs, and of pages of the server itself, need none.
 *
 * @throws RequestError if the licence does not allow the origin of the page
 */
export function admitOrigin(headers: IncomingHttpHeaders, licence: Licence): readonly string[] {
  const { origin } = headers;
  if (origin === undefined) return NO_HEADERS;
  if (licence.origins?.includes(origin) === true) return [...corsHeaders(origin), ...READABLE_HEADERS];
  if (isOwnOrigin(origin, headers.host)) return NO_HEADERS;
  throw new RequestError('origin-not-allowed', truncateOrigin(origin));
}

function isOwnOrigin(origin: string, host: string | undefined): boolean {
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}

const MAX_ORIGIN_SHOWN = 255;

export const truncateOrigin = (origin: string) => origin.slice(0, MAX_ORIGIN_SHOWN);

/** A name of JavaScript, also of a property. */
const CALLBACK = /^[A-Za-z_$][\w$]{0,63}(?:\.[A-Za-z_$][\w$]{0,63}){0,4}$/;

/**
 * The function that a page wants to be called with the answer; `undefined` if it wants none, or the licence does not allow
 * JSONP: then `callback` is an unknown parameter.
 *
 * A script is loaded without `Origin`; the `Referer` names the page.
 *
 * @throws RequestError if it is not the name of a function, or the licence does not allow the page
 */
export function callbackOf(request: IncomingMessage, licence: Licence): string | undefined {
  if (licence.allowsJsonp !== true || request.method !== 'GET') return undefined;
  const { url = '' } = request;
  const name = new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('callback');
  if (name === null) return undefined;
  if (!CALLBACK.test(name)) throw new RequestError('invalid-parameters', 'callback');
  const { origins } = licence;
  if (origins === undefined) return name;
  const origin = originOf(request.headers.referer);
  if (!origins.includes(origin)) throw new RequestError('origin-not-allowed', truncateOrigin(origin));
  return name;
}

function originOf(url: string | undefined): string {
  try {
    return new URL(url ?? '').origin;
  } catch {
    return '';
  }
}

/** A script that calls the function with the answer: its JSON as one string. */
export function jsonpBody(callback: string, json: string): string {
  // Escaped so that no text ends the script or a line of it.
  const text = JSON.stringify(json).replace(
    /[<\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  // The comment keeps the beginning of the response from being anything but a script.
  return `/**/${callback}(${text});`;
}

export const JSONP_TYPE = 'text/javascript; charset=utf-8';

import { hostOf, isRegistered, parseRedirectUri } from '../../../licences/index.ts';
import { isLoopback } from '../../../runtime/config.ts';

/** The parameters that are appended to the address. */
const APPENDED = ['token', 'status'];

/**
 * The address that a browser is redirected to: a registered one with any query; `http` in the demo alone, to this machine.
 * `undefined` for any other address.
 */
export function parseReturnAddress(text: string, registered: readonly string[], isDemo: boolean): URL | undefined {
  const url = parseRedirectUri(text);
  if (url === undefined || APPENDED.some((name) => url.searchParams.has(name))) return undefined;
  const isAllowed = url.protocol === 'https:' || (isDemo && isLoopback(hostOf(url)));
  return isAllowed && isRegistered(url, registered) ? url : undefined;
}

/** The address with session token and status appended to the client's own parameters, which are not changed. */
export function withOutcome(url: URL, token: string, status: 'success' | 'error'): string {
  const query = url.search === '' || url.search === '?' ? '?' : `${url.search}&`;
  return `${url.origin}${url.pathname}${query}token=${token}&status=${status}`;
}

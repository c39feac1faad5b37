import { isRegistered, parseRedirectUri } from '../../../licences/index.ts';
import { isLoopback } from '../../../runtime/config.ts';

/** The parameters that are added for the caller. */
const OWN = ['token', 'status'];

/**
 * The address that a browser is sent back to: one of those registered, with whatever query of the caller's own; in the
 * demo any address of this machine too. `undefined` for any other, which is never gone to.
 */
export function readReturnAddress(text: string, registered: readonly string[], isDemo: boolean): URL | undefined {
  const url = parseRedirectUri(text);
  if (url === undefined || OWN.some((name) => url.searchParams.has(name))) return undefined;
  if (isDemo && isLoopback(url.hostname.replace(/^\[|\]$/g, ''))) return url;
  return url.protocol === 'https:' && isRegistered(url, registered) ? url : undefined;
}

/** The address with session token and status behind the caller's own parameters, which stay as they were written. */
export function withOutcome(url: URL, token: string, status: 'success' | 'error'): string {
  const query = url.search === '' || url.search === '?' ? '?' : `${url.search}&`;
  return `${url.origin}${url.pathname}${query}token=${token}&status=${status}`;
}

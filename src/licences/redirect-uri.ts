/** Printable ASCII, without characters that browsers and servers interpret differently. */
const PLAIN = /^[\x21-\x7e]+$/;
const AMBIGUOUS = /[\\^`{|}<>"]/;

/**
 * Parses an address that a browser may be redirected to: absolute, `http` or `https`, without user, password and
 * fragment. Returns `undefined` for any other text.
 */
export function parseRedirectUri(text: string): URL | undefined {
  if (!PLAIN.test(text) || AMBIGUOUS.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const hasExtras = url.username !== '' || url.password !== '' || text.includes('#') || text.includes('@');
  return /^https?:$/.test(url.protocol) && text.toLowerCase().startsWith(`${url.protocol}//`) && !hasExtras
    ? url
    : undefined;
}

/** Whether an address is registered. Its query, which belongs to the caller, is not compared. */
export function isRegistered(url: URL, registered: readonly string[]): boolean {
  return registered.some((each) => {
    const known = new URL(each);
    return known.origin === url.origin && known.pathname === url.pathname;
  });
}

/** The host of an address, IPv6 without its brackets. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

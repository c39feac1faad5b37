/** Printable ASCII, without the signs that browsers and servers read differently. */
const PLAIN = /^[\x21-\x7e]+$/;
const AMBIGUOUS = /[\\^`{|}<>"]/;

/**
 * Reads an address that a browser may be sent to: absolute, `https`, without user, password and fragment. `undefined` for
 * any other text.
 */
export function readRedirectUri(text: string): URL | undefined {
  if (!PLAIN.test(text) || AMBIGUOUS.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const hasExtras = url.username !== '' || url.password !== '' || text.includes('#') || text.includes('@');
  return /^https?:$/.test(url.protocol) && text.toLowerCase().startsWith(`${url.protocol}//`) && !hasExtras
    ? url
    : undefined;
}

/** Whether an address is one of those registered: the same but for its query, which is the caller's own. */
export function isRegistered(url: URL, registered: readonly string[]): boolean {
  return registered.some((each) => {
    const known = new URL(each);
    return known.origin === url.origin && known.pathname === url.pathname;
  });
}

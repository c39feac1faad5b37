import type { Parameters } from './parameters.ts';

/**
 * Reads `a=1&b=2` as browsers write it: a space is `+` or `%20`, everything else is percent-encoded UTF-8.
 *
 * @param from where the form begins in the text
 */
export function readForm<Name extends string>(text: string, parameters: Parameters<Name>, from = 0): void {
  let start = from;
  while (start < text.length) {
    let end = text.indexOf('&', start);
    if (end === -1) end = text.length;
    if (end > start) {
      let equals = text.indexOf('=', start);
      if (equals === -1 || equals > end) equals = end;
      const parameter = { start, nameEnd: equals, valueStart: Math.min(equals + 1, end), end };
      if (!parameters.addEncoded(text, parameter)) return;
    }
    start = end + 1;
  }
}

/** Reads the query of a request URL. It is ASCII, because the HTTP parser rejects everything else. */
export function readQuery<Name extends string>(url: string, parameters: Parameters<Name>): void {
  const at = url.indexOf('?');
  if (at !== -1) readForm(url, parameters, at + 1);
}

const BEARER = /^Bearer[ \t]+(\S+)[ \t]*$/i;

/** The token of an `Authorization: Bearer` header (RFC 6750); `''` if there is none. */
export function bearerToken({ authorization }: { readonly authorization?: string | undefined }): string {
  return authorization === undefined ? '' : (BEARER.exec(authorization)?.[1] ?? '');
}

import { createPrivateKey, X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';

/** PEM texts: a certificate authority of the operator's own, and what we show where it asks who we are. */
export interface TlsSettings {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

const CERTIFICATES = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * What is wrong with the PEM texts of an operator, as sentences without what is in them. A connection would say so only
 * when the first question comes, or not at all: TLS takes a file without a certificate for an empty list.
 */
export function tlsProblems({ ca, cert, key }: TlsSettings): string[] {
  const problems = [
    ...(ca === undefined || holdsCertificates(ca) ? [] : ['tls.caFile holds no certificate in PEM.']),
    ...(cert === undefined || holdsCertificates(cert) ? [] : ['tls.certFile holds no certificate in PEM.']),
    ...(key === undefined || holdsKey(key) ? [] : ['tls.keyFile holds no private key in PEM, or one with a password.']),
    ...((cert === undefined) === (key === undefined) ? [] : ['tls.certFile and tls.keyFile go together.']),
  ];
  return problems.length === 0 && !canBeUsed({ ca, cert, key })
    ? ['tls.keyFile is not the key of tls.certFile.']
    : problems;
}

function holdsCertificates(text: string): boolean {
  const certificates = text.match(CERTIFICATES) ?? [];
  return certificates.length > 0 && certificates.every((each) => works(() => new X509Certificate(each)));
}

function holdsKey(text: string): boolean {
  return works(() => createPrivateKey(text));
}

function canBeUsed(texts: { [Name in keyof TlsSettings]: string | undefined }): boolean {
  return works(() => createSecureContext(texts));
}

function works(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}

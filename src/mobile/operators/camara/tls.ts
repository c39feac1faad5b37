import { createPrivateKey, X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';

/** PEM texts: the certificate authority of the operator, and a client certificate with its key. */
export interface TlsSettings {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

const CERTIFICATES = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * The errors of the PEM texts of an operator, as sentences that do not repeat their content. A connection would report them only
 * at the first question, or not at all: TLS accepts a file without a certificate as an empty list.
 */
export function tlsProblems({ ca, cert, key }: TlsSettings): string[] {
  const problems = [
    ...(ca === undefined || holdsCertificates(ca) ? [] : ['tls.caFile contains no PEM certificate.']),
    ...(cert === undefined || holdsCertificates(cert) ? [] : ['tls.certFile contains no PEM certificate.']),
    ...(key === undefined || holdsKey(key) ? [] : ['tls.keyFile contains no PEM private key, or one with a password.']),
    ...((cert === undefined) === (key === undefined) ? [] : ['tls.certFile and tls.keyFile must be set together.']),
  ];
  return problems.length === 0 && !canBeUsed({ ca, cert, key })
    ? ['tls.keyFile is not the key of tls.certFile.']
    : problems;
}

function holdsCertificates(text: string): boolean {
  const certificates = text.match(CERTIFICATES) ?? [];
  return certificates.length > 0 && certificates.every((each) => succeeds(() => new X509Certificate(each)));
}

function holdsKey(text: string): boolean {
  return succeeds(() => createPrivateKey(text));
}

function canBeUsed(texts: { [Name in keyof TlsSettings]: string | undefined }): boolean {
  return succeeds(() => createSecureContext(texts));
}

function succeeds(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}

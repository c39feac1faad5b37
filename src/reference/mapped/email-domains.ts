/**
 * The most frequent domains of the e-mail addresses of a base. A block stores an address with one of them as its number
 * and what comes before it.
 */

/** Each with its `@`. Domain `i` has the number `i + 1`; 0 stands for none. */
export type EmailDomains = readonly string[];

export const NO_DOMAINS: EmailDomains = [];

/** Their numbers take one byte. */
const MAX_DOMAINS = 127;

/** Rarer domains are not listed. The figure is an assumption. */
const MIN_ADDRESSES = 16;

/** Different domains that are counted. It bounds the memory of an import; the figure is an assumption. */
const MAX_COUNTED = 10_000;

/** Addresses by domain. */
export type DomainCounts = ReadonlyMap<string, number>;

export class DomainCounter {
  readonly counts = new Map<string, number>();

  add(email: string): void {
    const domain = domainOf(email);
    if (domain !== '') this.count(domain, 1);
  }

  merge(counts: DomainCounts): void {
    for (const [domain, addresses] of counts) this.count(domain, addresses);
  }

  private count(domain: string, addresses: number): void {
    const before = this.counts.get(domain);
    if (before !== undefined || this.counts.size < MAX_COUNTED) this.counts.set(domain, (before ?? 0) + addresses);
  }

  /** The most frequent domains, the same for the same counts in any order. */
  mostFrequent(): EmailDomains {
    const frequent = [...this.counts].filter(([, addresses]) => addresses >= MIN_ADDRESSES);
    frequent.sort(([one, left], [other, right]) => right - left || (one < other ? -1 : 1));
    return frequent.slice(0, MAX_DOMAINS).map(([domain]) => domain);
  }
}

/** From the last `@` on; `''` without one. */
export function domainOf(email: string): string {
  const at = email.lastIndexOf('@');
  return at === -1 ? '' : email.slice(at);
}

/** The number of each domain. */
export function numbersOf(domains: EmailDomains): ReadonlyMap<string, number> {
  return new Map(domains.map((domain, index) => [domain, index + 1]));
}

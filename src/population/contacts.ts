import { AliasTable } from './alias-table.ts';
import { readList } from './data-files.ts';
import { foldSeed, type Random } from './random.ts';

/** The values from which an e-mail address is made. */
export interface MailOwner {
  readonly firstName: string;
  readonly lastName: string;
  readonly birthYear: number;
  readonly department: string;
}

const folded = new Map<string, string>();

/** A name as mail addresses write it: `jean-pierre`, `legall`. */
function mailForm(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const plain = /^[A-Za-z-]*$/.test(name)
    ? name
    : name
        .normalize('NFD')
        .replaceAll('œ', 'oe')
        .replace(/[^A-Za-z-]/g, '');
  const form = plain.toLowerCase();
  // Compound names are not cached: the cache would grow without limit.
  if (folded.size < 400_000) folded.set(name, form);
  return form;
}

type Pattern = (first: string, last: string) => string;

/** Patterns of the part before the @, with their percentage. Chosen. */
const PATTERNS: readonly (readonly [number, Pattern])[] = [
  [48, (first, last) => `${first}.${last}`],
  [18, (first, last) => `${first}${last}`],
  [11, (first, last) => `${first.charAt(0)}.${last}`],
  [10, (first, last) => `${last}.${first}`],
  [6, (first, last) => `${first}_${last}`],
  [4, (first, last) => `${first.charAt(0)}${last}`],
  [3, (first, last) => `${last}${first.charAt(0)}`],
];
const PATTERN_TABLE = new AliasTable(PATTERNS.map(([share]) => share));

/** Digits that distinguish people with one name. */
function mailDigits({ birthYear, department }: MailOwner, random: Random): string {
  const kind = random.below(10);
  if (kind < 3) return `${birthYear}`;
  if (kind < 5) return `${birthYear % 100}`.padStart(2, '0');
  if (kind < 6) return `${department.toLowerCase()}${random.below(100)}`;
  return `${random.below(10 ** random.between(2, 5))}`;
}

/** Makes e-mail addresses in domains reserved for examples. */
export class MailWriter {
  private readonly domains: readonly string[];
  private readonly table: AliasTable;

  constructor() {
    const domains = readList('contacts.csv').filter((row) => row[0] === 'domain');
    this.domains = domains.map((row) => row[1]!);
    this.table = new AliasTable(domains.map((row) => Number(row[2])));
  }

  /** @param options.digits the probability that the address ends with digits: high for frequent names */
  address(owner: MailOwner, options: { random: Random; digits: number }): string {
    const { random, digits } = options;
    const first = mailForm(owner.firstName);
    const last = mailForm(owner.lastName);
    const local = PATTERNS[PATTERN_TABLE.pick(random)]![1](first, last);
    const tail = random.chance(digits) ? mailDigits(owner, random) : '';
    return `${local}${tail}@${this.domains[this.table.pick(random)]!}`;
  }
}

/** Numbers of one kind: a small block reserved for fiction, then a large unallocated one. */
class PhoneBlock {
  private readonly fiction: string;
  private readonly overflow: Overflow;
  private readonly start: number;
  private used = 0;

  constructor(fiction: string, overflow: Overflow, start: number) {
    this.fiction = fiction;
    this.overflow = overflow;
    this.start = start;
  }

  next(): string {
    if (this.used === 10_000) return this.overflow.next();
    // 7 919 is prime to 10 000: every number of the block is used once.
    return this.fiction + digits((this.start + this.used++ * 7_919) % 10_000, 4);
  }
}

class Overflow {
  private readonly prefix: string;
  private value: number;

  constructor(prefix: string, start: number) {
    this.prefix = prefix;
    this.value = start % 10_000_000;
  }

  next(): string {
    // 6 180 339 is prime to 10 000 000: ten million numbers before one is repeated.
    this.value = (this.value + 6_180_339) % 10_000_000;
    return this.prefix + digits(this.value, 7);
  }
}

function digits(value: number, width: number): string {
  return `${value}`.padStart(width, '0');
}

/**
 * Draws telephone numbers, without repetition within ten million of a kind: first those that ARCEP reserves for fiction (10,000
 * mobiles and 10,000 landlines per zone), then numbers that begin with 071 (mobiles) and 072 (landlines), which are unallocated.
 */
export class PhoneBook {
  private readonly mobile: PhoneBlock;
  private readonly landlines = new Map<string, PhoneBlock>();
  private readonly rest: Overflow;

  constructor(seed: number) {
    const rows = readList('contacts.csv');
    const value = (kind: string, word: string) => rows.find((row) => row[0] === kind && row[1] === word)?.[2] ?? '';
    const start = foldSeed(seed) >>> 0;
    this.mobile = new PhoneBlock(
      value('fiction', 'mobile'),
      new Overflow(value('overflow', 'mobile'), start),
      start % 10_000,
    );
    this.rest = new Overflow(value('overflow', 'landline'), start);
    for (const [kind, zone = '', departments = ''] of rows) {
      if (kind !== 'zone') continue;
      const block = new PhoneBlock(value('fiction', zone), this.rest, start % 10_000);
      for (const department of departments.split(' ')) this.landlines.set(department, block);
    }
  }

  nextMobile(): string {
    return this.mobile.next();
  }

  /** National form, ten digits; the zone is the department's. */
  nextLandline(department: string): string {
    return (this.landlines.get(department) ?? this.rest).next();
  }
}

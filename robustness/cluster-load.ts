import { setTimeout as pause } from 'node:timers/promises';
import { ClusterHistory, type Held } from './cluster-history.ts';
import { type ClusterRig, GUESSING_BUDGET, type RigNode } from './cluster-rig.ts';
import type { Random } from './random.ts';

export const COUNTED = 'cluster-chaos-counted-licence';
export const GUESSING = 'cluster-chaos-guessing-licence';
export const CREDITS = 1_000_000;

const GUESSED_PEOPLE = 20;
const GUESSED_DATES = 40;

interface StablePerson {
  readonly lastName: string;
  readonly address: string;
  readonly postalCode: string;
}

/** People who are asked about and never change. No two share a name, a street or a postal code. */
const STABLE: readonly StablePerson[] = Array.from({ length: GUESSED_PEOPLE }, (_, at) => {
  const letters = 'bcdfghjklmnpqrstvwxz'[at]!;
  return {
    lastName: `${letters}ertho${letters}ane`,
    address: `${at + 1} rue ${letters}ui${letters}aro`,
    postalCode: String(20_000 + 1000 * at),
  };
});

/** A file to import. */
export const STABLE_PEOPLE = [
  'id,last_name,first_name,birth_date,address,postal_code,city',
  ...STABLE.map(
    ({ lastName, address, postalCode }, at) =>
      `stable-${at},${lastName},Anna,1970-02-01,${address},${postalCode},Ville`,
  ),
].join('\n');

const WRITERS = 3;
const READERS = 2;
/** People of a writer. */
const PEOPLE = 15;
const REQUEST_TIMEOUT_MS = 40_000;

/** Statuses of an unavailable cluster, and of a node that stops. */
const UNAVAILABLE = 503;

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Clients that change people, ask about them, spend credits and guess, all at the same time, until they are stopped. */
export class ClusterLoad {
  readonly history = new ClusterHistory();
  readonly counts = { changes: 0, erasures: 0, uncertain: 0, reads: 0, paid: 0, unanswered: 0, refused: 0, guesses: 0 };
  private readonly rig: ClusterRig;
  private readonly random: Random;
  private readonly compared = new Map<number, Set<string>>();
  private readonly startDay = new Date().getUTCDate();
  private expected = '';
  private nextId = 0;
  private isStopped = false;
  private clients: Promise<void>[] = [];

  constructor(rig: ClusterRig, random: Random) {
    this.rig = rig;
    this.random = random;
  }

  get failures(): string[] {
    return this.history.failures;
  }

  async start(): Promise<void> {
    // From then on every node may compare these values, also without PostgreSQL: nodes that joined today have no reserve.
    for (const node of this.rig.nodes) {
      const answer = await this.search(node, COUNTED, 0);
      if (answer?.status !== 200) throw new Error(`a check was answered ${answer?.status}: ${answer?.body}`);
      if (this.expected !== '' && answer.body !== this.expected) throw new Error('the nodes answer differently');
      this.expected = answer.body;
      this.counts.paid++;
    }
    const loops = [
      ...Array.from({ length: WRITERS }, () => this.writer()),
      ...Array.from({ length: READERS }, () => () => this.readOne()),
      () => this.payOne(),
      () => this.guessOne(),
    ];
    this.clients = loops.map((one) => this.repeat(one));
  }

  private async repeat(one: () => Promise<void>): Promise<void> {
    while (!this.isStopped) {
      await one();
      await pause(this.random.below(20));
    }
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await Promise.all(this.clients);
  }

  private pickNode(): RigNode | undefined {
    const running = this.rig.nodes.filter(({ server }) => server !== undefined);
    return running.length === 0 ? undefined : this.random.pick(running);
  }

  /** `undefined` if the node did not answer. */
  private async request(node: RigNode, path: string, options: RequestInit = {}): Promise<Answer | undefined> {
    const { server } = node;
    if (server === undefined) return undefined;
    try {
      const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
      const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { signal, ...options });
      return { status: response.status, body: await response.text() };
    } catch {
      return undefined;
    }
  }

  private administer(node: RigNode, id: string, options: RequestInit = {}): Promise<Answer | undefined> {
    const headers = {
      Authorization: `Bearer ${this.rig.apiKey}`,
      ...(options.body !== undefined && { 'Content-Type': 'application/json' }),
    };
    return this.request(node, `/v1/people/${id}`, { ...options, headers });
  }

  /** One writer changes people whom no other one changes, so that the order of their changes is known. */
  private writer(): () => Promise<void> {
    const people: { id: string; version: number }[] = [];
    return async () => {
      const node = this.pickNode();
      if (node === undefined) return;
      if (people.length < PEOPLE) people.push({ id: `changed-${this.nextId++}`, version: 0 });
      const at = this.random.below(people.length);
      const { id, version } = people[at]!;
      const isErased = version > 0 && this.random.isTrue(0.05);
      this.history.begin(id, isErased ? 'erased' : version + 1);
      const answer = isErased
        ? await this.administer(node, id, { method: 'DELETE' })
        : await this.administer(node, id, { method: 'PUT', body: bodyOf(id, version + 1) });
      people[at]!.version++;
      if (isErased) people.splice(at, 1);
      if (answer?.status === 200) {
        this.history.confirm(id, node.name);
        this.counts[isErased ? 'erasures' : 'changes']++;
      } else if (answer === undefined || answer.status === UNAVAILABLE) this.counts.uncertain++;
      else this.failures.push(`a change of ${id} on ${node.name} was answered ${answer.status}: ${answer.body}`);
    };
  }

  private async readOne(): Promise<void> {
    const [node, { ids }] = [this.pickNode(), this.history];
    if (node === undefined || ids.length === 0) return;
    const id = this.random.pick(ids);
    const least = this.history.leastOf(id, node.name);
    const held = await this.heldBy(node, id);
    if (held === 'unknown') return;
    this.counts.reads++;
    this.history.check(id, node.name, { held, least });
  }

  /** `unknown` if the node does not tell. */
  private async heldBy(node: RigNode, id: string): Promise<Held | 'unknown'> {
    const answer = await this.administer(node, id);
    if (answer === undefined || answer.status === UNAVAILABLE) return 'unknown';
    if (answer.status === 404) return undefined;
    const version = /"email":"[\w-]+\.v(\d+)@/i.exec(answer.body)?.[1];
    if (answer.status === 200 && version !== undefined) return Number(version);
    this.failures.push(`${node.name} answered ${answer.status} about ${id}: ${answer.body}`);
    return 'unknown';
  }

  private search(node: RigNode, licence: string, person: number, birthDate = ''): Promise<Answer | undefined> {
    const { lastName, address, postalCode } = STABLE[person]!;
    const query = new URLSearchParams({
      Licence: licence,
      LastName: lastName,
      FirstName: 'Anna',
      BirthDate: birthDate,
      Address: address,
      PostalCode: postalCode,
      City: 'Ville',
    });
    return this.request(node, `/SEARCH/?${query}`);
  }

  private async payOne(): Promise<void> {
    const node = this.pickNode();
    if (node === undefined) return;
    const answer = await this.search(node, COUNTED, 0);
    if (answer === undefined) this.counts.unanswered++;
    else if (answer.status === UNAVAILABLE) this.counts.refused++;
    else if (answer.status === 200 && answer.body === this.expected) this.counts.paid++;
    else
      this.failures.push(
        `${node.name} answered a check with ${answer.status}: ${answer.body}, and not with ${this.expected}`,
      );
  }

  private async guessOne(): Promise<void> {
    const node = this.pickNode();
    if (node === undefined) return;
    const person = this.random.below(GUESSED_PEOPLE);
    const date = `${1950 + this.random.below(GUESSED_DATES)}-02-01`;
    const answer = await this.search(node, GUESSING, person, date);
    this.counts.guesses++;
    if (answer?.status !== 200 || !/"Check_BirthDate":"\d{3}"/.test(answer.body)) return;
    this.compared.set(person, (this.compared.get(person) ?? new Set()).add(date));
  }

  /** Every node must show the same last state of each person. @param timeoutMs until all have caught up */
  async checkFinalStates(timeoutMs: number): Promise<void> {
    const end = Date.now() + timeoutMs;
    for (const id of this.history.ids) {
      for (;;) {
        const states = await Promise.all(this.rig.nodes.map((node) => this.heldBy(node, id)));
        const [first] = states;
        if (first !== 'unknown' && states.every((held) => held === first) && this.history.isFinal(id, first)) break;
        if (Date.now() > end) {
          this.failures.push(`at the end the nodes show ${states.map(String)} for person ${id}`);
          break;
        }
        await pause(100);
      }
    }
  }

  /** The budgets of guesses hold for all nodes together. A new day begins them anew. */
  checkGuesses(): void {
    if (new Date().getUTCDate() !== this.startDay) return;
    for (const [person, { size }] of this.compared)
      if (size > GUESSING_BUDGET) this.failures.push(`${size} birth dates of person ${person} were compared`);
  }

  /** The most birth dates of one person that were compared. */
  get mostCompared(): number {
    return Math.max(0, ...[...this.compared.values()].map(({ size }) => size));
  }

  /** @param left the credits of the whole cluster, after all nodes have given back theirs */
  checkCredits(left: number): void {
    const { paid, unanswered } = this.counts;
    const spent = CREDITS - left;
    if (spent < paid || spent > paid + unanswered)
      this.failures.push(`${spent} credits were spent for ${paid} answers, and ${unanswered} that were not received`);
  }
}

function bodyOf(id: string, version: number): string {
  return JSON.stringify({
    last_name: 'Quenouille',
    first_name: 'Zoé',
    address: '9 place du Marché',
    postal_code: '24150',
    city: 'Lalinde',
    email: `${id}.v${version}@example.org`,
  });
}

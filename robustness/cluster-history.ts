/** A version of a person, or that it was erased. */
type State = number | 'erased';

interface PersonHistory {
  /** The last change that was confirmed. */
  confirmed: State | undefined;
  /** Changes that followed, in order, of which it is not known whether they were made. */
  readonly uncertain: State[];
  /** What each node must show at least, by node: states that it has shown or confirmed itself. */
  readonly shown: Map<string, State>;
}

/** What a node holds of a person: a version, or nobody. */
export type Held = number | undefined;

/** What was changed, and what each node has shown: it must never show an earlier state again. */
export class ClusterHistory {
  readonly failures: string[] = [];
  private readonly people = new Map<string, PersonHistory>();

  get ids(): readonly string[] {
    return [...this.people.keys()];
  }

  /** A change is about to be requested: an erasure, or a version higher than all before. */
  begin(id: string, state: State): void {
    const person: PersonHistory = this.people.get(id) ?? { confirmed: undefined, uncertain: [], shown: new Map() };
    this.people.set(id, person);
    person.uncertain.push(state);
  }

  /** The last change was confirmed by a node: those before it are settled too. */
  confirm(id: string, node: string): void {
    const person = this.people.get(id)!;
    person.confirmed = person.uncertain.pop();
    person.uncertain.length = 0;
    person.shown.set(node, person.confirmed!);
  }

  /** What a node has to show at least, to be passed to {@link check} with what it showed later. */
  leastOf(id: string, node: string): State | undefined {
    return this.people.get(id)!.shown.get(node);
  }

  /** Checks what a node shows of a person. @param least from before it was asked */
  check(id: string, node: string, { held, least }: { readonly held: Held; readonly least: State | undefined }): void {
    const person = this.people.get(id)!;
    const latest = person.uncertain.at(-1) ?? person.confirmed;
    const isErasing = latest === 'erased' || person.confirmed === 'erased';
    const fail = (what: string) =>
      void this.failures.push(`${node} shows ${held ?? 'nobody'} for person ${id}: ${what}`);
    if (held === undefined) {
      if (!isErasing && least !== undefined) fail(`it has shown ${least}`);
      // A node that has never shown the person may not have received it yet.
      if (isErasing && least !== undefined) person.shown.set(node, 'erased');
      return;
    }
    if (least === 'erased') fail('it was erased');
    else if (least !== undefined && held < least) fail(`it has shown ${least}`);
    const highest = [...person.uncertain, person.confirmed].filter((state) => typeof state === 'number');
    if (latest !== 'erased' && held > Math.max(...highest, 0)) fail('nobody has written it');
    const shown = person.shown.get(node);
    if (shown === undefined || (shown !== 'erased' && held > shown)) person.shown.set(node, held);
  }

  /** Whether nodes may show this at the end, when all have caught up. */
  isFinal(id: string, held: Held): boolean {
    const { confirmed, uncertain } = this.people.get(id)!;
    const state: State = held ?? 'erased';
    const isUnknown = held === undefined && confirmed === undefined;
    return state === confirmed || uncertain.includes(state) || isUnknown;
  }
}

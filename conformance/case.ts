/** A case of the conformance suite, as its JSON file writes it; `conformance/README.md` says what each part means. */
export interface ConformanceCase {
  readonly topic: string;
  readonly name: string;
  /** The line of a document that the case rests on, or `ours: ` and the choice. */
  readonly source: string;
  /** Only Idem can be expected to answer so: the case pins a choice that other servers make otherwise. */
  readonly idemOnly: boolean;
  /** What the letters rest on: the two canonical values, the edits between them, the length they are a share of. */
  readonly edits: Edits | undefined;
  readonly request: CaseRequest;
  readonly expect: Expectation;
  /** What later cases of the file send, by the name that stands for it there: `{{kept.token}}`. */
  readonly keep: Readonly<Record<string, Keep>>;
}

/** A key of the answer, or what the first group of a pattern finds in one of its headers. */
export type Keep = string | { readonly header: string; readonly pattern: string };

export interface Edits {
  readonly sent: string;
  readonly held: string;
  readonly edits: number;
  readonly of: number;
}

/** A text, a long one in few words, or a JSON value as its text. */
export type Text = string | { readonly repeat: string; readonly times: number } | { readonly json: unknown };

/** A body; `latin1` writes each character as one byte. */
export type Body = Text | { readonly latin1: string };

export interface CaseRequest {
  readonly method: string;
  readonly path: string;
  readonly send: 'query' | 'form' | 'json';
  readonly parameters: Readonly<Record<string, Text>>;
  /** Appended to the URL as it stands. */
  readonly query: string;
  readonly headers: Readonly<Record<string, Text>>;
  readonly body: Body | undefined;
  /** What is written to the socket instead of all the above, one byte a character. */
  readonly raw: string | undefined;
}

/** A value of the answer: equal, like a pattern, or as in the answer to an earlier case of the file. */
export type Expected =
  | string
  | { readonly matches: string }
  | { readonly sameAs: string }
  | { readonly differsFrom: string };

export interface WireError {
  readonly status: number;
  readonly message: string;
  readonly details: string;
  readonly error: string;
}

/** A score of ID Mobile: equal, between two bounds (both included), or `""` where nothing is compared. */
export type ExpectedScore = number | '' | { readonly least: number; readonly most: number };

/** The scores of a matching; those that are not named may be anything that a score can be. */
export interface ExpectedScores {
  readonly family_name?: ExpectedScore;
  readonly gender?: ExpectedScore;
  readonly birthdate?: ExpectedScore;
  readonly given_name?: ExpectedScore;
  readonly address?: Readonly<
    Partial<Record<'country' | 'postal_code' | 'street_address' | 'locality', ExpectedScore>>
  >;
  readonly email?: ExpectedScore;
}

/** Exactly one of `answer`, `error`, `clientError`, `body`, `object`, `scores` and `text`. */
export interface Expectation {
  /** Some of the thirteen keys of `DATA1`; that there are thirteen, in order, all texts, is checked with every answer. */
  readonly answer?: Readonly<Record<string, Expected>>;
  /** The whole body, byte for byte but for blanks between its tokens; its `status` is the HTTP status too. */
  readonly error?: WireError;
  /** Any error of the caller's, 400 to 499, in the same shape. */
  readonly clientError?: true;
  readonly body?: unknown;
  /** A flat object of texts and numbers: these keys, in this order, and no other. */
  readonly object?: Readonly<Record<string, Expected | number>>;
  /** A matching of ID Mobile: all keys in the document's order, two decimals at most. */
  readonly scores?: ExpectedScores;
  /** The whole body, to the last character. */
  readonly text?: string;
  /** HTTP status; 200 where none is given. */
  readonly status?: number;
  /** Lower-case names. */
  readonly headers?: Readonly<Record<string, Expected>>;
}

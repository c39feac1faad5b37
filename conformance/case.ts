/** A case of the conformance suite, as in its JSON file. `conformance/README.md` describes the parts. */
export interface ConformanceCase {
  readonly topic: string;
  readonly name: string;
  /** The line of a document that the case is derived from, or `ours: ` and the choice. */
  readonly source: string;
  /** Whether the case tests a choice of Idem, which other servers may make differently. */
  readonly idemOnly: boolean;
  /** The basis of the letters: both canonical values, the edits between them, and the length that the share refers to. */
  readonly edits: Edits | undefined;
  readonly request: CaseRequest;
  readonly expect: Expectation;
  /** Values that later cases of the file send, by name: `{{kept.token}}`. */
  readonly keep: Readonly<Record<string, Keep>>;
}

/** A key of the answer, or the first group of a pattern in one of its headers. */
export type Keep = string | { readonly header: string; readonly pattern: string };

export interface Edits {
  readonly sent: string;
  readonly held: string;
  readonly edits: number;
  readonly of: number;
}

/** A text, a repeated text, or a JSON value that is sent as text. */
export type Text = string | { readonly repeat: string; readonly times: number } | { readonly json: unknown };

/** A body. `latin1` encodes each character as one byte. */
export type Body = Text | { readonly latin1: string };

export interface CaseRequest {
  readonly method: string;
  readonly path: string;
  readonly send: 'query' | 'form' | 'json';
  readonly parameters: Readonly<Record<string, Text>>;
  /** Appended to the URL unchanged. */
  readonly query: string;
  readonly headers: Readonly<Record<string, Text>>;
  readonly body: Body | undefined;
  /** Written to the socket instead of everything above, one byte per character. */
  readonly raw: string | undefined;
}

/** A value of the answer: a text, a pattern, or the value in the answer to an earlier case of the file. */
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

/** A score of ID Mobile: a number, inclusive bounds, or `""` if nothing is compared. */
export type ExpectedScore = number | '' | { readonly least: number; readonly most: number };

/** The scores of a matching. Scores without an expectation can have any valid value. */
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
  /** Some of the thirteen keys of `DATA1`. Every answer must have all thirteen, in order, and all texts. */
  readonly answer?: Readonly<Record<string, Expected>>;
  /** The whole body, ignoring blanks between tokens. Its `status` is also the HTTP status. */
  readonly error?: WireError;
  /** Any client error, 400 to 499, in the same shape. */
  readonly clientError?: true;
  readonly body?: unknown;
  /** A flat object of texts and numbers with exactly these keys, in this order. */
  readonly object?: Readonly<Record<string, Expected | number>>;
  /** A matching of ID Mobile: all keys in the document's order, at most two decimals. */
  readonly scores?: ExpectedScores;
  /** The whole body. */
  readonly text?: string;
  /** HTTP status (default: 200). */
  readonly status?: number;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, Expected>>;
}

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
}

export interface Edits {
  readonly sent: string;
  readonly held: string;
  readonly edits: number;
  readonly of: number;
}

/** A text, or a long one in few words. */
export type Text = string | { readonly repeat: string; readonly times: number };

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

/** Exactly one of `answer`, `error`, `clientError` and `body`. */
export interface Expectation {
  /** Some of the thirteen keys of `DATA1`; that there are thirteen, in order, all texts, is checked with every answer. */
  readonly answer?: Readonly<Record<string, Expected>>;
  /** The whole body, byte for byte but for blanks between its tokens; its `status` is the HTTP status too. */
  readonly error?: WireError;
  /** Any error of the caller's, 400 to 499, in the same shape. */
  readonly clientError?: true;
  readonly body?: unknown;
  /** HTTP status; 200 where `body` is given without one. */
  readonly status?: number;
  /** Lower-case names. */
  readonly headers?: Readonly<Record<string, Expected>>;
}

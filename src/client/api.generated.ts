// Generated from the description of the API by "npm run reference". Do not edit.

/** What `uploadFile` sends: a file, its text or bytes, or a stream of them. */
export type Upload = string | Uint8Array<ArrayBuffer> | Blob | ReadableStream<Uint8Array>;

/** A key of this API, without the key itself. */
export type ApiKey = {
  readonly name: string;
  readonly scopes: readonly (
    | 'check'
    | 'match'
    | 'explain'
    | 'people:read'
    | 'people:write'
    | 'files'
    | 'journal'
    | 'metrics'
    | 'admin'
  )[];
  readonly created_at: string;
  readonly revoked_at: string | null;
  readonly expires_at: string | null;
  /** Limit of requests a second; null: none. */ readonly max_per_second: number | null;
  /** Limit of requests a day in UTC; null: none. */ readonly max_per_day: number | null;
};

/** Properties that are absent stay as they are. */
export type ApiKeyChange = {
  /** Null: not limited. */ readonly max_per_second?: number | null;
  /** Null: not limited. */ readonly max_per_day?: number | null;
};

export type Base = {
  readonly people: number;
  readonly households: number;
  /** Null until people are imported. */ readonly generation: string | null;
  /** The version of Idem. */ readonly version: string;
  /** When the generation was built. */ readonly built_at: string | null;
  /** Size of the generation on the disk. */ readonly bytes: number;
  /** Free space of the disk. */ readonly free_bytes: number | null;
  /** Changes to single people since the generation was built. */ readonly changes: number;
  /** By field the share of people with a value, 0 to 1; of a sample. */ readonly fill_rates: Readonly<
    Record<string, number>
  >;
  /** The imported files, the newest first. */ readonly imports: readonly {
    /** The name of the file. */ readonly name: string;
    readonly bytes: number;
    /** Empty for standard input. */ readonly sha256: string;
    readonly imported_at: string;
  }[];
  readonly erasures: {
    readonly recorded: number;
    /** Of people whose bytes the next compaction removes from the disk. */ readonly not_compacted: number;
    /** That were interrupted: the base still holds the people. */ readonly not_applied: number;
  };
  /** People whose processing is restricted, also those whom the base does not hold. */ readonly restrictions: number;
  /** Numbers of ID Mobile whose subscribers are restricted, also those without a subscriber. */ readonly subscriber_restrictions: number;
  /** Erasures of subscribers of ID Mobile. */ readonly subscriber_erasures: {
    readonly recorded: number;
    /** That were interrupted: the next compaction completes them. */ readonly not_compacted: number;
  };
};

export type BaseImport = {
  readonly id: string;
  readonly name: string;
  /** Bytes that were uploaded. */ readonly size: number;
  /** The name of the API key. */ readonly uploaded_by: string;
  readonly created_at: string;
  /** When the upload and its result are deleted. */ readonly delete_at: string;
  readonly ended_at: string | null;
  readonly status: 'uploaded' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly mode: 'add' | 'replace' | null;
  readonly preview: ImportPreview;
  readonly progress: {
    readonly stage: 'read' | 'merge' | 'households' | 'index' | 'publish';
    /** Of the whole import, 0 to 1. */ readonly share: number;
    readonly rows: number;
    readonly started_at: string;
  } | null;
  readonly result: {
    /** Whether a new generation of the base was written, or changes to the current one. */ readonly written_as:
      | 'generation'
      | 'changes';
    /** Rows that were read, without blank ones. */ readonly read: number;
    /** Rows that are imported. */ readonly accepted: number;
    /** Why rows are rejected, the most frequent reason first. */ readonly rejected: readonly {
      readonly reason: string;
      readonly text: string;
      readonly rows: number;
    }[];
    /** Fields whose value is not valid: the rows are imported without it. */ readonly invalid_values: readonly {
      readonly field: string;
      readonly rows: number;
    }[];
    /** Values that are repaired, ignored or read in part. */ readonly notes: readonly {
      readonly field: string;
      readonly kind: string;
      readonly text: string;
      readonly rows: number;
    }[];
    /** New people; null if a new generation was written. */ readonly added: number | null;
    /** People who were held under the same id. */ readonly replaced: number;
    /** People whose row is marked as deleted. */ readonly deleted: number;
    /** People who were erased because the retention of their file had ended. */ readonly expired: number;
    /** Erased people whom the rows brought back: remove the rows, and erase again. */ readonly returned: number;
    /** People of the base afterwards; null after changes. */ readonly people: number | null;
    readonly households: number | null;
    readonly generation: string | null;
  } | null;
  /** Whether rejected rows can be downloaded. */ readonly has_rejects: boolean;
  /** Why the import failed. */ readonly problem: FileProblem | null;
};

/** The newest import first. */
export type BaseImports = {
  readonly imports: readonly BaseImport[];
  readonly next: string | null;
};

export type Candidate = {
  readonly record_id: string | null;
  readonly household_id: string;
  /** Of all people together at most 1. Two records of one person have that of the person, each. */ readonly probability: number;
  readonly fields: readonly ComparedField[];
};

export type CheckRequest = {
  readonly product?: 'idcheck' | 'idcheck-plus';
  readonly person: Person;
  /** How many of the most likely persons are listed, at any probability. */ readonly candidates?: number;
  /** Return the values held. Needs the scope `explain`. */ readonly explain?: boolean;
  /** Why stored values are shown, for the journal: a request of access, rectification or erasure, an investigation of fraud, or the quality of data. */ readonly purpose?:
    | 'access'
    | 'rectification'
    | 'erasure'
    | 'fraud'
    | 'quality';
};

export type CheckResult = {
  readonly result: 'found' | 'not_found';
  /** Signed 64-bit integer in decimal; null unless found. */ readonly household_id: string | null;
  readonly reasons: readonly (
    | 'last_name_close'
    | 'last_name_not_close'
    | 'address_close'
    | 'address_not_close'
    | 'place_agrees'
    | 'place_differs'
    | 'email_equal'
    | 'phone_equal'
    | 'no_household_near'
  )[];
  readonly probability: {
    /** That this is the household asked about, 0 to 1. */ readonly household: number;
    /** That its likeliest member is the person asked about, 0 to 1. */ readonly person: number;
  };
  readonly fields: readonly ComparedField[];
  /** The most likely persons, the best first. Only with `candidates`. */ readonly candidates?: readonly Candidate[];
  /** Ids of the members. Only with `explain`. */ readonly record_ids?: readonly string[];
  /** The generation of the base and the position of the last change that the answer was made from. Equal versions give equal answers, also on two nodes of a cluster. */ readonly base_version: string;
  readonly request_id: string;
};

export type ComparedField = {
  readonly field:
    | 'last_name'
    | 'first_name'
    | 'street_number'
    | 'street'
    | 'postal_code'
    | 'city'
    | 'birth_date'
    | 'email'
    | 'phone';
  /** How close the values are. */ readonly level:
    | 'identical'
    | 'close'
    | 'quite_far'
    | 'far'
    | 'different'
    | 'not_compared';
  /** DQE's letter `E`, `S`, `P`, `N`, `D` or `?`; for `birth_date` three digits (year, month, day: 0 equal, 1 different), `---` or `?`; for `street_number` `True` or `False`. */ readonly letter: string;
  /** Edits between the canonical values; null if not counted. */ readonly distance: number | null;
  /** The rule that gave the level, as a code. */ readonly rule: string;
  /** Evidence for (positive) or against the household, in bits. */ readonly evidence_bits: number;
  /** The canonical value sent. Only with `explain`. */ readonly sent?: string;
  /** The canonical value held. Only with `explain`. */ readonly held?: string;
  /** Both values in aligned pieces, for display; two swapped letters are one edit. Null if they have little in common. Only with `explain`. */ readonly edits?:
    | readonly {
        readonly kind: 'equal' | 'replaced' | 'extra' | 'missing' | 'swapped';
        readonly sent: string;
        readonly held: string;
      }[]
    | null;
};

/** The file, its answers and its marks are deleted. */
export type DeletedFile = {
  readonly id: string;
  readonly deleted_at: string;
};

/** The upload and its result are deleted. */
export type DeletedImport = {
  readonly id: string;
  readonly deleted_at: string;
};

export type DownloadRequest = {
  readonly format?: 'csv' | 'ndjson' | 'xlsx' | 'parquet';
  readonly sort?: 'doubt' | 'line';
  readonly filter?: RowFilter;
};

/** How the file is read. */
export type FileColumns = {
  readonly format: 'csv' | 'ndjson' | 'xlsx' | 'parquet';
  readonly encoding: string;
  /** Whether the user chose it; otherwise it was detected. */ readonly encoding_is_chosen: boolean;
  /** Null unless the format is CSV. */ readonly delimiter: string | null;
  readonly delimiter_is_chosen: boolean;
  /** From 1; null for NDJSON and Parquet. */ readonly header_line: number | null;
  readonly header_line_is_chosen: boolean;
  /** To choose the header from; empty for NDJSON and Parquet. */ readonly first_lines: readonly string[];
  readonly columns: readonly {
    readonly position: number;
    readonly name: string;
    /** The field of a person; null if the column is not used. */ readonly field: string | null;
    readonly is_chosen: boolean;
    /** Up to three values as read. */ readonly samples: readonly string[];
    /** Share of the sample with a value, 0 to 1. */ readonly filled_share: number;
  }[];
  /** Fields without a column; of each group one is required. */ readonly missing: readonly (readonly string[])[];
  /** The fields that a column can have. */ readonly fields: readonly string[];
  readonly product: 'idcheck' | 'idcheck-plus';
  readonly date_order: 'day_first' | 'month_first';
  /** Every date of the sample can be read in both orders: choose `date_order`. */ readonly dates_are_ambiguous: boolean;
  /** Rows that were inspected. */ readonly sample_rows: number;
  /** Rows of the sample that cannot be read; a run counts all. */ readonly unreadable_rows: number;
  /** Why the columns cannot be used; null if they can. */ readonly problem: FileProblem | null;
};

/** Properties that are absent stay as they are. */
export type FileCorrections = {
  readonly product?: 'idcheck' | 'idcheck-plus';
  /** Null: detect. */ readonly encoding?: string | null;
  /** One character or `tab`; null: detect. */ readonly delimiter?: string | null;
  readonly date_order?: 'day_first' | 'month_first';
  /** The line with the names of the columns; null: detect. Earlier choices of columns are dropped. */ readonly header_line?:
    | number
    | null;
  /** Field to position of its column; null: the field has none. */ readonly columns?: Readonly<
    Record<string, number | null>
  >;
  /** Only show the effect; nothing is stored. */ readonly preview?: boolean;
};

export type FileProblem = {
  readonly code:
    | 'other-format'
    | 'damaged'
    | 'too-large'
    | 'empty'
    | 'header'
    | 'unreadable'
    | 'no-rows'
    | 'no-valid-rows'
    | 'not-read'
    | 'columns-missing'
    | 'two-columns'
    | 'date-order'
    | 'stopped'
    | 'interrupted'
    | 'base'
    | 'cluster-unavailable'
    | 'other'
    | 'internal';
  /** A sentence in English. */ readonly text: string;
  /** Of `two-columns`: the field that both could be. */ readonly field: string | null;
};

export type FileRow = {
  readonly line: number;
  readonly result: 'found' | 'not_found' | 'not_checked';
  readonly not_checked_reason: {
    readonly code: string;
    readonly text: string;
  } | null;
  /** Orders the review; not a probability. */ readonly doubt: number | null;
  readonly band: 'doubtful' | 'to_check' | 'clear' | 'not_checked';
  /** The letters of all fields in one text, for filters. */ readonly pattern: string;
  /** DQE's letter of each field; of `birth_date` three digits. */ readonly letters: Readonly<
    Partial<
      Record<'last_name' | 'first_name' | 'street' | 'postal_code' | 'city' | 'birth_date' | 'email' | 'phone', string>
    >
  >;
  readonly street_number: 'equal' | 'different' | 'not_compared';
  readonly distances: {
    readonly last_name: number | null;
    readonly first_name: number | null;
  };
  readonly probability: {
    readonly household: number;
    readonly person: number;
  } | null;
  readonly household_id: string | null;
  /** Why found or not, as codes. */ readonly reasons: readonly string[];
  /** The values of the used columns, by field. */ readonly values: Readonly<Record<string, string>>;
  readonly mark: 'right' | 'wrong' | 'undecided' | null;
  readonly note: string;
  readonly marked_by: string | null;
  readonly marked_at: string | null;
};

export type FileRows = {
  /** Rows that match the filter. */ readonly total: number;
  readonly rows: readonly FileRow[];
};

export type FileSummary = {
  readonly rows: number;
  readonly results: {
    readonly found: number;
    readonly not_found: number;
    readonly not_checked: number;
  };
  readonly bands: {
    readonly doubtful: number;
    readonly to_check: number;
    readonly clear: number;
    readonly not_checked: number;
  };
  readonly bands_by_result: {
    readonly found: {
      readonly doubtful: number;
      readonly to_check: number;
      readonly clear: number;
      readonly not_checked: number;
    };
    readonly not_found: {
      readonly doubtful: number;
      readonly to_check: number;
      readonly clear: number;
      readonly not_checked: number;
    };
    readonly not_checked: {
      readonly doubtful: number;
      readonly to_check: number;
      readonly clear: number;
      readonly not_checked: number;
    };
  };
  /** By field, the rows with each letter; without rows that were not checked. */ readonly levels: Readonly<
    Partial<
      Record<
        'last_name' | 'first_name' | 'street' | 'postal_code' | 'city' | 'birth_date' | 'email' | 'phone',
        Readonly<Record<string, number>>
      >
    >
  >;
  /** Rows by doubt: 0 to 4, 5 to 9, …, 95 to 100. */ readonly doubt: readonly number[];
  /** The 100 commonest patterns, the one with the most doubtful rows first. */ readonly patterns: readonly {
    readonly pattern: string;
    readonly rows: number;
    readonly doubtful: number;
  }[];
  readonly not_checked_reasons: readonly {
    readonly code: string;
    readonly text: string;
    readonly rows: number;
  }[];
  readonly marks: readonly {
    readonly band: 'doubtful' | 'to_check' | 'clear' | 'not_checked';
    readonly right: number;
    readonly wrong: number;
    readonly undecided: number;
    /** Right of right and wrong; null below 50 marks. */ readonly precision: number | null;
    /** 95 % (Wilson). */ readonly interval: {
      readonly low: number;
      readonly high: number;
    } | null;
  }[];
  /** Rows compared without their birth date: it is not a valid date. */ readonly without_birth_date: number;
};

/** Everything that the base holds about a person, in canonical form. */
export type HeldPerson = {
  readonly id: string;
  readonly last_name: string;
  readonly birth_name: string;
  readonly other_last_names: readonly string[];
  readonly first_name: string;
  readonly other_first_names: readonly string[];
  readonly gender: '' | 'F' | 'M';
  readonly birth_date: string;
  readonly street_number: string;
  readonly street: string;
  /** Building, stairs, floor and flat: `BC S2 F3 A12`. */ readonly flat: string;
  readonly postal_code: string;
  readonly city: string;
  readonly country: string;
  readonly email: string;
  readonly other_emails: readonly string[];
  readonly phone: string;
  readonly other_phones: readonly string[];
  readonly household_members: number;
  /** Not null if the processing of the person is restricted: no check and no match finds them. */ readonly restriction: {
    readonly since: string;
    /** Empty if none was given. */ readonly reason: string;
  } | null;
  /** Where the values are from; null if it is not known. */ readonly origin: {
    /** The name of the imported file, `standard input` or `API`. */ readonly source: string;
    /** Of the file; empty for standard input and the API. */ readonly sha256: string;
    /** Of the file, from 1; 0 for the API. */ readonly line: number;
    readonly imported_at: string;
    /** Empty if the import had no retention. */ readonly erase_after: string;
  } | null;
};

/** Absent properties stay as they are; null: detect. */
export type ImportColumnsRequest = {
  readonly encoding?: string | null;
  readonly delimiter?: string | null;
  readonly header_line?: number | null;
  /** By field the position of its column, from 1; null if it has none. */ readonly columns?: Readonly<
    Record<string, number | null>
  >;
};

/** How the file is read, and what an import would do with its rows. */
export type ImportPreview = {
  readonly format: 'csv' | 'ndjson' | 'xlsx' | 'parquet';
  readonly encoding: string;
  /** Whether the user chose it; otherwise it was detected. */ readonly encoding_is_chosen: boolean;
  /** Null unless the format is CSV. */ readonly delimiter: string | null;
  readonly delimiter_is_chosen: boolean;
  /** From 1; null for NDJSON and Parquet. */ readonly header_line: number | null;
  readonly header_line_is_chosen: boolean;
  /** To choose the header from; empty for NDJSON and Parquet. */ readonly first_lines: readonly string[];
  readonly columns: readonly {
    readonly position: number;
    readonly name: string;
    /** The field of a person; null if the column is not used. */ readonly field: string | null;
    readonly is_chosen: boolean;
    /** Up to three values as read. */ readonly samples: readonly string[];
    /** Share of the sample with a value, 0 to 1. */ readonly filled_share: number;
  }[];
  /** Fields without a column; of each group one is required. */ readonly missing: readonly (readonly string[])[];
  /** The fields that a column can have. */ readonly fields: readonly string[];
  /** Rows that were read, without blank ones. */ readonly read: number;
  /** Rows that are imported. */ readonly accepted: number;
  /** Why rows are rejected, the most frequent reason first. */ readonly rejected: readonly {
    readonly reason: string;
    readonly text: string;
    readonly rows: number;
  }[];
  /** Fields whose value is not valid: the rows are imported without it. */ readonly invalid_values: readonly {
    readonly field: string;
    readonly rows: number;
  }[];
  /** Values that are repaired, ignored or read in part. */ readonly notes: readonly {
    readonly field: string;
    readonly kind: string;
    readonly text: string;
    readonly rows: number;
  }[];
  /** Whether all rows of the file were inspected. */ readonly is_complete: boolean;
  /** The first rejected rows. */ readonly rejects: readonly {
    readonly line: number;
    readonly reason: string;
    readonly text: string;
  }[];
  /** What adding the rows would change; null if a row has no id, or not all rows were inspected. */ readonly changes: {
    readonly added: number;
    /** People who were held under the same id. */ readonly replaced: number;
    /** People whose row is marked as deleted. */ readonly deleted: number;
  } | null;
  /** Why the file cannot be imported; null if it can. */ readonly problem: FileProblem | null;
};

export type ImportResult = {
  readonly preview: boolean;
  /** Rows of the file. */ readonly read: number;
  readonly added: number;
  /** People who were held under the same id. */ readonly replaced: number;
  /** Held people whose row is marked as deleted. */ readonly deleted: number;
  /** Erased people whom the rows bring back: remove the rows, and erase again. */ readonly returned: number;
  readonly rejected: number;
  /** Why rows were rejected; the first 1000. */ readonly rejected_rows: readonly {
    readonly line: number;
    readonly reason: string;
    readonly text: string;
  }[];
  /** These rows with their columns and the reasons, to be corrected and imported. */ readonly rejects_csv: string;
  readonly request_id: string;
};

export type IssuedApiKey = {
  readonly key: ApiKey;
  /** The key. It is shown once. */ readonly secret: string;
};

/** Who did what and when. It names no person. */
export type JournalEntry = {
  readonly at: string;
  readonly event:
    | 'check'
    | 'match'
    | 'mobile'
    | 'probing'
    | 'batch-started'
    | 'batch'
    | 'batch-stopped'
    | 'file-uploaded'
    | 'file-run'
    | 'file-downloaded'
    | 'file-deleted'
    | 'show'
    | 'put'
    | 'delete'
    | 'erase'
    | 'restrict'
    | 'unrestrict'
    | 'import'
    | 'compact'
    | 'backup'
    | 'restore'
    | 'licence-added'
    | 'licence-changed'
    | 'licence-revoked'
    | 'key-added'
    | 'key-changed'
    | 'key-revoked'
    | 'journal-read'
    | 'journal-lost'
    | 'journal-removed'
    | 'writer-started'
    | 'writer-ended';
  /** `licence NAME`, `key NAME`, `command USER` or `journal`. */ readonly actor: string;
  readonly product: string;
  readonly result: string;
  /** The version of the base that answered. */ readonly base: string;
  /** How many people or rows, if not one. */ readonly count: number | null;
};

export type JournalVerification = {
  /** Whether nothing was changed, removed or inserted. */ readonly is_intact: boolean;
  readonly verified_at: string;
  readonly days: number;
  readonly sealed_days: number;
  readonly lines: number;
  /** Compare it with the one in the log of the server. */ readonly last_seal: string;
  /** The first 100; those that a killed process explains come last. */ readonly findings: readonly {
    readonly kind: string;
    readonly day: string;
    readonly file: string;
    readonly detail: string;
    /** Null unless lines were changed. */ readonly first_line: number | null;
    readonly last_line: number | null;
  }[];
};

export type Licence = {
  readonly name: string;
  readonly products: readonly string[];
  readonly created_at: string;
  readonly revoked_at: string | null;
  readonly expires_at: string | null;
  /** Credits left; null if answers are not counted. */ readonly credits: number | null;
  /** Limit of requests a second; null: none. */ readonly max_per_second: number | null;
  /** Limit of requests a day in UTC; null: none. */ readonly max_per_day: number | null;
  /** Origins of pages that may send requests. */ readonly origins: readonly string[];
  /** Whether answers come from the test identities. */ readonly is_test: boolean;
  readonly has_client_secret: boolean;
};

/** Properties that are absent stay as they are. */
export type LicenceChange = {
  /** The new balance; null: answers are not counted. */ readonly credits?: number | null;
  /** Credits to add to the balance. */ readonly add_credits?: number;
  /** Null: never. */ readonly expires_at?: string | null;
  /** Null: not limited. */ readonly max_per_second?: number | null;
  /** Null: not limited. */ readonly max_per_day?: number | null;
  /** Replaces all origins. */ readonly origins?: readonly string[];
  readonly is_test?: boolean;
};

export type ListedLicence = {
  readonly name: string;
  readonly products: readonly string[];
  readonly created_at: string;
  readonly revoked_at: string | null;
  readonly expires_at: string | null;
  /** Credits left; null if answers are not counted. */ readonly credits: number | null;
  /** Limit of requests a second; null: none. */ readonly max_per_second: number | null;
  /** Limit of requests a day in UTC; null: none. */ readonly max_per_day: number | null;
  /** Origins of pages that may send requests. */ readonly origins: readonly string[];
  /** Whether answers come from the test identities. */ readonly is_test: boolean;
  readonly has_client_secret: boolean;
  /** The day of the last answer, in UTC; null if there was none in 400 days. */ readonly last_used_on: string | null;
};

export type MarkRequest = {
  readonly mark: 'right' | 'wrong' | 'undecided' | null;
  readonly lines?: readonly number[];
  /** Mark every row that matches, instead of `lines`. */ readonly filter?: RowFilter;
  readonly note?: string;
};

export type MarkResult = {
  /** Undoes this change. */ readonly change_id: string;
  readonly marked: number;
};

export type MatchRequest = {
  readonly person: Person;
  /** The lowest probability of a match. */ readonly threshold?: number;
  /** How many of the most likely persons are listed, at any probability. */ readonly candidates?: number;
  /** Return the values held. Needs the scope `explain`. */ readonly explain?: boolean;
  /** Why stored values are shown, for the journal: a request of access, rectification or erasure, an investigation of fraud, or the quality of data. */ readonly purpose?:
    | 'access'
    | 'rectification'
    | 'erasure'
    | 'fraud'
    | 'quality';
};

export type MatchResult = {
  readonly matched: boolean;
  readonly record_id: string | null;
  readonly household_id: string | null;
  readonly probability: number;
  readonly fields: readonly ComparedField[];
  /** The most likely persons, the best first. Only with `candidates`. */ readonly candidates?: readonly Candidate[];
  /** The generation of the base and the position of the last change that the answer was made from. Equal versions give equal answers, also on two nodes of a cluster. */ readonly base_version: string;
  readonly request_id: string;
};

export type NewApiKey = {
  readonly name: string;
  /** Only scopes that the key of the request has. */ readonly scopes: readonly (
    | 'check'
    | 'match'
    | 'explain'
    | 'people:read'
    | 'people:write'
    | 'files'
    | 'journal'
    | 'metrics'
    | 'admin'
  )[];
  readonly expires_at?: string;
  /** Absent: not limited. */ readonly max_per_second?: number;
  /** Absent: not limited. */ readonly max_per_day?: number;
};

export type NewLicence = {
  readonly name: string;
  readonly products: readonly ('idcheck' | 'idcheck-plus' | 'idmobile')[];
  readonly credits?: number;
  readonly expires_at?: string;
  /** Absent: not limited. */ readonly max_per_second?: number;
  /** Absent: not limited. */ readonly max_per_day?: number;
};

export type PeopleSearch = {
  readonly person: Person;
  readonly limit?: number;
  /** Why stored values are shown, for the journal: a request of access, rectification or erasure, an investigation of fraud, or the quality of data. */ readonly purpose?:
    | 'access'
    | 'rectification'
    | 'erasure'
    | 'fraud'
    | 'quality';
};

export type Person = {
  /** Last name in use. */ readonly last_name?: string;
  /** Last name at birth, if another one. */ readonly birth_name?: string;
  /** First name or names. */ readonly first_name?: string;
  /** `F` or `M`, or a word for one of them. */ readonly gender?: string;
  /** `YYYY-MM-DD`, `DD/MM/YYYY` or `YYYYMMDD`. */ readonly birth_date?: string;
  /** Street number, street type and street name in one line. */ readonly address?: string;
  /** Street number with its suffix, if not in `address`. */ readonly street_number?: string;
  /** Street type and street name, if not in `address`. */ readonly street?: string;
  /** Building, floor, flat. */ readonly address_complement?: string;
  /** Postal code. */ readonly postal_code?: string;
  /** Town. */ readonly city?: string;
  /** ISO 3166-1 alpha-2, or the name of a country. */ readonly country?: string;
  /** E-mail address. */ readonly email?: string;
  /** Phone number. */ readonly phone?: string;
};

export type PersonRecord = {
  /** Last name in use. */ readonly last_name?: string;
  /** Last name at birth, if another one. */ readonly birth_name?: string;
  /** First name or names. */ readonly first_name?: string;
  /** `F` or `M`, or a word for one of them. */ readonly gender?: string;
  /** `YYYY-MM-DD`, `DD/MM/YYYY` or `YYYYMMDD`. */ readonly birth_date?: string;
  /** Street number, street type and street name in one line. */ readonly address?: string;
  /** Street number with its suffix, if not in `address`. */ readonly street_number?: string;
  /** Street type and street name, if not in `address`. */ readonly street?: string;
  /** Building, floor, flat. */ readonly address_complement?: string;
  /** Postal code. */ readonly postal_code?: string;
  /** Town. */ readonly city?: string;
  /** ISO 3166-1 alpha-2, or the name of a country. */ readonly country?: string;
  /** E-mail address. */ readonly email?: string;
  /** Phone number. */ readonly phone?: string;
  readonly household_id?: string;
};

/** Problem details (RFC 9457). */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code:
    | 'invalid-request'
    | 'unauthenticated'
    | 'forbidden'
    | 'not-found'
    | 'method-not-allowed'
    | 'conflict'
    | 'body-too-large'
    | 'quota-exceeded'
    | 'unsupported-media-type'
    | 'too-many-requests'
    | 'internal'
    | 'unavailable';
  /** Of some conflicts: which one, as a code. */ readonly reason?: string;
  /** The header `X-Request-Id`, as in the log. */ readonly request_id: string;
  /** Each value that is not valid. */ readonly errors?: readonly {
    readonly pointer: string;
    readonly detail: string;
  }[];
};

export type Restriction = {
  /** For the record; no personal data. */ readonly reason?: string;
};

/** Rows that satisfy every condition. */
export type RowFilter = {
  /** Only rows of these lines. */ readonly lines?: readonly number[];
  readonly bands?: readonly ('doubtful' | 'to_check' | 'clear' | 'not_checked')[];
  readonly results?: readonly ('found' | 'not_found' | 'not_checked')[];
  readonly marks?: readonly ('right' | 'wrong' | 'undecided' | 'none')[];
  /** The letters of a row, as in `pattern`. */ readonly pattern?: string;
  /** Rows with one of the letters in each field. */ readonly levels?: readonly {
    readonly field: 'last_name' | 'first_name' | 'street' | 'postal_code' | 'city' | 'birth_date' | 'email' | 'phone';
    readonly letters: readonly string[];
  }[];
  readonly min_doubt?: number;
  readonly max_doubt?: number;
  /** The code of `not_checked_reason`. */ readonly reason?: string;
  /** Text in any value; case and accents do not count. */ readonly text?: string;
};

export type RowQuery = {
  readonly filter?: RowFilter;
  /** `doubt`: the most doubtful row first. */ readonly sort?: 'doubt' | 'line';
  readonly offset?: number;
  readonly limit?: number;
};

export type RunImportRequest = {
  /** `add`: add the rows to the base; a row replaces the person with its id. `replace`: the rows replace all people. */ readonly mode:
    | 'add'
    | 'replace';
  /** How long after the import the people of this file are erased: `3y`, `18m` or `90d`. */ readonly retention?: string;
};

export type UndoRequest = {
  readonly change_id: string;
};

export type UploadedFile = {
  readonly id: string;
  readonly name: string;
  /** Bytes that were uploaded. */ readonly size: number;
  readonly format: 'csv' | 'ndjson' | 'xlsx' | 'parquet';
  /** The name of the API key. */ readonly uploaded_by: string;
  readonly created_at: string;
  /** When the file and everything made from it is deleted. */ readonly delete_at: string;
  readonly status: 'uploaded' | 'queued' | 'running' | 'done' | 'cancelled' | 'failed';
  /** The product of the last run, or of the next one. */ readonly product: 'idcheck' | 'idcheck-plus';
  /** Whether every required column was recognised or chosen. */ readonly can_run: boolean;
  /** Why the file cannot be run, or why its run failed. */ readonly problem: FileProblem | null;
  /** Of the current or last run. */ readonly progress: {
    /** Rows answered. */ readonly rows: number;
    /** Of the input, 0 to 1. */ readonly share: number;
    readonly started_at: string;
    readonly seconds_left: number | null;
  } | null;
  /** Rows by band, once the run has ended. */ readonly bands: {
    readonly doubtful: number;
    readonly to_check: number;
    readonly clear: number;
    readonly not_checked: number;
  } | null;
  /** Doubtful rows with a mark. */ readonly reviewed: number;
};

/** The newest file first. */
export type UploadedFiles = {
  readonly files: readonly UploadedFile[];
  readonly next: string | null;
};

export type Usage = {
  readonly usage: readonly {
    readonly day: string;
    /** The name of the licence; `demo` for those of the demo. */ readonly licence: string;
    readonly product: string;
    readonly answers: number;
  }[];
};

/** What each operation sends and returns. */
export interface Operations {
  /** Check a person. */
  checkPerson: { request: { readonly body: CheckRequest }; result: CheckResult };
  /** Match a person. */
  matchPerson: { request: { readonly body: MatchRequest }; result: MatchResult };
  /** Upload a file of people to check. */
  uploadFile: {
    request: { readonly headers: { 'x-file-name': string; 'idempotency-key'?: string }; readonly body: Upload };
    result: UploadedFile;
  };
  /** List the files. */
  listFiles: { request: { readonly query?: { limit?: number; after?: string } }; result: UploadedFiles };
  /** Get a file. */
  getFile: { request: { readonly params: { id: string } }; result: UploadedFile };
  /** Delete a file. */
  deleteFile: { request: { readonly params: { id: string } }; result: DeletedFile };
  /** Download the answered rows. */
  downloadFile: {
    request: {
      readonly params: { id: string };
      readonly query?: {
        format?: 'csv' | 'ndjson' | 'xlsx' | 'parquet';
        sort?: 'doubt' | 'line';
        rows?:
          | 'all'
          | 'doubtful'
          | 'to_check'
          | 'clear'
          | 'not_checked'
          | 'found'
          | 'not_found'
          | 'marked'
          | 'unmarked';
      };
    };
    result: Response;
  };
  /** Download the answered rows that match a filter. */
  downloadFileRows: { request: { readonly params: { id: string }; readonly body: DownloadRequest }; result: Response };
  /** Show how a file is read. */
  getFileColumns: { request: { readonly params: { id: string } }; result: FileColumns };
  /** Correct how a file is read. */
  correctFileColumns: {
    request: { readonly params: { id: string }; readonly body: FileCorrections };
    result: FileColumns;
  };
  /** Check every row. */
  runFile: { request: { readonly params: { id: string } }; result: UploadedFile };
  /** Cancel a run. */
  cancelFile: { request: { readonly params: { id: string } }; result: UploadedFile };
  /** Count the answers. */
  getFileSummary: { request: { readonly params: { id: string } }; result: FileSummary };
  /** List rows. */
  queryFileRows: { request: { readonly params: { id: string }; readonly body: RowQuery }; result: FileRows };
  /** Get a row. */
  getFileRow: { request: { readonly params: { id: string; line: number } }; result: FileRow };
  /** Mark rows as right or wrong. */
  markFileRows: { request: { readonly params: { id: string }; readonly body: MarkRequest }; result: MarkResult };
  /** Undo a change of marks. */
  undoFileMarks: { request: { readonly params: { id: string }; readonly body: UndoRequest }; result: MarkResult };
  /** Get a person. */
  getPerson: {
    request: {
      readonly params: { id: string };
      readonly query?: { purpose?: 'access' | 'rectification' | 'erasure' | 'fraud' | 'quality' };
    };
    result: HeldPerson;
  };
  /** Add or replace a person. */
  putPerson: {
    request: { readonly params: { id: string }; readonly body: PersonRecord };
    result: {
      readonly status: 'added' | 'replaced';
      readonly request_id: string;
    };
  };
  /** Erase a person. */
  erasePerson: {
    request: { readonly params: { id: string }; readonly query?: { reason?: string } };
    result: {
      readonly erased: boolean;
      readonly recorded_at: string;
      readonly request_id: string;
    };
  };
  /** Restrict the processing of a person. */
  restrictPerson: {
    request: { readonly params: { id: string }; readonly body: Restriction };
    result: {
      /** Whether the base holds the person. */ readonly held: boolean;
      readonly recorded_at: string;
      readonly request_id: string;
    };
  };
  /** Lift the restriction of a person. */
  liftRestriction: {
    request: { readonly params: { id: string }; readonly query?: { reason?: string } };
    result: {
      readonly result: 'lifted' | 'erased' | 'not-held' | 'not-restricted';
      readonly recorded_at: string;
      readonly request_id: string;
    };
  };
  /** Find a person by what is known. */
  searchPeople: {
    request: { readonly body: PeopleSearch };
    result: {
      readonly people: readonly {
        /** Probability that this is the person, 0 to 1. Of all people together at most 1; two records of one person have that of the person, each. Null if it is not known. */ readonly probability:
          | number
          | null;
        readonly person: HeldPerson;
      }[];
    };
  };
  /** Import a file as changes. */
  importPeople: {
    request: {
      readonly query?: { preview?: 'true' | 'false' };
      readonly headers: { 'x-file-name': string };
      readonly body: Upload;
    };
    result: ImportResult;
  };
  /** Upload a file of people to import. */
  uploadBaseImport: {
    request: { readonly headers: { 'x-file-name': string }; readonly body: Upload };
    result: BaseImport;
  };
  /** List uploads of people and their imports. */
  listBaseImports: { request: { readonly query?: { limit?: number; after?: string } }; result: BaseImports };
  /** Get an import. */
  getBaseImport: { request: { readonly params: { id: string } }; result: BaseImport };
  /** Delete an upload of people. */
  deleteBaseImport: { request: { readonly params: { id: string } }; result: DeletedImport };
  /** Change how the file of an import is read. */
  chooseBaseImportColumns: {
    request: { readonly params: { id: string }; readonly body: ImportColumnsRequest };
    result: BaseImport;
  };
  /** Import the file. */
  runBaseImport: { request: { readonly params: { id: string }; readonly body: RunImportRequest }; result: BaseImport };
  /** Cancel a running import. */
  cancelBaseImport: { request: { readonly params: { id: string } }; result: BaseImport };
  /** Download the rejected rows of an import. */
  downloadBaseImportRejects: { request: { readonly params: { id: string } }; result: Response };
  /** Describe the reference base. */
  getBase: { request: undefined; result: Base };
  /** List licences. */
  listLicences: {
    request: undefined;
    result: {
      readonly licences: readonly ListedLicence[];
    };
  };
  /** Issue a licence. */
  addLicence: {
    request: { readonly body: NewLicence };
    result: {
      readonly licence: Licence;
      readonly code: string;
      readonly client_secret: string | null;
    };
  };
  /** Change a licence. */
  changeLicence: { request: { readonly params: { name: string }; readonly body: LicenceChange }; result: Licence };
  /** Revoke a licence. */
  revokeLicence: { request: { readonly params: { name: string } }; result: Licence };
  /** Replace the client secret of a licence. */
  rotateClientSecret: {
    request: { readonly params: { name: string } };
    result: {
      readonly licence: Licence;
      readonly client_secret: string;
    };
  };
  /** List the API keys. */
  listApiKeys: {
    request: undefined;
    result: {
      readonly keys: readonly ApiKey[];
    };
  };
  /** Create an API key. */
  addApiKey: { request: { readonly body: NewApiKey }; result: IssuedApiKey };
  /** Change the limits of an API key. */
  changeApiKey: { request: { readonly params: { name: string }; readonly body: ApiKeyChange }; result: ApiKey };
  /** Revoke an API key. */
  revokeApiKey: { request: { readonly params: { name: string } }; result: ApiKey };
  /** Replace an API key. */
  rotateApiKey: { request: { readonly params: { name: string } }; result: IssuedApiKey };
  /** List the newest entries of the audit journal. */
  listJournal: {
    request: {
      readonly query?: {
        limit?: number;
        before?: string;
        after?: string;
        event?:
          | 'check'
          | 'match'
          | 'mobile'
          | 'probing'
          | 'batch-started'
          | 'batch'
          | 'batch-stopped'
          | 'file-uploaded'
          | 'file-run'
          | 'file-downloaded'
          | 'file-deleted'
          | 'show'
          | 'put'
          | 'delete'
          | 'erase'
          | 'restrict'
          | 'unrestrict'
          | 'import'
          | 'compact'
          | 'backup'
          | 'restore'
          | 'licence-added'
          | 'licence-changed'
          | 'licence-revoked'
          | 'key-added'
          | 'key-changed'
          | 'key-revoked'
          | 'journal-read'
          | 'journal-lost'
          | 'journal-removed'
          | 'writer-started'
          | 'writer-ended';
        actor?: string;
      };
    };
    result: {
      readonly entries: readonly JournalEntry[];
      readonly next: string | null;
    };
  };
  /** Verify the audit journal. */
  verifyJournal: { request: undefined; result: JournalVerification };
  /** Count answers per day, licence and product. */
  getUsage: { request: { readonly query?: { days?: number } }; result: Usage };
}

/** Method and path of each operation; whether it sends or returns a file instead of JSON. */
export const OPERATIONS = {
  checkPerson: { method: 'POST', path: '/v1/check', kind: 'json' },
  matchPerson: { method: 'POST', path: '/v1/match', kind: 'json' },
  uploadFile: { method: 'POST', path: '/v1/files', kind: 'upload' },
  listFiles: { method: 'GET', path: '/v1/files', kind: 'json' },
  getFile: { method: 'GET', path: '/v1/files/{id}', kind: 'json' },
  deleteFile: { method: 'DELETE', path: '/v1/files/{id}', kind: 'json' },
  downloadFile: { method: 'GET', path: '/v1/files/{id}/download', kind: 'download' },
  downloadFileRows: { method: 'POST', path: '/v1/files/{id}/download', kind: 'download' },
  getFileColumns: { method: 'GET', path: '/v1/files/{id}/columns', kind: 'json' },
  correctFileColumns: { method: 'PUT', path: '/v1/files/{id}/columns', kind: 'json' },
  runFile: { method: 'POST', path: '/v1/files/{id}/run', kind: 'json' },
  cancelFile: { method: 'POST', path: '/v1/files/{id}/cancel', kind: 'json' },
  getFileSummary: { method: 'GET', path: '/v1/files/{id}/summary', kind: 'json' },
  queryFileRows: { method: 'POST', path: '/v1/files/{id}/rows/query', kind: 'json' },
  getFileRow: { method: 'GET', path: '/v1/files/{id}/rows/{line}', kind: 'json' },
  markFileRows: { method: 'POST', path: '/v1/files/{id}/marks', kind: 'json' },
  undoFileMarks: { method: 'POST', path: '/v1/files/{id}/marks/undo', kind: 'json' },
  getPerson: { method: 'GET', path: '/v1/people/{id}', kind: 'json' },
  putPerson: { method: 'PUT', path: '/v1/people/{id}', kind: 'json' },
  erasePerson: { method: 'DELETE', path: '/v1/people/{id}', kind: 'json' },
  restrictPerson: { method: 'PUT', path: '/v1/people/{id}/restriction', kind: 'json' },
  liftRestriction: { method: 'DELETE', path: '/v1/people/{id}/restriction', kind: 'json' },
  searchPeople: { method: 'POST', path: '/v1/people:search', kind: 'json' },
  importPeople: { method: 'POST', path: '/v1/imports', kind: 'upload' },
  uploadBaseImport: { method: 'POST', path: '/v1/base/imports', kind: 'upload' },
  listBaseImports: { method: 'GET', path: '/v1/base/imports', kind: 'json' },
  getBaseImport: { method: 'GET', path: '/v1/base/imports/{id}', kind: 'json' },
  deleteBaseImport: { method: 'DELETE', path: '/v1/base/imports/{id}', kind: 'json' },
  chooseBaseImportColumns: { method: 'PUT', path: '/v1/base/imports/{id}/columns', kind: 'json' },
  runBaseImport: { method: 'POST', path: '/v1/base/imports/{id}/run', kind: 'json' },
  cancelBaseImport: { method: 'POST', path: '/v1/base/imports/{id}/cancel', kind: 'json' },
  downloadBaseImportRejects: { method: 'GET', path: '/v1/base/imports/{id}/rejects', kind: 'download' },
  getBase: { method: 'GET', path: '/v1/base', kind: 'json' },
  listLicences: { method: 'GET', path: '/v1/licences', kind: 'json' },
  addLicence: { method: 'POST', path: '/v1/licences', kind: 'json' },
  changeLicence: { method: 'PATCH', path: '/v1/licences/{name}', kind: 'json' },
  revokeLicence: { method: 'DELETE', path: '/v1/licences/{name}', kind: 'json' },
  rotateClientSecret: { method: 'POST', path: '/v1/licences/{name}/rotate', kind: 'json' },
  listApiKeys: { method: 'GET', path: '/v1/keys', kind: 'json' },
  addApiKey: { method: 'POST', path: '/v1/keys', kind: 'json' },
  changeApiKey: { method: 'PATCH', path: '/v1/keys/{name}', kind: 'json' },
  revokeApiKey: { method: 'DELETE', path: '/v1/keys/{name}', kind: 'json' },
  rotateApiKey: { method: 'POST', path: '/v1/keys/{name}/rotate', kind: 'json' },
  listJournal: { method: 'GET', path: '/v1/journal', kind: 'json' },
  verifyJournal: { method: 'POST', path: '/v1/journal/verify', kind: 'json' },
  getUsage: { method: 'GET', path: '/v1/usage', kind: 'json' },
} as const;

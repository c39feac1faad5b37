interface Definition {
  readonly help: string;
  /** The values of each label. Labels never contain names of clients or data of people. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
  /** Upper limits in seconds; for histograms only. */
  readonly buckets?: readonly number[];
}

const ROUTES = ['search', 'id_mobile', 'token', 'camara', 'api', 'console', 'health', 'other'] as const;

const LETTERS = ['E', 'S', 'P', 'N', 'D', '?'] as const;

const FIELDS = ['last_name', 'first_name', 'address', 'postal_code', 'city', 'birth_date', 'email', 'phone'] as const;

/** Every series of `/metrics`, without the prefix `idem_`. */
const DEFINITIONS = {
  requests_total: {
    help: 'Requests by route and class of the HTTP status.',
    labels: { route: ROUTES, status: ['2xx', '3xx', '4xx', '5xx'] },
  },
  request_duration_seconds: {
    help: 'Time from the head of a request to its response.',
    labels: { route: ROUTES },
    buckets: [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.5],
  },
  checks_total: {
    help: 'Answers to checks by product and result, of /SEARCH/ and /v1/check.',
    labels: { product: ['idcheck', 'idcheck-plus'], result: ['found', 'not_found'] },
  },
  letters_total: {
    help: 'Letters answered by field. A birth date counts as E, D or ?.',
    labels: { field: FIELDS, letter: LETTERS },
  },
  credits_total: { help: 'Credits taken.', labels: {} },
  refusals_total: {
    help: 'Refused requests by reason.',
    labels: { reason: ['unauthorized', 'forbidden', 'limited', 'no_credits', 'invalid', 'unavailable', 'other'] },
  },
  probing_total: { help: 'Licences that reached their guessing budget for a subject.', labels: {} },
  candidates_total: { help: 'Households that these checks have compared.', labels: {} },
} as const satisfies Readonly<Record<string, Definition>>;

export type Series = keyof typeof DEFINITIONS;

export const SERIES: Readonly<Record<Series, Definition>> = DEFINITIONS;

import type { Claim } from '../../claim.ts';
import { NO_SCORES } from '../../compare.ts';
import type { MobileNumber } from '../../number.ts';
import type { Scope } from '../../scope.ts';
import { answered, failed, type Line, type Matching, type OperatorSource, type Outcome } from '../operator.ts';
import { type CamaraClient, createClient, type OperatorEvent } from './client.ts';
import { isEmptyRequest, matchRequest, matchScores } from './kyc-match.ts';
import type { ApiSettings, CamaraSettings, OperatorSettings } from './settings.ts';

export interface CamaraOptions {
  readonly onEvent?: (event: OperatorEvent, operator: string) => void;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** The operators of a configuration file, queried through CAMARA's KYC Match and SIM Swap. */
export function camaraOperators(operators: readonly OperatorSettings[], options: CamaraOptions = {}): OperatorSource {
  const { onEvent = () => {}, now = Date.now } = options;
  const clients = new Map<string, CamaraClient>();
  for (const { name, camara } of operators) {
    if (camara) clients.set(name, createClient(camara, { now, onEvent: (event) => onEvent(event, name) }));
  }
  return {
    linesOf: (number) =>
      operators
        .map((operator) => ({ operator, length: servedPrefix(operator, number) }))
        .filter(({ length }) => length >= 0)
        .sort((left, right) => right.length - left.length)
        .map(({ operator }) => new CamaraLine(number, operator, clients.get(operator.name))),
    close: () => {
      for (const client of clients.values()) client.close();
    },
  };
}

/**
 * The length of the longest range of the operator that matches the number; 0 if it serves all numbers of the country, -1 if
 * it does not serve the number. The operator with the longest range is queried first, as in routing.
 */
function servedPrefix({ countries, ranges }: OperatorSettings, { number, countries: own }: MobileNumber): number {
  if (!own.some((country) => countries.includes(country))) return -1;
  if (ranges.length === 0) return 0;
  return Math.max(-1, ...ranges.filter((range) => number.startsWith(range)).map((range) => range.length));
}

class CamaraLine implements Line {
  readonly operator: string;
  readonly isConnected: boolean;
  private readonly number: string;
  private readonly settings: CamaraSettings | undefined;
  private readonly client: CamaraClient | undefined;

  constructor({ number }: MobileNumber, { name, camara }: OperatorSettings, client: CamaraClient | undefined) {
    this.operator = name;
    this.isConnected = client !== undefined;
    this.number = number;
    this.settings = camara;
    this.client = client;
  }

  answers(scope: Scope): boolean {
    if (scope === 'matching_notp') return this.settings?.kycMatch !== undefined;
    return scope === 'simswap' && this.settings?.simSwap !== undefined;
  }

  async match(claim: Claim): Promise<Outcome<Matching>> {
    const request = matchRequest(this.number, claim);
    if (isEmptyRequest(request)) return answered({ scores: NO_SCORES });
    const outcome = await this.ask(this.settings?.kycMatch, request);
    if (!outcome.ok) return outcome;
    const scores = matchScores(outcome.value);
    return scores === undefined ? failed('retrieval-failed') : answered({ scores });
  }

  async wasSimSwapped(hours: number): Promise<Outcome<boolean>> {
    const outcome = await this.ask(this.settings?.simSwap, { phoneNumber: this.number, maxAge: hours });
    if (!outcome.ok) return outcome;
    const { swapped } = outcome.value;
    return typeof swapped === 'boolean' ? answered(swapped) : failed('retrieval-failed');
  }

  private ask(api: ApiSettings | undefined, question: object): Promise<Outcome<Readonly<Record<string, unknown>>>> {
    if (api === undefined || this.client === undefined) return Promise.resolve(failed('scope-not-supported'));
    return this.client.ask(api, question);
  }
}

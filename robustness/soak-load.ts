import { type Fixture, type InventedPerson, LICENCES, SECRET } from './fixture.ts';
import { type Call, call, type RawResponse } from './http-client.ts';
import type { Random } from './random.ts';

/** The result of one step of the load. */
export interface StepResult {
  readonly requests: number;
  /** Description of the failure; `undefined` if every answer was right. */
  readonly failure?: string;
}

/** A mixture of all kinds of requests: checks, tokens, the HTTP API and changes to people. */
export class SoakLoad {
  private readonly fixture: Fixture;
  private readonly port: number;
  private readonly random: Random;
  private steps = 0;

  constructor(fixture: Fixture, port: number, random: Random) {
    this.fixture = fixture;
    this.port = port;
    this.random = random;
  }

  async step(): Promise<StepResult> {
    const at = this.steps++;
    const person = this.random.pick(this.fixture.people);
    if (at % 20 === 5) return this.useTokens(person);
    if (at % 20 === 10) return this.checkOverApi(person);
    if (at % 20 === 15) return this.changePerson(at);
    const licence = this.random.pick([LICENCES.check, LICENCES.plus, LICENCES.counted]);
    const response = await this.send({ target: `/SEARCH/?Licence=${licence}&${questionOf(person)}` });
    return { requests: 1, ...failureOf('check', response, '"Check_LastName":"E"') };
  }

  /** Tokens, a renewal, and a check with the renewed token. */
  private async useTokens(person: InventedPerson): Promise<StepResult> {
    const target = '/oauth/access_token/';
    const issued = await this.send({
      target: `${target}?scope=client_idcheck&client_id=${LICENCES.check}&client_secret=${SECRET}`,
    });
    const { access_token: access = '', refresh_token: refresh = '' } = tokensOf(issued);
    const renewed = await this.send({
      target: `${target}?scope=refresh_token&access_token=${access}&refresh_token=${refresh}`,
    });
    const headers = [`Authorization: Bearer ${tokensOf(renewed).access_token}`];
    const response = await this.send({ target: `/SEARCH/?${questionOf(person)}`, headers });
    return { requests: 3, ...failureOf('tokens', response, '"Check_LastName":"E"') };
  }

  private async checkOverApi({ lastName, address, postalCode }: InventedPerson): Promise<StepResult> {
    const person = { last_name: lastName, address, postal_code: postalCode };
    const checked = await this.api('POST', '/v1/check', { person });
    const matched = await this.api('POST', '/v1/match', { person });
    const failure = failureOf('/v1/check', checked, '"result":"found"');
    return {
      requests: 2,
      ...(failure.failure === undefined ? failureOf('/v1/match', matched, '"level":"identical"') : failure),
    };
  }

  /** Adds, reads and erases a person. An import that runs at the same time must not lose the change. */
  private async changePerson(at: number): Promise<StepResult> {
    const target = `/v1/people/soak-${at}`;
    const person = { last_name: 'Soakwarsk', address: `${1 + (at % 99)} rue du Banc`, postal_code: '75011' };
    const added = await this.api('PUT', target, person);
    const erased = await this.api('DELETE', target);
    const failure = failureOf('PUT', added, '"status":"added"');
    return { requests: 2, ...(failure.failure === undefined ? failureOf('DELETE', erased, '"erased":true') : failure) };
  }

  private api(method: string, target: string, body?: object): Promise<RawResponse | undefined> {
    const headers = [`Authorization: Bearer ${this.fixture.apiKey}`];
    if (body === undefined) return this.send({ method, target, headers });
    return this.send({
      method,
      target,
      headers: [...headers, 'Content-Type: application/json'],
      body: JSON.stringify(body),
    });
  }

  private send(request: Call): Promise<RawResponse | undefined> {
    return call(this.port, request);
  }
}

function questionOf({ lastName, address, postalCode }: InventedPerson): URLSearchParams {
  return new URLSearchParams({ LastName: lastName, Address: address, PostalCode: postalCode });
}

function tokensOf(response: RawResponse | undefined): {
  readonly access_token?: string;
  readonly refresh_token?: string;
} {
  try {
    return JSON.parse(response?.body ?? '{}');
  } catch {
    return {};
  }
}

function failureOf(what: string, response: RawResponse | undefined, part: string): { readonly failure?: string } {
  if (response?.status === 200 && response.body.includes(part)) return {};
  return {
    failure: `${what}: ${response === undefined ? 'no answer' : `${response.status} ${response.body.slice(0, 200)}`}`,
  };
}

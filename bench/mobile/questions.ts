import { type GeneratedPerson, generatePopulation } from '../../src/population/index.ts';

export interface MobileQuestions {
  readonly licence: string;
  readonly token: string;
  readonly subscribers: number;
  readonly seed: number;
  /** The number of different questions. */
  readonly count: number;
}

/** One of ten million numbers that begin with 071, which are not assigned. */
export function numberOf(at: number): string {
  return `071${`${(at * 6_180_339) % 10_000_000}`.padStart(7, '0')}`;
}

/** Questions about subscribers from the whole base; every other one has typing errors. */
export function mobileRequests({ licence, token, subscribers, seed, count }: MobileQuestions): Buffer[] {
  const step = Math.max(1, Math.floor(subscribers / count));
  const requests: Buffer[] = [];
  let at = 0;
  for (const person of generatePopulation({ persons: subscribers, seed })) {
    if (at % step === 0)
      requests.push(toRequest({ person, number: numberOf(at), licence, token }, requests.length % 2));
    at++;
    if (requests.length === count) break;
  }
  return requests;
}

interface Asked {
  readonly person: GeneratedPerson;
  readonly number: string;
  readonly licence: string;
  readonly token: string;
}

function toRequest({ person, number, licence, token }: Asked, slips: number): Buffer {
  const slip = (text: string) => (slips === 0 ? text : text.slice(0, 3) + text.slice(4));
  const userInfos = {
    street_address: slip(person.street),
    postal_code: person.postalCode,
    locality: slip(person.city),
    country: 'France',
    birthdate: person.birthDate,
    email: person.email,
    lastname: slip(person.lastName),
    gender: person.gender,
    firstname: slip(person.firstName),
    maiden_name: '',
    phone: '',
    number: person.streetNumber,
  };
  const form = new URLSearchParams({
    licence,
    token,
    mode: '2',
    name: 'bench',
    scope: 'matching_notp',
    number,
    user_infos: JSON.stringify(userInfos),
  }).toString();
  const head = [
    'POST /IDMOBILE/ HTTP/1.1',
    'Host: 127.0.0.1',
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${Buffer.byteLength(form)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${form}`);
}

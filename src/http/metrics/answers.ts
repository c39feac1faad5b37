import type { CheckAnswer, Product } from '../../matching/answer.ts';
import { counterPlace, type MetricsRecorder } from './metrics.ts';

type Counter = Pick<MetricsRecorder, 'count'>;

const CREDITS = counterPlace('credits_total', []);

/** Counts a credit that was taken. */
export function countCredit(metrics: Counter): void {
  metrics.count(CREDITS);
}

/** The places of the letters of a field in the metrics, by character code. */
function letterPlaces(field: string): Uint16Array {
  const places = new Uint16Array(128);
  for (const letter of 'ESPND?') places[letter.charCodeAt(0)] = counterPlace('letters_total', [field, letter]);
  return places;
}

const PLACES = {
  lastName: letterPlaces('last_name'),
  firstName: letterPlaces('first_name'),
  address: letterPlaces('address'),
  postalCode: letterPlaces('postal_code'),
  city: letterPlaces('city'),
  birthDate: letterPlaces('birth_date'),
  email: letterPlaces('email'),
  phone: letterPlaces('phone'),
  idcheck: resultPlaces('idcheck'),
  'idcheck-plus': resultPlaces('idcheck-plus'),
};

function resultPlaces(product: Product) {
  const [found, notFound] = ['found', 'not_found'].map((result) => counterPlace('checks_total', [product, result]));
  return { found: found!, notFound: notFound! };
}

/** Counts an answer to a check, and its letters. */
export function countAnswer(metrics: Counter, product: Product, answer: CheckAnswer): void {
  metrics.count(answer.found ? PLACES[product].found : PLACES[product].notFound);
  countLetter(metrics, PLACES.lastName, answer.lastName);
  countLetter(metrics, PLACES.firstName, answer.firstName);
  countLetter(metrics, PLACES.address, answer.address);
  countLetter(metrics, PLACES.postalCode, answer.postalCode);
  countLetter(metrics, PLACES.city, answer.city);
  if (product === 'idcheck') return;
  countLetter(metrics, PLACES.birthDate, letterOfDate(answer.birthDate));
  countLetter(metrics, PLACES.email, answer.email);
  countLetter(metrics, PLACES.phone, answer.phone);
}

function countLetter(metrics: Counter, places: Uint16Array, letter: string): void {
  metrics.count(places[letter.charCodeAt(0)]!);
}

function letterOfDate(code: string): string {
  if (code === '000') return 'E';
  return code === '---' || code === '?' ? '?' : 'D';
}

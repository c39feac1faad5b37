import type { PersonInput } from '../../../src/matching/model.ts';
import { hashFraction, type Random } from '../../../src/population/random.ts';
import type { AddressStyle, Subject, Typed } from '../../corruptions/corruption.ts';
import { addressLine } from '../address-line.ts';
import { ascii } from '../foreign/latin.ts';

/** Shares of the ways in which files write records. Assumptions. */
const SHARE = {
  upperCase: 0.35,
  lowerCase: 0.25,
  numberApart: 0.4,
  flatInSecondLine: 0.55,
  building: 0.1,
  buildingWritten: 0.7,
  linesExchanged: 0.03,
  stateBehindTown: 0.08,
  countryMissing: 0.1,
} as const;

const FLAT_WORDS: Readonly<Record<string, readonly string[]>> = {
  AU: ['Unit #', 'Flat #', 'U#'],
  GB: ['Flat #', 'Apartment #'],
  US: ['Apt #', 'Unit #', '#'],
  DE: ['Whg. #', 'Wohnung #'],
  ES: ['piso #', '#º A'],
  IT: ['int. #', 'interno #'],
  NL: ['appartement #', '#'],
};

const BUILDINGS: Readonly<Record<string, readonly string[]>> = {
  AU: ['Rosebank', 'Brentwood Village', 'Villa 4 Banksia Lodge', 'Glenview'],
  GB: ['Rose Cottage', 'The Old Rectory', 'Ivy House', 'Hillcrest'],
  US: ['Riverside Plaza', 'Bldg C', 'Oakwood Estates'],
  DE: ['Hinterhaus', 'Seitenflügel', 'c/o Verwaltung'],
  ES: ['Urbanización Los Pinos', 'Edificio Sol', 'Bloque 2'],
  IT: ['Palazzo Blu', 'Condominio Aurora', 'Scala B'],
  NL: ['De Linde', 'Gebouw Zuid'],
};

/** The state by the first digit of the postal code, roughly. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  AU: ['NT', 'NSW', 'NSW', 'VIC', 'QLD', 'SA', 'WA', 'TAS', 'VIC', 'QLD'],
  US: ['MA', 'NY', 'VA', 'FL', 'OH', 'MN', 'IL', 'TX', 'CO', 'CA'],
};

function dateStyles(country: string): readonly ((parts: readonly [string, string, string]) => string)[] {
  const compact = ([year, month, day]: readonly [string, string, string]): string => `${year}${month}${day}`;
  const iso = ([year, month, day]: readonly [string, string, string]): string => `${year}-${month}-${day}`;
  const local = ([year, month, day]: readonly [string, string, string]): string =>
    country === 'US'
      ? `${month}/${day}/${year}`
      : `${day}${country === 'DE' ? '.' : '/'}${month}${country === 'DE' ? '.' : '/'}${year}`;
  return [compact, compact, iso, local];
}

function writtenDate(text: string, country: string, random: Random): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return text;
  const styles = dateStyles(country);
  return styles[random.below(styles.length)]!([parts[1]!, parts[2]!, parts[3]!]);
}

type Lines = Pick<PersonInput, 'address' | 'streetNumber' | 'street' | 'addressComplement'>;

function oneOf(choices: readonly string[] | undefined, random: Random): string {
  return choices?.[random.below(choices.length)] ?? '';
}

/** The lines of an address: number and street in one or two fields, the flat in the first or second line. */
function addressLines(typed: Typed, person: Subject, style: AddressStyle, random: Random): Lines {
  if (typed.street === '') return {};
  const { country, householdId } = person;
  const isFlatApart = random.chance(SHARE.flatInSecondLine);
  const flat = typed.unit === '' ? '' : oneOf(FLAT_WORDS[country], random).replace('#', typed.unit);
  const hasBuilding = hashFraction(Number(householdId), 83, 1) < SHARE.building && random.chance(SHARE.buildingWritten);
  const building = hasBuilding ? (BUILDINGS[country]?.[Number(householdId) % BUILDINGS[country].length] ?? '') : '';
  const second = [isFlatApart ? flat : '', building].filter((text) => text !== '').join(' ');
  const isExchanged = second !== '' && random.chance(SHARE.linesExchanged);
  if (typed.number !== '' && random.chance(SHARE.numberApart)) {
    const street = isFlatApart || flat === '' ? typed.street : `${typed.street} ${flat}`;
    const lines = isExchanged ? { street: second, addressComplement: street } : { street, addressComplement: second };
    return { streetNumber: typed.number, ...lines };
  }
  const line = addressLine(style, isFlatApart ? { ...typed, unit: '' } : typed);
  return isExchanged ? { address: second, addressComplement: line } : { address: line, addressComplement: second };
}

function writtenTown({ city, postalCode }: Typed, country: string, random: Random): string {
  const state = STATES[country]?.[Number(postalCode.charAt(0))];
  return city === '' || state === undefined || !random.chance(SHARE.stateBehindTown) ? city : `${city} ${state}`;
}

/** A record as a file or a form of its country writes it. */
export function writtenRecord(typed: Typed, person: Subject, style: AddressStyle, random: Random): PersonInput {
  const { lastName, firstName, postalCode, email, phone } = typed;
  const { country } = person;
  const texts = {
    lastName,
    firstName,
    ...addressLines(typed, person, style, random),
    postalCode,
    city: writtenTown(typed, country, random),
  };
  const letters = random.fraction();
  const isUpper = letters < SHARE.upperCase;
  const isPlain = letters < SHARE.upperCase + SHARE.lowerCase;
  const cased = (text: string): string => {
    if (!isPlain) return text;
    return isUpper ? ascii(text).toUpperCase() : ascii(text).toLowerCase();
  };
  const written = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, cased(text)]));
  const birthDate = writtenDate(typed.birthDate, country, random);
  const sentCountry = random.chance(SHARE.countryMissing) ? {} : { country };
  return { ...written, birthDate, email, phone, ...sentCountry };
}

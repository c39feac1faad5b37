import * as z from 'zod';
import type { PersonInput } from '../../matching/model.ts';
import { MAX_VALUE_LENGTH } from '../parameters/parameters.ts';

const value = (description: string, example: string) =>
  z.string().max(MAX_VALUE_LENGTH).optional().meta({ description, example });

/** A person as a caller describes them: the columns of an import. */
export const personSchema = z
  .strictObject({
    last_name: value('Last name in use.', 'Martin'),
    birth_name: value('Last name at birth, if another one.', 'Durand'),
    first_name: value('First name or names.', 'Zoé'),
    gender: value('`F` or `M`, or a word for one of them.', 'F'),
    birth_date: value('`YYYY-MM-DD`, `DD/MM/YYYY` or `YYYYMMDD`.', '1980-02-29'),
    address: value('Street number, street type and street name in one line.', '12 bis rue des Lilas'),
    street_number: value('Street number with its suffix, if not in `address`.', '12 BIS'),
    street: value('Street type and street name, if not in `address`.', 'rue des Lilas'),
    address_complement: value('Building, floor, flat.', 'Bâtiment B'),
    postal_code: value('Postal code.', '75011'),
    city: value('Town.', 'Paris'),
    country: value('ISO 3166-1 alpha-2, or the name of a country.', 'FR'),
    email: value('E-mail address.', 'zoe@example.org'),
    phone: value('Phone number.', '+33 6 39 98 00 01'),
  })
  .meta({ id: 'Person' });

export type PersonBody = z.infer<typeof personSchema>;

export function personInputOf(person: PersonBody): PersonInput {
  return {
    lastName: person.last_name ?? '',
    birthName: person.birth_name ?? '',
    firstName: person.first_name ?? '',
    gender: person.gender ?? '',
    birthDate: person.birth_date ?? '',
    address: person.address ?? '',
    streetNumber: person.street_number ?? '',
    street: person.street ?? '',
    addressComplement: person.address_complement ?? '',
    postalCode: person.postal_code ?? '',
    city: person.city ?? '',
    country: person.country ?? '',
    email: person.email ?? '',
    phone: person.phone ?? '',
  };
}

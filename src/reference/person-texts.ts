import type { Person } from '../matching/model.ts';
import type { ByteReader, ByteWriter } from '../storage/bytes.ts';

/** The fields that every stored person has, in their stored order. Records of people and of subscribers share them. */
export function writePersonTexts(out: ByteWriter, person: Person): void {
  out.text(person.country);
  out.text(person.postalCode);
  out.text(person.city);
  out.text(person.street);
  out.text(person.number);
  out.text(person.lastName);
  out.text(person.birthName);
  out.text(person.firstName);
  out.text(person.gender);
  out.text(person.birthDate);
  out.text(person.email);
}

/** Reads what {@link writePersonTexts} wrote. */
export function readPersonTexts(reader: ByteReader): Omit<Person, 'phone' | 'alternatives' | 'flat'> {
  return {
    country: reader.text(),
    postalCode: reader.text(),
    city: reader.text(),
    street: reader.text(),
    number: reader.text(),
    lastName: reader.text(),
    birthName: reader.text(),
    firstName: reader.text(),
    gender: reader.text() as Person['gender'],
    birthDate: reader.text(),
    email: reader.text(),
  };
}

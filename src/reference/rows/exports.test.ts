import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Person } from '../../matching/model.ts';
import { emailsOf, phonesOf } from '../../matching/readings.ts';
import { openSource, readRows } from '../../tabular/index.ts';
import { PEOPLE, parsePersonRow } from './index.ts';
import { importRowOf } from './person-row.ts';

const folder = mkdtempSync(join(tmpdir(), 'idem-exports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function peopleOf(text: string, country: string): Promise<Person[]> {
  const file = join(folder, 'export.csv');
  writeFileSync(file, text);
  const people: Person[] = [];
  const source = await openSource(file, { schema: PEOPLE });
  for await (const batch of source.batches()) {
    const rejects = readRows(batch, source.layout, (values) => {
      const parsed = parsePersonRow(importRowOf(values), { country });
      if (typeof parsed === 'string') return parsed;
      people.push(parsed.record.person);
      return undefined;
    });
    expect([...rejects]).toEqual([]);
  }
  return people;
}

const ODILE = { lastName: 'VARELLE', firstName: 'ODILE', number: '12' };
const IN_PARIS = { ...ODILE, street: 'RUE DES LILAS', postalCode: '75011', city: 'PARIS' };

describe('files that other programs export', () => {
  it.each<[string, string, readonly string[], readonly string[], string]>([
    [
      'Google',
      'First Name,Middle Name,Last Name,E-mail 1 - Value,Phone 1 - Value,Address 1 - Street,Address 1 - City,Address 1 - Postal Code',
      ['a@example.org', 'b@example.org'],
      ['+33612345678', '+33140506070'],
      'Odile,,Varelle,a@example.org ::: b@example.org,+33612345678 ::: 0140506070,12 rue des Lilas,Paris,75011',
    ],
    [
      'Outlook in French',
      'Titre,Prénom,Nom,Rue (domicile),Ville (domicile),Code postal (domicile),Pays/Région (domicile),Tél. mobile,Téléphone (domicile),Adresse de messagerie',
      ['a@example.org'],
      ['+33612345678', '+33140506070'],
      'Mme,Odile,Varelle,12 rue des Lilas,Paris,75011,France,0612345678,0140506070,a@example.org',
    ],
    [
      'Outlook in English',
      'First Name,Last Name,Home Street,Home City,Home Postal Code,Home Phone,Mobile Phone,Business Phone,E-mail Address,E-mail 2 Address',
      ['a@example.org', 'b@example.org'],
      ['+33612345678', '+33140506070', '+33140506071'],
      'Odile,Varelle,12 rue des Lilas,Paris,75011,0140506070,0612345678,0140506071,a@example.org,b@example.org',
    ],
    [
      'Salesforce',
      'Id,Salutation,FirstName,LastName,MailingStreet,MailingCity,MailingPostalCode,MailingCountry,Phone,MobilePhone,Email,IsDeleted',
      ['a@example.org'],
      ['+33140506070', '+33612345678'],
      '003,Mme,Odile,Varelle,12 rue des Lilas,Paris,75011,France,0140506070,0612345678,a@example.org,0',
    ],
    [
      'vCard',
      'FN,ADR,TEL,EMAIL',
      ['a@example.org'],
      ['+33612345678'],
      'Odile Varelle,;;12 rue des Lilas;Paris;;75011;France,0612345678,a@example.org',
    ],
  ])('reads an export of %s', async (_, header, emails, phones, row) => {
    const [person] = await peopleOf(`${header}\n${row}\n`, 'FR');
    expect(person).toMatchObject(IN_PARIS);
    expect([emailsOf(person!).toSorted(), phonesOf(person!).toSorted()]).toEqual([emails, phones.toSorted()]);
  });

  it.each([
    ['DE', 'Nachname;Vorname;Straße;Hausnummer;PLZ;Ort', 'Varelle;Odile;Lilienweg;12;10115;Berlin', '10115'],
    ['ES', 'Apellidos;Nombre;Dirección;Código postal;Localidad', 'Varelle;Odile;Calle Mayor 12;28013;Madrid', '28013'],
    ['IT', 'Cognome;Nome;Indirizzo;CAP;Città', 'Varelle;Odile;Via Roma 12;20121;Milano', '20121'],
    ['NL', 'Achternaam;Voornaam;Straat;Huisnummer;Postcode;Plaats', 'Varelle;Odile;Dam;12;1012 AB;Ede', '1012AB'],
    ['CZ', 'Příjmení;Jméno;Ulice;PSČ;Město', 'Varelle;Odile;Polní 12;602 00;Brno', '60200'],
    ['HU', 'Vezetéknév;Keresztnév;Cím;Irányítószám;Város', 'Varelle;Odile;Kis utca 12;6720;Szeged', '6720'],
    ['TR', 'Soyadı;Adı;Adres;Posta Kodu;Şehir', 'Varelle;Odile;Gül Sokak No:12;35220;İzmir', '35220'],
    ['GR', 'Επώνυμο;Όνομα;Διεύθυνση;Τ.Κ.;Πόλη', 'Varelle;Odile;Ermou 12;546 24;Volos', '54624'],
  ])('reads the column names of %s', async (country, header, row, postalCode) => {
    expect(await peopleOf(`${header}\n${row}\n`, country)).toMatchObject([{ ...ODILE, postalCode }]);
  });
});

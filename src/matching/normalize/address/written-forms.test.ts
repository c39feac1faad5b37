import { expect, it } from 'vitest';
import { normalizePlace } from './place.ts';

it.each([
  ['FR', '12 rue des Lilas 2ème ét. porte dte', '12 | RUE DES LILAS'],
  ['FR', '12 rue des Lilas 2e ét. pte gche', '12 | RUE DES LILAS'],
  ['FR', '12 rue des Lilas 2ème ét.', '12 | RUE DES LILAS'],
  ['FR', '12 rue des Lilas, 3 ét', '12 | RUE DES LILAS'],
  ['FR', 'au 12 de la rue des Lilas', '12 | RUE DES LILAS'],
  ['FR', "au 12 de l'avenue Foch", '12 | AVENUE FOCH'],
  ['FR', 'au 12 du boulevard Voltaire', '12 | BOULEVARD VOLTAIRE'],
  ['FR', '12 de la Porte de Soissons', '12 | DE LA PORTE DE SOISSONS'],
  ['FR', '12 rue des Lilas porte dte', '12 | RUE DES LILAS'],
  ['FR', '12 rue des Lilas s/c M. Varelle', '12 | RUE DES LILAS'],
  ['FR', '12 rue du Professeur S. C. Varelle', '12 | RUE DU PROFESSEUR S C VARELLE'],
  ['FR', 'rue du 2 et 3 Bataillon', ' | RUE DU 2 ET 3 BATAILLON'],
  ['ES', 'Carretera de Utrera km 4', '4 | CARRETERA DE UTRERA'],
  ['ES', 'Ctra. de Utrera, km. 4', '4 | CARRETERA DE UTRERA'],
  ['BR', 'Rua Quinze de Novembro 20', '20 | RUA 15 DE NOVEMBRO'],
  ['PT', 'Rua Nove de Julho 4', '4 | RUA 9 DE JULHO'],
  ['PL', 'ul. Świętej Gertrudny 21', '21 | SWIETEGO GERTRUDNY'],
  ['PL', 'ul. św. Gertrudny 21', '21 | SWIETEGO GERTRUDNY'],
  ['CZ', 'tř. Kpt. Jarošova 30', '30 | TRIDA KAPITANA JAROSOVA'],
  ['HU', 'Petőfi Sándor sgt. 22', '22 | PETOFI SANDOR SUGARUT'],
  ['HU', 'Tisza rkp. 8', '8 | TISZA RAKPART'],
  ['TR', 'Alsan Mah. Gül Sk. No 7', '7 | ALSAN MAHALLESI GUL SOKAK'],
  ['CA', '90 Tanner Cr', '90 | TANNER CRESCENT'],
  ['CA', '90 Tanner Cres., Main Floor', '90 | TANNER CRESCENT'],
  ['CA', '310 Fifth Ave S.W.', '310 | 5TH AVENUE SOUTHWEST'],
  ['CA', '310 5th Avenue SW', '310 | 5TH AVENUE SOUTHWEST'],
  ['CA', '310 avenue du Parc O.', '310 | AVENUE DU PARC OUEST'],
  ['US', '1200 CR 5', '1200 | COUNTY ROAD 5'],
  ['JP', '2-chome 3-6 Honmachi', '2/3/6 | HONMACHI'],
  ['JP', '2-chōme 3-ban 6-gō Honmachi', '2/3/6 | HONMACHI'],
  ['JP', 'Honmachi 2-chome 3-6', '2/3/6 | HONMACHI'],
])('reads an address as people write it: %s %s', (country, address, expected) => {
  const { number, street } = normalizePlace({ country, postalCode: '', city: '', address }, country);
  expect(`${number} | ${street}`).toBe(expected);
});

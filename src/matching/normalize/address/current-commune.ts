import { mergedCommunes } from '../../lexicon/merged-communes.generated.ts';
import type { Place } from '../../model.ts';
import { readCity } from './city.ts';

/** Today's commune by `OLD` (unique in France) and `DEPARTMENT OLD`; read on first use. */
let merged: ReadonlyMap<string, string> | undefined;

function readMergedCommunes(): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  for (const line of mergedCommunes.trim().split('\n')) {
    const [departments, today, olds] = line.split(/[:<]/) as [string, string, string];
    const city = readCity(today, 'FR');
    for (const old of olds.split(';')) {
      const isShared = old.startsWith('*');
      const name = readCity(isShared ? old.slice(1) : old, 'FR');
      if (!isShared) result.set(name, city);
      for (const department of departments.split(',')) result.set(`${department} ${name}`, city);
    }
  }
  return result;
}

/**
 * The French commune of today for the old name of a merged one. For blocking and FOUND, never for the letters.
 * @param city canonical city
 * @param postalCode canonical postal code; distinguishes towns of the same name
 * @returns the city itself where it has not been merged, or where its name alone is ambiguous
 */
export function currentCommune(city: string, postalCode = ''): string {
  merged ??= readMergedCommunes();
  return merged.get(postalCode === '' ? city : `${postalCode.slice(0, 2)} ${city}`) ?? city;
}

type TownOf = Pick<Place, 'city' | 'postalCode'>;

/** Whether two French towns, canonical, are one commune today: LOMME, which is a part of LILLE, and LILLE. */
export function areOneCommune(one: TownOf, other: TownOf): boolean {
  if (one.city === '' || other.city === '') return false;
  return currentCommune(one.city, one.postalCode) === currentCommune(other.city, other.postalCode);
}

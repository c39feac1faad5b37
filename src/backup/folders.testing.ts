import { openBase } from '../reference/base.ts';
import { findPerson } from '../reference/changes/index.ts';

/** The last name that a data folder holds for the person with this `id`. */
export async function lastNameIn(dataFolder: string, id: string): Promise<string | undefined> {
  const opened = openBase(dataFolder);
  try {
    return findPerson(opened.store, id)?.member.lastName;
  } finally {
    await opened.close();
  }
}

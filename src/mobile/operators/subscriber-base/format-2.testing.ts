import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { subscribersFolder } from './format.ts';

/** The file of a generation that the last version with format 2 wrote from `zones.csv`. */
const FILE = [
  'H4sIAAAAAAACA+3cv27TUBiHYQtRqBg6MDGAVDy71fGJ/yRhoAkJNCoEkbSCBnVw7FNiROLgJEgpipRrgAoJiQEE7FxCJZZOiIGB',
  'jRtgoHeAkxikdkBsFeV9JOvnY3/nk48lDx7sSql8q75RrJ/SNG1OS539ujLb+TDLcSMd76Up0txPczHNz2laaX6Z5f54RQMAAAAA',
  'AMfie2hcmC+qvqedvl6bHDjf2Lx3t1Crr21qC3c2KrVKtZwcPVd41G1541fP3s/9Rd2vXgvFcm199XZJmy9Up6cBAAAAAMCxGf84',
  's/q8WtS0gzQBAAAAAMDJff8HAAAAAAD/g7Vke8htAAAAAADgxHmqdwbtpop7el4aem/Q7PlxOBtnDD3qqtjrR5PR/aTSays9r08/',
  '89ePFE8mh+1rLa/zQCVD09DbUSdMpqqg5A0n3URSEQ1iXx1qthN1VG/Z7z1JGjaH/elcx0pKW560naTAbirHymasnCulclw72JZN',
  'J/A9KcR24Fky62TtjMjlLFM4wvZyfiBcX1oqJwJLBq6T9A3b3Sjuq6DQT/pJIZ0l01yS7rop87abF5llU9gNfbQ1Mn5f1uSvCEeX',
  'aB5eovgnl7hl6H6svD+XZpNSHg0AAAAAOFEufitddndHV24OX7zd/bj3+uXOjcfvFg/CT1cvvfkJUwT4WRxgAAA=',
].join('');

export const FORMAT_2_GENERATION = 'g20261127125703-b9915b83';

/**
 * Writes subscribers of format 2: +262639980001 of Alpha (whose SIM changes go back 30 days) and Beta, named Zyxwarsky, and
 * +262639980002 of Alpha, named Berthod.
 *
 * @param base the data folder
 */
export function writeFormat2(base: string): void {
  const folder = join(subscribersFolder(base), 'generations', FORMAT_2_GENERATION);
  mkdirSync(folder, { recursive: true });
  const file = gunzipSync(Buffer.from(FILE, 'base64'));
  writeFileSync(join(folder, 'subscribers.idem'), file);
  const pointer = { format: 2, generation: FORMAT_2_GENERATION, bytes: file.length };
  writeFileSync(join(subscribersFolder(base), 'CURRENT'), JSON.stringify(pointer));
}

import { SHOW_PURPOSES } from '../journal/index.ts';

/** Options that several commands have, so that they are described with the same words everywhere. */

export const BASE = ['--base <dir>', 'data folder (IDEM_BASE; default .idem/base)'] as const;

export const BASE_KEY_FILE = [
  '--base-key-file <file>',
  'key of an encrypted data folder (IDEM_BASE_KEY_FILE)',
] as const;

export const CONFIG = ['--config <file>', 'configuration file in JSON (IDEM_CONFIG)'] as const;

export const CLUSTER_STORAGE = [
  '--cluster-storage <place>',
  'folder that all nodes have mounted, or s3://BUCKET/PREFIX (IDEM_CLUSTER_STORAGE)',
] as const;

export const COUNTRY = [
  '--country <code>',
  'country of addresses and phone numbers without one (IDEM_COUNTRY; default FR)',
] as const;

export const MAP = [
  '--map <field=column>',
  'column of a field, by its name or its number as #2 (repeatable)',
  appendTo,
] as const;

export const ENCODING = [
  '--encoding <name>',
  'utf-8, windows-1252, iso-8859-15, macintosh, cp850, utf-16le or utf-16be (default: detected)',
] as const;

export const COMPRESSION = [
  '--max-compression-ratio <number>',
  'how many times its size a gzip file may expand to (default: 50)',
] as const;

export const JSON_SUMMARY = ['--json', 'print the summary as one JSON object, without progress'] as const;

export const QUIET = ['--quiet', 'print neither progress nor summary'] as const;

export const PURPOSE = [
  '--purpose <purpose>',
  `why it is shown, for the journal: ${SHOW_PURPOSES.join(', ')}`,
] as const;

/** Collects the values of a repeatable option. */
export function appendTo(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

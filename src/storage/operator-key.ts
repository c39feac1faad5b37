import { createHmac } from 'node:crypto';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { describeReadError } from '../runtime/errors.ts';
import { readTextFile, type TextFile } from '../runtime/text-file.ts';
import { BaseError } from './base-error.ts';

/**
 * The keys of the operator, which encrypt the keys of generations (generation-key.ts). They belong to the process and to the
 * threads that it starts: they open every file of an encrypted generation.
 */
const ENVIRONMENT = 'idem operator keys';

const KEY = /^[0-9a-f]{64}$/i;

/** The form of a key, for messages. */
const FORM = '64 hexadecimal digits, as "openssl rand -hex 32" prints them';

export interface OperatorKeySettings {
  /** One or several keys. */
  readonly baseKey?: string | undefined;
  /** A file with one or several keys. */
  readonly baseKeyFile?: string | undefined;
}

/**
 * Adds the keys of the settings to those of the process. The first key of all encrypts new generations; the others only open
 * what was encrypted with them.
 *
 * @throws BaseError if the file cannot be read, or it or the setting contains anything but keys
 */
export function useOperatorKeys({ baseKey, baseKeyFile }: OperatorKeySettings): void {
  if (baseKeyFile !== undefined) addKeys(readKeyFile(baseKeyFile), baseKeyFile);
  if (baseKey !== undefined) addKeys(baseKey, 'IDEM_BASE_KEY');
}

function readKeyFile(path: string): string {
  let file: TextFile;
  try {
    file = readTextFile(path);
  } catch (error) {
    throw new BaseError(`cannot read the key file ${path}: ${describeReadError(error)}`);
  }
  if (!file.isWorldReadable) return file.text;
  throw new BaseError(`the key file ${path} can be read by every user: run "chmod o-r ${path}"`);
}

function addKeys(text: string, place: string): void {
  const keys = text.split(/[\s,]+/).filter((key) => key !== '');
  if (keys.length === 0 || !keys.every((key) => KEY.test(key))) {
    throw new BaseError(`${place} does not contain a key: expected ${FORM}`);
  }
  const all = new Set([...known(), ...keys.map((key) => key.toLowerCase())]);
  setEnvironmentData(ENVIRONMENT, [...all].join(' '));
}

/** Forgets all keys, in tests. */
export function forgetOperatorKeys(): void {
  setEnvironmentData(ENVIRONMENT, undefined);
}

function known(): string[] {
  const text = (getEnvironmentData(ENVIRONMENT) ?? '') as string;
  return text.split(' ').filter((key) => key !== '');
}

/** The keys of this process, the one for new generations first. */
export function operatorKeys(): Buffer[] {
  return known().map((key) => Buffer.from(key, 'hex'));
}

/** The key that encrypts new generations; `undefined` if none is set: they are then not encrypted. */
export function operatorKey(): Buffer | undefined {
  return operatorKeys()[0];
}

/** Identifies a key without revealing it: 16 hexadecimal digits. */
export function operatorKeyId(key: Buffer): string {
  return createHmac('sha256', key).update('idem operator key').digest('hex').slice(0, 16);
}

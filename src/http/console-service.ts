import type { IncomingMessage } from 'node:http';
import { type ApiKey, type ApiKeyStore, ConsoleSessions, readTokenKey } from '../licences/index.ts';
import { readVersion } from '../runtime/version.ts';
import { readConsoleFiles } from './console/files.ts';
import type { ConsoleServices } from './console/plugin.ts';
import { BrowserSessions } from './console/sessions.ts';

/** The web console in a server. */
export interface ConsoleService {
  readonly services: ConsoleServices;
  /** The key that a signed-in browser uses. */
  readonly browserKey: (request: IncomingMessage) => ApiKey | undefined;
  close(): Promise<void>;
}

interface Options {
  /** The data folder. */
  readonly base: string;
  readonly apiKeys: ApiKeyStore;
  /** Whether the console needs no key. */
  readonly demo: boolean;
  readonly example: Readonly<Record<string, string>> | undefined;
}

/** `undefined` if the console was not built. @throws Failure if the data folder cannot be written */
export function openConsole({ base, apiKeys, demo, example }: Options): ConsoleService | undefined {
  const files = readConsoleFiles();
  if (files === undefined) return undefined;
  const store = ConsoleSessions.open(base, { key: readTokenKey(base) });
  const sessions = new BrowserSessions({ apiKeys, sessions: store, demo });
  return {
    services: { files, sessions, version: readVersion(), ...(example !== undefined && { example }) },
    browserKey: (request) => sessions.resolve(request),
    close: () => store.close(),
  };
}

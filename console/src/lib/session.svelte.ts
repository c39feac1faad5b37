/** Who is signed in, as the server says. */

export interface SessionInfo {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly idle_seconds: number;
}

interface SessionAnswer {
  readonly version: string;
  readonly demo: boolean;
  readonly session: SessionInfo | null;
  readonly example: Readonly<Record<string, string>> | null;
}

const PATH = '/console/session';

export const session = $state<{
  state: 'loading' | 'signed-out' | 'expired' | 'signed-in' | 'failed';
  info: SessionInfo | undefined;
  isDemo: boolean;
  version: string;
  example: Readonly<Record<string, string>> | undefined;
}>({ state: 'loading', info: undefined, isDemo: false, version: '', example: undefined });

let usedAt = performance.now();

/** When the server last extended the session, in milliseconds of `performance.now()`. */
export function lastUse(): number {
  return usedAt;
}

/** Called after every request that the server accepted. */
export function recordUse(): void {
  usedAt = performance.now();
}

function take({ version, demo, session: info, example }: SessionAnswer): boolean {
  session.version = version;
  session.isDemo = demo;
  session.example = example ?? undefined;
  if (info === null) return false;
  session.info = info;
  session.state = 'signed-in';
  recordUse();
  return true;
}

async function request(init: RequestInit): Promise<boolean> {
  const response = await fetch(PATH, { credentials: 'same-origin', ...init });
  return take((await response.json()) as SessionAnswer);
}

/** Signs in. @returns whether the key is valid. @throws if the server does not answer */
export function signIn(key: string): Promise<boolean> {
  const body = JSON.stringify({ key });
  return request({ method: 'POST', body, headers: { 'content-type': 'application/json' } });
}

/** Finds out who is signed in. The demo signs in by itself. */
export async function loadSession(): Promise<void> {
  try {
    if (await request({})) return;
    if (session.isDemo && (await signIn(''))) return;
    session.state = 'signed-out';
  } catch {
    session.state = 'failed';
  }
}

/** After a request without a valid session: the demo signs in again, otherwise the user is asked to. */
export async function renewSession(): Promise<boolean> {
  try {
    if (session.isDemo && (await signIn(''))) return true;
  } catch {
    return false;
  }
  session.state = 'expired';
  return false;
}

export async function signOut(): Promise<void> {
  await fetch(PATH, { method: 'DELETE', credentials: 'same-origin' });
  session.info = undefined;
  session.state = 'signed-out';
}

/** `admin` includes everything but `explain`, which shows stored values. */
export function may(scope: string): boolean {
  const scopes = session.info?.scopes ?? [];
  return scopes.includes(scope) || (scope !== 'explain' && scopes.includes('admin'));
}

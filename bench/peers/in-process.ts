import type { Scope } from '../processes/scope.ts';
import { startTask } from '../processes/task.ts';
import type { Peer, PeerRun } from './peer.ts';

/** Requests to the process of a peer that is a library. */
export type PeerRequest =
  | { readonly do: 'load'; readonly people: string; readonly questionsFile: string }
  | { readonly do: 'ask'; readonly from: number; readonly seconds: number };

export interface InProcessPeer {
  readonly name: string;
  readonly title: string;
  /** The package that has to be installed. */
  readonly package: string;
  readonly module: URL;
}

/** @returns the peer with the people loaded, or a sentence that says why it is not available */
export async function startPeer(
  peer: InProcessPeer,
  files: { readonly people: string; readonly questionsFile: string },
  scope: Scope,
): Promise<Peer | string> {
  const task = startTask<PeerRequest, PeerRun | undefined>({ module: peer.module }, scope);
  try {
    await task.ask({ do: 'load', ...files });
  } catch (error) {
    await task.stop();
    if (/ERR_MODULE_NOT_FOUND|Cannot find (?:package|module)/.test(`${error}`))
      return `${peer.package} is not installed: npm install brings it`;
    throw error;
  }
  let from = 0;
  return {
    name: peer.name,
    title: peer.title,
    async ask(seconds) {
      const run = (await task.ask({ do: 'ask', from, seconds }))!;
      from += run.answers.length;
      return run;
    },
    stop: task.stop,
  };
}

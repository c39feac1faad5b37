import { openProgress as openCounter } from '../src/terminal/progress.ts';

/** Writes to standard error what is being measured. */
export interface Progress {
  say(doing: string): void;
  end(): void;
}

export function openProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const counter = openCounter({ unit: 'steps', isQuiet: false, stream });
  let last = '';
  let steps = 0;
  return {
    say(doing) {
      if (doing === last) return;
      last = doing;
      counter.update({ label: doing, share: undefined, count: ++steps });
    },
    end: () => counter.stop(),
  };
}

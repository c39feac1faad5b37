/** Says what is being done, on standard error: one line that changes on a terminal, one line a step elsewhere. */
export interface Progress {
  say(doing: string): void;
  end(): void;
}

export function openProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const begin = performance.now();
  let last = '';
  const line = (doing: string) => `${((performance.now() - begin) / 1000).toFixed(0).padStart(5)} s  ${doing}`;
  return {
    say(doing) {
      if (doing === last) return;
      last = doing;
      stream.write(stream.isTTY ? `\r\x1b[K${line(doing)}` : `${line(doing)}\n`);
    },
    end() {
      if (stream.isTTY) stream.write('\r\x1b[K');
    },
  };
}

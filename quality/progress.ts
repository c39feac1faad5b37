import { Presets, SingleBar } from 'cli-progress';

/** Progress of one step after another: bars on a terminal, nothing elsewhere. */
export interface Progress {
  /** @param total what {@link Progress.at} counts up to */
  begin(step: string, total: number): void;
  at(done: number): void;
  end(): void;
}

export const SILENT: Progress = { begin() {}, at() {}, end() {} };

/** Bars on standard error. */
export function terminalProgress(): Progress {
  let bar: SingleBar | undefined;
  return {
    begin(step, total) {
      bar = new SingleBar(
        {
          format: `${step.padEnd(22)} {bar} {percentage}% · {value}/{total} · {eta_formatted} left`,
          stream: process.stderr,
          clearOnComplete: true,
          hideCursor: true,
          etaBuffer: 50,
        },
        Presets.shades_classic,
      );
      bar.start(total, 0);
    },
    at: (done) => bar?.update(Math.min(done, bar.getTotal())),
    end() {
      bar?.stop();
      bar = undefined;
    },
  };
}

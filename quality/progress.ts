import { openProgress } from '../src/terminal/progress.ts';

/** Progress of consecutive steps. */
export interface Progress {
  /** @param total what {@link Progress.at} counts up to */
  begin(step: string, total: number): void;
  at(done: number): void;
  end(): void;
}

export const SILENT: Progress = { begin() {}, at() {}, end() {} };

/**
 * Writes progress to standard error: a bar on a terminal, otherwise lines.
 * @param unit plural noun of the things counted
 */
export function stepProgress(unit: string): Progress {
  let step = '';
  let total = 0;
  let progress: ReturnType<typeof openProgress> | undefined;
  const at = (done: number): void =>
    progress?.update({ label: step, share: total === 0 ? undefined : Math.min(1, done / total), count: done });
  return {
    begin(label, upTo) {
      step = label;
      total = upTo;
      progress = openProgress({ unit, isQuiet: false });
      at(0);
    },
    at,
    end() {
      progress?.stop();
      progress = undefined;
    },
  };
}

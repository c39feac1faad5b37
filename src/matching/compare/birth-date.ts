/** A month or a day that is not known, in a canonical date. */
const UNKNOWN = '00';

/**
 * Year, month and day, each `0` for the same and `1` for different (source: DQE's table of `Check_Birthdate`);
 * `---` when no date is held, `?` when none was sent. A part that one side does not know is not different.
 */
export function compareBirthDate(sent: string, held: string): string {
  if (sent === '') return '?';
  if (held === '') return '---';
  if (sent === held) return '000';
  return partDiffers(sent, held, 0, 4) + partDiffers(sent, held, 5, 7) + partDiffers(sent, held, 8, 10);
}

function partDiffers(sent: string, held: string, start: number, end: number): '0' | '1' {
  const one = sent.slice(start, end);
  const other = held.slice(start, end);
  return one === other || one === UNKNOWN || other === UNKNOWN ? '0' : '1';
}

/** Whether a date is 1 January, which many files hold for an unknown date. */
export function isNewYear(date: string): boolean {
  return date.endsWith('-01-01');
}

/** Whether month and day are known. */
export function isFullDate(date: string): boolean {
  return date !== '' && date.slice(5, 7) !== UNKNOWN && date.slice(8, 10) !== UNKNOWN;
}

/** Whether one date is the other with day and month exchanged. */
export function dayAndMonthExchanged(sent: string, held: string): boolean {
  return (
    sent !== held &&
    sent !== '' &&
    sent.slice(0, 4) === held.slice(0, 4) &&
    sent.slice(5, 7) === held.slice(8, 10) &&
    sent.slice(8, 10) === held.slice(5, 7)
  );
}

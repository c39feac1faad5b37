/**
 * Year, month and day, each `0` for the same and `1` for different (source: DQE's table of `Check_Birthdate`);
 * `---` when no date is held, `?` when none was sent.
 */
export function compareBirthDate(sent: string, held: string): string {
  if (sent === '') return '?';
  if (held === '') return '---';
  if (sent === held) return '000';
  const year = sent.slice(0, 4) === held.slice(0, 4) ? '0' : '1';
  const month = sent.slice(5, 7) === held.slice(5, 7) ? '0' : '1';
  const day = sent.slice(8, 10) === held.slice(8, 10) ? '0' : '1';
  return year + month + day;
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

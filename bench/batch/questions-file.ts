import { closeSync, openSync, writeSync } from 'node:fs';
import { addressOf, type Question } from '../world/question.ts';

/** Columns of a file of questions for `idem batch`. No value of a generated question needs quotes. */
const COLUMNS = ['id', 'last_name', 'first_name', 'address', 'postal_code', 'city', 'birth_date', 'email', 'phone'];

/** Characters per write: so many that the system call costs little. */
const CHUNK = 1 << 20;

/** Writes a CSV file with `;` of `rows` rows. After the last question it starts again with the first. */
export function writeQuestions(file: string, questions: readonly Question[], rows: number): void {
  const descriptor = openSync(file, 'w');
  try {
    let chunk = `${COLUMNS.join(';')}\n`;
    for (let row = 0; row < rows; row++) {
      const { typed } = questions[row % questions.length]!;
      const { lastName, firstName, postalCode, city, birthDate, email, phone } = typed;
      const cells = [row, lastName, firstName, addressOf(typed), postalCode, city, birthDate, email, phone];
      chunk += `${cells.join(';')}\n`;
      if (chunk.length < CHUNK) continue;
      writeSync(descriptor, chunk);
      chunk = '';
    }
    writeSync(descriptor, chunk);
  } finally {
    closeSync(descriptor);
  }
}

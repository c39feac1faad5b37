/** Last and first names in the format of INSEE's file of deceased persons: `NOM*PRENOM SECOND/`. Source: its description, 2024. */
const REGISTER_NAME = /^([^*/]*[^*/\s])\s*\*([^*/]*)\/\s*$/;

/** The parts of a register's name; `undefined` for every other text. */
export function splitRegisterName(text: string): { lastName: string; firstName: string } | undefined {
  const match = REGISTER_NAME.exec(text);
  return match === null ? undefined : { lastName: match[1]!.trimStart(), firstName: match[2]!.trim() };
}

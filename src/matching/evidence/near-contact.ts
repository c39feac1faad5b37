import { optimalStringAlignment } from '../distance/optimal-string-alignment.ts';
import { emailUser, MIN_USER_LETTERS } from '../email-user.ts';

const MAX_EMAIL_EDITS = 2;

/** Whether two different e-mails are probably of one person: the same name at another provider, or one or two slips. */
export function areNearEmails(one: string, other: string): boolean {
  const [oneUser, otherUser] = [emailUser(one), emailUser(other)];
  if (Math.min(oneUser.length, otherUser.length) < MIN_USER_LETTERS) return false;
  if (oneUser === otherUser) return true;
  if (Math.abs(one.length - other.length) > MAX_EMAIL_EDITS) return false;
  return optimalStringAlignment(one, other) <= MAX_EMAIL_EDITS;
}

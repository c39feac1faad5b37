export interface UsageRow {
  readonly day: string;
  readonly licence: string;
  readonly product: string;
  readonly answers: number;
}

export interface LicenceUsage {
  readonly licence: string;
  readonly product: string;
  readonly today: number;
  readonly week: number;
  readonly month: number;
}

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

/** Answers by licence and product, the busiest first. Days are in UTC. */
export function usageByLicence(rows: readonly UsageRow[], now = Date.now()): LicenceUsage[] {
  const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const today = dayOf(now);
  const weekStart = dayOf(now - (WEEK_DAYS - 1) * DAY_MS);
  const sums = new Map<string, LicenceUsage>();
  for (const { day, licence, product, answers } of rows) {
    const key = `${licence}\0${product}`;
    const sum = sums.get(key) ?? { licence, product, today: 0, week: 0, month: 0 };
    sums.set(key, {
      ...sum,
      today: sum.today + (day === today ? answers : 0),
      week: sum.week + (day >= weekStart ? answers : 0),
      month: sum.month + answers,
    });
  }
  return [...sums.values()].sort((left, right) => right.month - left.month);
}

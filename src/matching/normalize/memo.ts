/** Answers kept at once: towns that nearly all of a country's people live in. About 3 MB. */
const MOST_KEPT = 20_000;
/** Longer texts are not worth keeping, and a caller must not be able to fill the memory with them. */
const LONGEST_KEPT = 40;

/** A copy with letters of its own: a part of a longer text would keep that text in memory, a file's chunk for a name. */
function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

/**
 * Makes a pure function of a text and a country remember its answers; forgets them all when it holds too many.
 * For what comes again and again, as towns do. Not for whole names and addresses: those seldom come again, and what was
 * asked about a person is not to be kept.
 */
export function remembering(
  compute: (text: string, country: string) => string,
): (text: string, country: string) => string {
  const countries = new Map<string, Map<string, string>>();
  let kept = 0;
  const learn = (text: string, country: string): string => {
    if (kept === MOST_KEPT) {
      countries.clear();
      kept = 0;
    }
    const answers = countries.get(country) ?? new Map<string, string>();
    const own = copyOf(text);
    const answer = compute(own, country);
    countries.set(country, answers.set(own, answer));
    kept++;
    return answer;
  };
  return (text, country) => {
    if (text.length > LONGEST_KEPT) return compute(text, country);
    return countries.get(country)?.get(text) ?? learn(text, country);
  };
}

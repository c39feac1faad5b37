/** Results kept at once: enough for the towns where nearly all of a country's people live. About 3 MB. */
const MAX_RESULTS = 20_000;
/** Longer texts are not kept, so that a caller cannot fill the memory with them. */
const MAX_TEXT_LENGTH = 40;

/** A copy that does not reference the text it was cut from: a slice of a file's chunk would keep the chunk in memory. */
export function detachedCopy(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

/**
 * Memoizes a pure function of a text and a country. When it is full, it drops all results.
 *
 * For values that repeat often, such as towns. Not for whole names and addresses: they seldom repeat, and questions
 * about people must not be kept.
 */
export function memoize(compute: (text: string, country: string) => string): (text: string, country: string) => string {
  const resultsByCountry = new Map<string, Map<string, string>>();
  let size = 0;
  const computeAndKeep = (text: string, country: string): string => {
    if (size === MAX_RESULTS) {
      resultsByCountry.clear();
      size = 0;
    }
    const results = resultsByCountry.get(country) ?? new Map<string, string>();
    const key = detachedCopy(text);
    const result = compute(key, country);
    resultsByCountry.set(country, results.set(key, result));
    size++;
    return result;
  };
  /** The results of the country asked for last: nearly all people of a base live in one. */
  let lastCountry = '';
  let lastResults: ReadonlyMap<string, string> | undefined;
  return (text, country) => {
    if (text.length > MAX_TEXT_LENGTH) return compute(text, country);
    const known = country === lastCountry ? lastResults?.get(text) : undefined;
    if (known !== undefined) return known;
    const result = resultsByCountry.get(country)?.get(text) ?? computeAndKeep(text, country);
    lastCountry = country;
    lastResults = resultsByCountry.get(country);
    return result;
  };
}

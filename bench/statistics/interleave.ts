/** The results of each measurement, one per round. */
export type Series<Name extends string, Result> = Readonly<Record<Name, readonly Result[]>>;

/**
 * Runs every measurement once per round. Each round begins with another one, so that none always follows the same
 * measurement.
 */
export async function interleave<Name extends string, Result>(
  rounds: number,
  measurements: Readonly<Record<Name, () => Promise<Result>>>,
): Promise<Series<Name, Result>> {
  const names = Object.keys(measurements) as Name[];
  const series = Object.fromEntries(names.map((name) => [name, [] as Result[]])) as Record<Name, Result[]>;
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length]!;
      series[name].push(await measurements[name]());
    }
  }
  return series;
}

import type { Result } from './suite.ts';

/** The results as a table of topics, followed by the differences of each failed case. */
export function reportText(results: readonly Result[], url: string): string {
  return [
    ...tableLines(results),
    '',
    ...results.filter(({ passed }) => !passed).flatMap(failureLines),
    lastLine(),
  ].join('\n');

  function lastLine(): string {
    const failed = results.filter(({ passed }) => !passed).length;
    return `${url}: ${results.length - failed} passed, ${failed} failed`;
  }
}

export function reportJson(results: readonly Result[], url: string): string {
  const failed = results.filter(({ passed }) => !passed).length;
  return JSON.stringify({ url, passed: results.length - failed, failed, results }, undefined, 2);
}

function tableLines(results: readonly Result[]): string[] {
  const topics = [...new Set(results.map(({ topic }) => topic))];
  const width = Math.max(...topics.map((topic) => topic.length), 'topic'.length);
  const row = (topic: string, ...counts: readonly (string | number)[]): string =>
    topic.padEnd(width) + counts.map((count) => String(count).padStart(8)).join('');
  return [
    row('topic', 'cases', 'passed', 'failed'),
    ...topics.map((topic) => {
      const own = results.filter((result) => result.topic === topic);
      const passed = own.filter((result) => result.passed).length;
      return row(topic, own.length, passed, own.length - passed);
    }),
  ];
}

function failureLines({ topic, name, source, differences }: Result): string[] {
  return [
    `${topic}/${name}`,
    `  ${source}`,
    ...differences.flatMap(({ what, expected, came }) => [`  ${what}`, `    - ${expected}`, `    + ${came}`]),
    '',
  ];
}

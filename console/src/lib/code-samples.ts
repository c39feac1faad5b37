export const SAMPLE_LANGUAGES = ['curl', 'TypeScript', 'Python'] as const;
export type SampleLanguage = (typeof SAMPLE_LANGUAGES)[number];

/** The program for one request of the API. The key is not in it: programs read it from IDEM_KEY. */
export function codeSample(language: SampleLanguage, origin: string, path: string, body: unknown): string {
  const url = origin + path;
  switch (language) {
    case 'curl':
      return curl(url, body);
    case 'TypeScript':
      return typeScript(url, body);
    case 'Python':
      return python(url, body);
  }
}

function curl(url: string, body: unknown): string {
  const json = JSON.stringify(body, undefined, 2).replaceAll("'", `'\\''`);
  return `curl -s ${url} \\
  -H "Authorization: Bearer $IDEM_KEY" \\
  -H 'Content-Type: application/json' \\
  -d '${json}'
`;
}

function typeScript(url: string, body: unknown): string {
  return `const response = await fetch('${url}', {
  method: 'POST',
  headers: {
    Authorization: \`Bearer \${process.env.IDEM_KEY}\`,
    'Content-Type': 'application/json',
  },
  body: JSON.stringify(${indent(JSON.stringify(body, undefined, 2))}),
});
if (!response.ok) throw new Error((await response.json()).title);
const answer = await response.json();
console.log(answer);
`;
}

function python(url: string, body: unknown): string {
  return `import json
import os
import urllib.request

body = ${pythonOf(body)}
request = urllib.request.Request(
    "${url}",
    data=json.dumps(body).encode(),
    headers={
        "Authorization": f"Bearer {os.environ['IDEM_KEY']}",
        "Content-Type": "application/json",
    },
)
with urllib.request.urlopen(request) as response:
    answer = json.load(response)
print(answer)
`;
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n  ');
}

/** JSON is Python, except for its constants. */
function pythonOf(value: unknown, margin = ''): string {
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const inner = `${margin}    `;
  const entries = Object.entries(value).map(
    ([key, each]) => `${inner}${JSON.stringify(key)}: ${pythonOf(each, inner)},`,
  );
  return entries.length === 0 ? '{}' : `{\n${entries.join('\n')}\n${margin}}`;
}

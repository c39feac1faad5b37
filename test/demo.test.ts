import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesOfDocs } from '../scripts/doc-pages.ts';
import { succeedInProcess } from './in-process.ts';
import { Program, temporaryFolder } from './program.ts';

/** `idem demo`, and the examples of the documentation, which are run against its base. */
const root = join(import.meta.dirname, '..');
const shown = Array.from(
  readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\$ curl 'http:\/\/127\.0\.0\.1:8080([^']+)'\n(\{.*\})$/gm),
  ([, path, answer]) => ({ path: path!, answer: answer! }),
);

/** When the demo imported its people: the pages show the time of an example. */
const IMPORT_TIME = /(?<=^imported_at +)\S+/m;
const EXAMPLE_TIME = '2026-11-26T09:30:00.000Z';

/** `<!-- output of: idem … -->` before an indented block of a page of the documentation. */
const outputs = pagesOfDocs(root).flatMap((page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const blocks = text.matchAll(/^<!-- output of: (idem .+) -->\n\n((?: {4}.*\n|\n)+)/gm);
  return Array.from(blocks, ([, command, block]) => ({
    command: command!,
    shown: block!.replace(/^ {4}/gm, '').trim(),
  }));
});

/** The time to create 100,000 people on a busy machine. */
const MAX_START_MS = 240_000;

const folder = temporaryFolder();
const base = join(folder.path, '.idem/demo');
let program: Program;
let url: string;

function start(...args: readonly string[]): Program {
  program = new Program(args, { cwd: folder.path });
  return program;
}

async function shell(command: string): Promise<string> {
  return (await promisify(execFile)('bash', ['-c', command])).stdout;
}

/** The arguments of a command of the documentation after `idem`, as a shell reads them. */
function argumentsOf(command: string): string[] {
  const printed = execFileSync('bash', ['-c', `printf '%s\\0' ${command.slice('idem '.length)}`], { encoding: 'utf8' });
  return printed.split('\0').slice(0, -1);
}

beforeAll(async () => {
  const demo = start('demo', '--port', '0');
  await demo.says(/\/IDMOBILE\/ .*\n/, MAX_START_MS);
  url = /ready on (http:\S+?:\d+)/.exec(demo.out)![1]!;
}, MAX_START_MS);

afterAll(async () => {
  await program.stop('SIGKILL');
  folder.remove();
});

describe('idem demo', () => {
  it('prints examples that work as pasted', async () => {
    const lines = program.out.split('\n').filter((line) => line.startsWith('curl ') && line.includes('/SEARCH/'));
    const answers = [];
    for (const line of lines) answers.push((JSON.parse(await shell(line)) as { DATA1: Record<string, string> }).DATA1);
    const [exact, misspelt, unknown] = answers;
    expect(exact).toMatchObject({ result: 'FOUND', Check_LastName: 'E', Check_Address: 'E', Check_BirthDate: '000' });
    expect(misspelt).toMatchObject({ result: 'FOUND', HOUSEHOLDID: exact!.HOUSEHOLDID, LastName_Dist: '1' });
    expect(unknown).toMatchObject({ result: 'NOT FOUND', HOUSEHOLDID: '' });
    const pair = program.out.split('\n').filter((line) => /^TOKEN=|\/IDMOBILE\//.test(line));
    const scores = JSON.parse(await shell(pair.join('\n')));
    expect(scores).toMatchObject({ given_name: 1, birthdate: 1, address: { postal_code: 1 }, email: 1 });
  });
});

describe('the guide of ID Mobile', () => {
  const guide = readFileSync(join(root, 'docs/guide/mobile-asking.md'), 'utf8');
  const requests = Array.from(guide.matchAll(/^ {4}curl -s [\s\S]*?(?=\n\n)/gm), ([request]) => request.trim());
  const responses = Array.from(guide.matchAll(/^```json\n(\{[\s\S]*?\})\n```$/gm), ([, json]) => JSON.parse(json!));

  /** The response to the request of the guide to a path. @param token in the place of the one that the guide shows */
  async function responseTo(text: string, token = ''): Promise<Record<string, string>> {
    const request = requests.find((each) => each.includes(text))!;
    const filled = request.replace(/token=[\w…]+/, `token=${token}`).replace('licence=…', 'licence=DEMO-IDMOBILE');
    return JSON.parse(await shell(filled.replace('http://127.0.0.1:8080', url)));
  }

  it('shows requests that work as pasted, and their responses', async () => {
    const [shownToken, shownScores, shownSwap] = responses;
    const token = await responseTo('/ACCESS_TOKEN/');
    expect(token).toEqual({
      ...shownToken,
      access_token: expect.stringMatching(/^TK/),
      refresh_token: expect.stringMatching(/^\*TK/),
    });
    expect(await responseTo('scope=matching_notp', token.access_token)).toEqual(shownScores);
    expect(await responseTo('scope=simswap', token.access_token)).toEqual(shownSwap);
  });
});

describe('the README', () => {
  it('shows requests and responses', () => {
    expect(shown).toHaveLength(4);
  });

  it.each(shown)('shows the response to $path', async ({ path, answer }) => {
    const response = await fetch(`${url}${path}`);
    expect(await response.text()).toBe(answer);
  });
});

describe('the documentation', () => {
  it('shows the output of commands', () => {
    expect(outputs.length).toBeGreaterThan(4);
  });

  it.each(outputs)('shows what $command prints', async ({ command, shown }) => {
    const printed = await succeedInProcess([...argumentsOf(command), '--base', base]);
    expect(printed.trim().replace(IMPORT_TIME, EXAMPLE_TIME)).toBe(shown);
  });
});

describe('the base of the demo', () => {
  const generation = () => readFileSync(join(base, 'CURRENT'), 'utf8');

  it('is created once', async () => {
    const before = generation();
    expect((await program.stop('SIGINT')).exitCode).toBe(0);
    const again = start('demo', '--port', '0', '--workers', '1');
    await again.says(/# An unknown person:/);
    expect((await again.stop()).exitCode).toBe(0);
    expect(generation()).toBe(before);
  });

  it('is not served with the public licences of the demo by idem serve', async () => {
    const real = start('serve', '--port', '0', '--workers', '1', '--base', base);
    const [, address] = await real.says(/ready on (\S+)/);
    const [example] = shown;
    const response = await fetch(`${address}${example!.path}`);
    expect(await response.json()).toMatchObject({ status: 401, details: expect.stringMatching(/^DEMO-IDCHECK/) });
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Browsers of Debian, Ubuntu and Alpine; the first that exists is used. */
const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const EXECUTABLE = PATHS.find((path) => existsSync(path));

/** Whether the tests in a browser can run here; without Chromium they are reported as skipped. */
export const hasBrowser = EXECUTABLE !== undefined;

export function launchBrowser(): Promise<Browser> {
  // Its sandbox does not work in most containers; the tests load pages of this project only.
  return chromium.launch({ executablePath: EXECUTABLE!, args: ['--no-sandbox', '--disable-gpu'] });
}

export interface View {
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly language: 'en' | 'fr';
}

export const WIDE: View = { width: 1280, theme: 'light', language: 'en' };
export const NARROW: View = { width: 390, theme: 'dark', language: 'fr' };

/** A page of a fresh browser profile, and what went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts, violations of the content security policy, and requests to other origins. */
  readonly problems: string[];
}

export async function openPage(browser: Browser, url: string, { width, theme, language }: View): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: theme,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // Every wait is for an event; the limit is for failures on a busy machine.
  page.setDefaultTimeout(60_000);
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => {
    // The answers 400, 401, 403 and 404 are logged as errors too; the tests check those themselves.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      problems.push(message.text());
    }
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(url).origin) problems.push(request.url());
  });
  await page.goto(url);
  return { page, context, problems };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page: rules with the elements that break them. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Through the debugging protocol, which the content security policy of the page does not concern.
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}

/** Roles that a screen reader announces with a name. */
const NAMED_ROLES =
  'button|link|textbox|searchbox|combobox|checkbox|radio|spinbutton|table|dialog|progressbar|navigation|heading|img';

/**
 * What is missing in the accessibility tree of a page: one first heading, levels without gaps, landmarks, names of
 * elements, headers of tables.
 */
export async function treeFindings(page: Page): Promise<string[]> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n');
  const findings = lines.filter((line) => new RegExp(`^\\s*- (?:${NAMED_ROLES})(?![\\w ]* ["/])`).test(line));
  const levels = lines.flatMap((line) => /- heading .*\[level=(\d)\]/.exec(line)?.[1] ?? []).map(Number);
  if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1) findings.push(`headings: ${levels}`);
  const jumps = levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1);
  if (jumps.length > 0) findings.push(`levels are left out: ${levels}`);
  for (const landmark of ['banner', 'main', 'contentinfo']) {
    if (lines.filter((line) => line.startsWith(`- ${landmark}`)).length !== 1) findings.push(`landmark ${landmark}`);
  }
  const tables = lines.filter((line) => /- table /.test(line)).length;
  const headed = await page.locator('table:has(th)').count();
  if (tables > headed) findings.push(`${tables - headed} tables without headers`);
  return findings;
}

/** @returns the processor time of the main thread of a page in milliseconds: other programs on the machine do not add to it */
export async function openThreadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
}

/** How much wider than the window the page is, in CSS pixels. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
}

/** Waits until an element has the focus: pages move it after they have drawn what is new. */
export async function waitForFocus(page: Page, selector: string): Promise<void> {
  await page.locator(`${selector}:focus`).waitFor();
}

const MAX_TABS = 80;

/** Moves the focus by the Tab key alone, as somebody without a mouse does. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < MAX_TABS; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`the Tab key does not lead to ${selector}`);
}

const COUNT_OTHER_PIXELS = `async (sources) => {
  const [left, right] = await Promise.all(sources.map(async (source) => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + source;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const drawing = canvas.getContext('2d');
    drawing.drawImage(image, 0, 0);
    return drawing.getImageData(0, 0, image.width, image.height).data;
  }));
  let other = 0;
  for (let at = 0; at < left.length; at += 4) if (Math.abs(left[at] - right[at]) > 50) other++;
  return 4 * other / left.length;
}`;

/** Which share of the pixels of two images of the same size differ clearly. @param page one without a content security policy */
export function shareOfOtherPixels(page: Page, left: Buffer, right: Buffer): Promise<number> {
  const sources = JSON.stringify([left.toString('base64'), right.toString('base64')]);
  return page.evaluate(`(${COUNT_OTHER_PIXELS})(${sources})`);
}

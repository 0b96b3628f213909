import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { NOW } from '../fixtures/build';
import { type Answers, answering } from './answers';

const SHOTS = fileURLToPath(new URL('../../../../../target/pages/', import.meta.url));
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export interface Look {
  path: string;
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  answers?: Answers;
}

/** A stream that is open and 0.4 s behind: a made-up answer would end, and the page would call it broken. A window event "said" makes it say more. */
function liveStream(): void {
  class Stream extends EventTarget {
    onopen?: () => void;
    onmessage?: (event: { data: string }) => void;
    constructor() {
      super();
      window.addEventListener('said', (event) => this.onmessage?.({ data: (event as CustomEvent<string>).detail }));
      setTimeout(() => {
        this.onopen?.();
        this.onmessage?.({ data: '{"kind":"HEARTBEAT","id":null,"behindMs":400}' });
      });
    }
    close(): void {}
  }
  Object.assign(window, { EventSource: Stream });
}

/** The built pages in a real browser, the service's answers made up: what people would see. */
export class Pages {
  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  static async start(): Promise<Pages> {
    const executablePath = process.env.PROBITY_CHROMIUM ?? CHROMIUM.find(existsSync);
    if (!executablePath) throw new Error('No Chromium: install Debian\'s "chromium", or name one in PROBITY_CHROMIUM.');
    mkdirSync(SHOTS, { recursive: true });
    return new Pages(await chromium.launch({ executablePath, args: FLAGS }), inject('pagesUrl'));
  }

  async open({
    path,
    width = 1440,
    height = 900,
    theme = 'light',
    answers = {},
  }: Look): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
    const context = await this.browser.newContext({
      viewport: { width, height },
      timezoneId: 'Europe/Berlin',
      locale: 'en-GB',
      colorScheme: theme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.clock.setFixedTime(NOW);
    await page.addInitScript(liveStream);
    await page.route('**/api/v1/**', answering(answers));
    await page.goto(new URL(path, this.url).href);
    return { page, context, errors };
  }

  async shoot(page: Page, name: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${SHOTS}${name}.png` });
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }
}

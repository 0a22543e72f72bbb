import type { Browser, BrowserContext, Page } from 'playwright-core';

export type Language = 'en' | 'es';
export type Look = 'light' | 'dark' | 'contrast';

export interface Appearance {
  readonly language?: Language;
  readonly look?: Look;
  readonly width?: number;
}

/** How many of the last refusals a visitor remembers, and how much of a page is told. */
const REFUSALS = 15;
const SEEN = 1500;

/** Somebody before a browser of their own. Whatever the page complains about in its console is kept. */
export class Visitor {
  readonly complaints: string[] = [];
  /** Addresses of other origins that the page asked for. */
  readonly strangers: string[] = [];
  /** What the server refused or did not answer, the last at the end. */
  private readonly refusals: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly site: string,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // A refused request is said by the browser too; the page says it better.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(site) && /^https?:/.test(request.url())) this.strangers.push(request.url());
    });
    page.on('response', (answer) => {
      if (answer.status() >= 400) this.refuse(`${answer.status()} ${answer.request().method()} ${answer.url()}`);
    });
    page.on('requestfailed', (request) => this.refuse(`${request.failure()?.errorText} ${request.method()} ${request.url()}`));
  }

  static async open(
    browser: Browser,
    site: string,
    { language = 'en', look = 'light', width = 1440 }: Appearance = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: { width, height: width < 600 ? 844 : 900 },
      acceptDownloads: true,
      // Nobody waits for a dialog to glide in.
      reducedMotion: 'reduce',
    });
    const chosen = { 'enlace.locale': language, 'enlace.look': look };
    await context.addInitScript({
      content: Object.entries(chosen)
        .map(([name, value]) => `if (localStorage.getItem('${name}') === null) localStorage.setItem('${name}', '${value}');`)
        .join('\n'),
    });
    // The browser says it in words of its own too, but not of a policy that only reports.
    await context.addInitScript({
      content: `document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) =>
        console.error('against the policy of the page: ' + [effectiveDirective, blockedURI, sourceFile, lineNumber, sample].join(' ')));`,
    });
    return new Visitor(context, await context.newPage(), site);
  }

  /** Fills the form that stands there, whether a page or a dialog shows it. */
  async enter(password: string, username?: string): Promise<void> {
    if (username !== undefined) await this.page.locator('input[autocomplete="username"]').fill(username);
    await this.page.locator('input[autocomplete="current-password"]').fill(password);
    await this.page.keyboard.press('Enter');
  }

  /** @returns when the shell stands */
  async signIn(username: string, password: string): Promise<void> {
    await this.page.goto(this.site);
    await this.enter(password, username);
    await this.page.locator('main#content').waitFor();
  }

  /** Signs in as the page would, without looking at it. */
  async arrive(username: string, password: string): Promise<void> {
    const answer = await this.context.request.post(`${this.site}/api/v1/auth/login`, { data: { username, password } });
    if (!answer.ok()) throw new Error(`sign-in of ${username} was answered ${answer.status()}`);
  }

  /** Opens an address of the console, as a link or a bookmark does; returns when its heading stands and nothing is on its way. */
  async go(path: string): Promise<void> {
    await this.page.goto(`${this.site}${path}`);
    await this.settle();
  }

  /** Goes on to another address within the console, as a click on a link of it does; returns when the next heading stands. */
  async move(path: string): Promise<void> {
    await this.page.evaluate(`{
      for (const heading of document.querySelectorAll('main h1')) heading.dataset.left = '';
      history.pushState(null, '', ${JSON.stringify(path)});
    }`);
    await this.page.locator('main h1:not([data-left])').first().waitFor();
    await this.settle();
  }

  /** Puts another look over the page that stands, by the same attributes that the console sets; colours do not glide there. */
  async wear(look: Look): Promise<void> {
    const attributes = {
      mantineColorScheme: look === 'light' ? 'light' : 'dark',
      contrast: look === 'contrast' ? 'high' : 'usual',
    };
    await this.page.evaluate(`{
      const still = new CSSStyleSheet();
      still.replaceSync('* { transition: none !important; }');
      document.adoptedStyleSheets = [still];
      Object.assign(document.documentElement.dataset, ${JSON.stringify(attributes)});
    }`);
  }

  /** How many pixels the page stands out of its window, sideways. */
  async overhang(): Promise<number> {
    return this.page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  /** Presses keys that belong together, such as `g d`: at once, because the page does not wait long for the second. */
  async keys(together: string): Promise<void> {
    await Promise.all(together.split(' ').map((key) => this.page.keyboard.press(key)));
  }

  async settle(): Promise<void> {
    await this.page.locator('main h1').first().waitFor();
    await this.page.locator('main .mantine-Loader-root').first().waitFor({ state: 'detached' });
  }

  /** Where they are, what was refused them, and what stands there, for whoever reads of a test that failed. */
  async whatIsSeen(): Promise<string> {
    const looked = this.page.evaluate<string>(
      `[...document.querySelectorAll('[role=alert], [role=dialog]')].map((one) => one.role + ': ' + one.innerText)
        .concat('main: ' + (document.querySelector('main') ?? document.body).innerText.slice(0, ${SEEN})).join('\\n')`,
    );
    // A page that hangs must not keep the others from being told.
    const hung = new Promise<string>((resolve) => setTimeout(resolve, 5_000, 'the page does not answer').unref());
    const stands = await Promise.race([looked.catch((error: Error) => error.message), hung]);
    return [`seen at ${this.page.url()}`, ...this.refusals, ...this.complaints, stands.replaceAll(/\n\s*\n/g, '\n')].join('\n');
  }

  private refuse(what: string): void {
    this.refusals.splice(0, this.refusals.length - REFUSALS + 1);
    this.refusals.push(what);
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

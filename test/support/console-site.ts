import { openChromium } from '#platform/testing';
import type { Browser } from 'playwright-core';
import { DeskClient } from '../../apps/demo/src/desk-client.js';
import { type BusyNight, letANightHappen } from './busy-night.js';
import { type ScreenSeen, screensOf } from './console-screens.js';
import { RealSystem } from './real-processes.js';
import { until } from './until.js';
import { type Appearance, Visitor } from './visitor.js';

/** The product as it runs outside, a busy night in it, and a Chromium to look at it. */
export class ConsoleSite {
  private readonly visitors: Visitor[] = [];
  private readonly clients = new Map<string, Promise<DeskClient>>();

  private constructor(
    readonly system: RealSystem,
    readonly browser: Browser,
    readonly night: BusyNight,
  ) {}

  /** @param apps what runs besides api and worker */
  static async open(apps: readonly string[] = []): Promise<ConsoleSite> {
    const [system, browser] = await Promise.all([RealSystem.open({}, 1, apps), openChromium()]);
    await until('the api answers', async () => (await fetch(`${system.url}/health/ready`).catch(() => null))?.ok, 60_000);
    return new ConsoleSite(system, browser, await letANightHappen(system.url, system.password));
  }

  get url(): string {
    return this.system.url;
  }

  /** The same by a name: what belongs to one, as passkeys do, belongs to no address. */
  get namedUrl(): string {
    return this.url.replace('127.0.0.1', 'localhost');
  }

  /** Somebody who is not signed in. */
  async visitor(appearance: Appearance = {}, url = this.url): Promise<Visitor> {
    const visitor = await Visitor.open(this.browser, url, appearance);
    this.visitors.push(visitor);
    return visitor;
  }

  /** Somebody who is signed in and has not opened a page yet; `sign-in.ts` alone looks at how that is done. */
  async as(username: string, appearance: Appearance = {}): Promise<Visitor> {
    const visitor = await this.visitor(appearance);
    await visitor.arrive(username, this.system.password);
    return visitor;
  }

  /** Somebody who works without a browser, signed in once: what has happened before a test begins. */
  client(username: string): Promise<DeskClient> {
    const known = this.clients.get(username) ?? DeskClient.signIn(this.url, username, this.system.password);
    this.clients.set(username, known);
    return known;
  }

  /** Looks at every screen with the eyes of whoever it is for; each of them signs in once, and all sit down before the same browser, which knows the scripts. */
  async tour(appearance: Appearance, look: (screen: ScreenSeen, visitor: Visitor) => Promise<void>): Promise<void> {
    const screens = screensOf(this.night);
    const visitor = await this.visitor(appearance);
    for (const who of new Set(screens.map((screen) => screen.who))) {
      await visitor.context.clearCookies();
      if (who !== null) await visitor.arrive(who, this.system.password);
      for (const [nth, screen] of screens.filter((one) => one.who === who).entries()) {
        await (nth === 0 ? visitor.go(screen.path) : visitor.move(screen.path));
        await look(screen, visitor);
      }
    }
    await this.endVisits();
  }

  /** Sends everybody home. @throws Error when a page complained, or asked for something of another origin */
  async endVisits(): Promise<void> {
    const left = this.visitors.splice(0);
    await Promise.all(left.map((visitor) => visitor.close()));
    const faults = left.flatMap(({ complaints, strangers }) => [...complaints, ...strangers.map((url) => `asked for ${url}`)]);
    if (faults.length > 0) throw new Error(`pages complained:\n${faults.join('\n')}`);
  }

  /** What everybody who is still there has before them. */
  async whatIsSeen(): Promise<string> {
    return (await Promise.all(this.visitors.map((visitor) => visitor.whatIsSeen()))).join('\n\n');
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.system.close();
  }
}

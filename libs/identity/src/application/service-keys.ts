import type { JSONWebKeySet, JWTPayload, JWTVerifyGetKey, JWTVerifyOptions } from 'jose';

/** Keys are asked for anew after this time, so that one that was taken back does not open for long. */
const KEPT_MILLIS = 10 * 60_000;
/** A token by an unknown key lets them be asked for before that, but not more often than this: nobody makes us call the service as often as they like. */
const REST_MILLIS = 30_000;

interface Held {
  readonly keyOf: JWTVerifyGetKey;
  readonly at: number;
}

/** The library is needed seldom, so it is fetched when it is. */
const library = () => import('jose');

/** The keys by which a service signs, as it publishes them now. */
export class ServiceKeys {
  private held: Held | null = null;
  private asking: Promise<Held> | null = null;

  constructor(
    private readonly read: () => Promise<JSONWebKeySet>,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** What the token says. @throws Error when it is not signed by the service, or is not what was expected */
  async verified(token: string, expected: JWTVerifyOptions): Promise<JWTPayload> {
    const { jwtVerify, errors } = await library();
    const first = await this.current();
    try {
      return (await jwtVerify(token, first.keyOf, expected)).payload;
    } catch (error) {
      const isRotated = error instanceof errors.JWKSNoMatchingKey && this.clock() - first.at >= REST_MILLIS;
      if (!isRotated) throw error;
    }
    return (await jwtVerify(token, (await this.ask()).keyOf, expected)).payload;
  }

  private current(): Promise<Held> {
    return this.held && this.clock() - this.held.at < KEPT_MILLIS ? Promise.resolve(this.held) : this.ask();
  }

  /** Of several who need them at once, one asks. */
  private ask(): Promise<Held> {
    this.asking ??= this.fetched().finally(() => (this.asking = null));
    return this.asking;
  }

  private async fetched(): Promise<Held> {
    const { createLocalJWKSet } = await library();
    this.held = { keyOf: createLocalJWKSet(await this.read()), at: this.clock() };
    return this.held;
  }
}

import type { ApiDocument, Route } from './api-document.js';

/** A request that was answered with success, as it was sent. */
export interface Recorded {
  readonly route: Route;
  /** With its query. */
  readonly path: string;
  /** What it said besides who sent it. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const SAID = ['content-type', 'if-match', 'x-enlace-urgency'];

export const keyOf = ({ method, path }: Route): string => `${method} ${path}`;

/** Every id that the request names: in its path, its query and its body. */
export const idsIn = ({ path, body }: Pick<Recorded, 'path' | 'body'>): ReadonlySet<string> =>
  new Set(`${path} ${typeof body === 'string' ? body : ''}`.match(UUID));

/** Listens to what is said to the api through `fetch`, and keeps the first success of each operation; one that names things goes before one that names none. */
export class Recorder {
  /** Where the things are that were spoken of, by their ids: the first address that ends with one. */
  readonly things = new Map<string, string>();
  private readonly kept = new Map<string, Recorded>();
  private readonly fetch = globalThis.fetch;
  private readonly forms: readonly (readonly [RegExp, Route])[];

  constructor(
    document: ApiDocument,
    private readonly site: string,
  ) {
    const places = (route: Route): number => route.path.split('{').length;
    this.forms = [...document.routes]
      .sort((one, other) => places(one) - places(other))
      .map((route) => [new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`), route] as const);
    globalThis.fetch = async (input, init) => {
      const answer = await this.fetch(input, init);
      if (answer.ok && typeof input === 'string' && input.startsWith(this.site))
        this.keep(input.slice(this.site.length), init ?? {});
      return answer;
    };
  }

  /** Stops listening. @returns what was heard */
  end(): readonly Recorded[] {
    globalThis.fetch = this.fetch;
    return [...this.kept.values()];
  }

  private keep(path: string, { method = 'GET', headers, body }: RequestInit): void {
    const [plain = ''] = path.split('?');
    const route = this.forms.find(([form, one]) => one.method === method && form.test(plain))?.[1];
    if (!route) return;
    const [thing, id] = /^\/api\/v1\/[\w-]+\/([0-9a-f]{8}-[0-9a-f-]{27})(?=\/|$)/.exec(plain) ?? [];
    if (thing !== undefined && id !== undefined) this.things.set(id, thing);
    const said = new Headers(headers);
    const recorded: Recorded = {
      route,
      path,
      headers: Object.fromEntries(SAID.flatMap((name) => (said.has(name) ? [[name, said.get(name)!]] : []))),
      ...(body && { body: body as Buffer | string }),
    };
    const before = this.kept.get(keyOf(route));
    if (!before || (idsIn(before).size === 0 && idsIn(recorded).size > 0)) this.kept.set(keyOf(route), recorded);
  }
}

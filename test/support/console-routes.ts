import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An address of the console as its router has it, `/cases/$caseId`, and the code that is drawn there. */
export interface ConsoleRoute {
  readonly path: string;
  readonly code: string;
  /** The rail or the palette leads there. */
  readonly named: boolean;
}

/** What is drawn at an address that leads on to another: whoever opens it never sees a screen there. */
const LEADS_ON = /<Navigate /;

/** The code of a screen, said at its address or before all of them. */
const LOADED = /import\('\.\/([^']+)'\)/;

/** Every route that shows a screen, read from where features say them; the address without a session besides. */
export const routesOf = (console: string): readonly ConsoleRoute[] => {
  const features = join(console, 'features');
  const routes = readdirSync(features).flatMap((feature) => {
    const said = (file: string): string => {
      try {
        return readFileSync(join(features, feature, file), 'utf8');
      } catch {
        return '';
      }
    };
    const [before = '', ...definitions] = said('screens.ts').split(/path: '/);
    const found = definitions.map((definition) => ({
      path: definition.slice(0, definition.indexOf("'")),
      code: `${feature}/${(LOADED.exec(definition) ?? LOADED.exec(before))?.[1] ?? ''}`,
      named: /\b(rail|named): /.test(definition),
    }));
    const open = /export const PUBLIC_\w+ = '([^']+)'/.exec(said('index.ts'));
    return open ? [...found, { path: open[1]!, code: `${feature}/index`, named: true }] : found;
  });
  return routes.filter(({ code }) => {
    const source = code.endsWith('/index') ? '' : readFileSync(join(features, `${code}.tsx`), 'utf8');
    return !LEADS_ON.test(source);
  });
};

/** The route that an address opens: of those that fit, the one with the most words of its own. */
export const routeAt = (address: string, routes: readonly ConsoleRoute[]): ConsoleRoute | undefined => {
  const parts = address.replace(/\?.*/, '').split('/');
  const fits = ({ path }: ConsoleRoute): boolean => {
    const wanted = path.split('/');
    return wanted.length === parts.length && wanted.every((part, at) => part.startsWith('$') || part === parts[at]);
  };
  const places = ({ path }: ConsoleRoute): number => path.split('$').length;
  return routes.filter(fits).toSorted((one, other) => places(one) - places(other))[0];
};

/** What the frame and my desk ask: in a file of its own, so that the first script of the console holds no more of the api than that. */
const FIRST = [
  'acknowledgeCase',
  'acknowledgeCaseCorrection',
  'confirmDeskPresence',
  'getCase',
  'getContactReport',
  'getContactReportCount',
  'getCountryPack',
  'getDrill',
  'getEarlyNotice',
  'getEarlyNoticeCount',
  'getLoad',
  'getLoadHistory',
  'getMe',
  'getMyDesk',
  'getNotificationCount',
  'getOperationCondition',
  'getSurges',
  'listAgencies',
  'listContactReports',
  'listCorridors',
  'listCountries',
  'listCrossings',
  'listDesks',
  'listEarlyNotices',
  'listLocalities',
  'listObligations',
  'listPastSurges',
  'listWaitingFilings',
  'signOut',
] as const;

const OPERATION = /(?<=\n)(?:\/\*\*\n(?: \*[^\n]*\n)+)?export const (\w+) = /;
const IMPORTED_TYPES = /import type \{ ([^}]*) \} from '\.\/types\.gen\.js';\n/;

interface Operation {
  readonly name: string;
  readonly text: string;
}

/** The file as head and operations, each with the comment before it. */
const cut = (source: string): { readonly head: string; readonly operations: readonly Operation[] } => {
  const starts = [...source.matchAll(new RegExp(OPERATION, 'g'))].map(({ index, 1: name }) => ({ index, name: name! }));
  const operations = starts.map(({ index, name }, nth) => ({ name, text: source.slice(index, starts[nth + 1]?.index) }));
  return { head: source.slice(0, starts[0]?.index), operations };
};

/** The same import, of the types alone that the text names. */
const withItsTypes = (head: string, text: string): string =>
  head.replace(IMPORTED_TYPES, (_, list: string) => {
    const named = new Set(text.match(/\w+/g));
    return `import type { ${list
      .split(', ')
      .filter((type) => named.has(type))
      .join(', ')} } from './types.gen.js';\n`;
  });

/**
 * The operations of the client in two files, that of the first screen and that of all others.
 * @throws Error when one of the first is no operation, or the generated file has another form than this was written for
 */
export const splitClient = (source: string): { readonly first: string; readonly rest: string } => {
  const { head, operations } = cut(source);
  const names = new Set(operations.map(({ name }) => name));
  const unknown = FIRST.filter((name) => !names.has(name));
  if (unknown.length > 0) throw new Error(`no operations of the api: ${unknown.join(', ')}`);
  const isFirst = ({ name }: Operation): boolean => (FIRST as readonly string[]).includes(name);
  const textOf = (some: readonly Operation[]): string => some.map(({ text }) => text).join('');
  const [first, rest] = [textOf(operations.filter(isFirst)), textOf(operations.filter((one) => !isFirst(one)))];
  const options = head.indexOf('export type Options<');
  const imports = head
    .slice(0, options)
    .replace(', Options as Options2, TDataShape', '')
    .replace("import type { Client } from './client/index.js';\n", '');
  return {
    first: `${withItsTypes(imports, first)}import type { Options } from './sdk.gen.js';\n\n${first.trimEnd()}\n`,
    rest: `${withItsTypes(head, rest)}${rest}`,
  };
};

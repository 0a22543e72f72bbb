/** What a browser kept a page from doing. */
export interface Violation {
  readonly directive: string;
  /** Address of the page, without what follows its path: a query may hold what was searched for. */
  readonly page: string;
  /** What was kept out: an address without its query, or the browser's word such as `inline`. */
  readonly blocked: string;
}

const LONGEST = 200;
const DIRECTIVE = /^[a-z]+(-[a-z]+)*$/;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const plain = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .replace(/[?#].*$/s, '')
        .replaceAll(/\p{C}/gu, '')
        .slice(0, LONGEST)
    : '';

const violationOf = (directive: unknown, page: unknown, blocked: unknown): readonly Violation[] => {
  const [first = ''] = typeof directive === 'string' ? directive.split(' ') : [];
  return DIRECTIVE.test(first) && first.length < 40 ? [{ directive: first, page: plain(page), blocked: plain(blocked) }] : [];
};

/** Reads the old form (one report, `csp-report`) and the new one (a list of reports of any kind). Whoever sends anything else is not listened to. */
export const toldViolations = (body: unknown): readonly Violation[] => {
  if (isFields(body) && isFields(body['csp-report'])) {
    const report = body['csp-report'];
    return violationOf(
      report['effective-directive'] ?? report['violated-directive'],
      report['document-uri'],
      report['blocked-uri'],
    );
  }
  if (!Array.isArray(body)) return [];
  return body
    .filter((one): one is Fields => isFields(one) && one['type'] === 'csp-violation' && isFields(one['body']))
    .flatMap(({ body: told }) => {
      const { effectiveDirective, documentURL, blockedURL } = told as Fields;
      return violationOf(effectiveDirective, documentURL, blockedURL);
    });
};

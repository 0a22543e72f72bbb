/** Where browsers say what a page was kept from doing. */
export const REPORTS_PATH = '/api/csp-reports';

/** Sent with every answer, whatever it is. */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // What no page of ours asks for, and a script that got in must not have either.
  'permissions-policy':
    'accelerometer=(), ambient-light-sensor=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
  'reporting-endpoints': `csp="${REPORTS_PATH}"`,
} as const;

/** A year, for this host alone: what else lives under the domain is not ours to decide. */
export const ONLY_SECURELY = 'max-age=31536000';

const REPORTED = `report-uri ${REPORTS_PATH}; report-to csp`;

/** An answer for programs: a browser that shows it as a page shows text. */
export const ANSWER_POLICY = `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ${REPORTED}`;

/** Whatever sends no policy of its own: the files of the console, which a worker made of one takes for its own. */
export const FILE_POLICY = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ${REPORTED}`;

/**
 * The console's page. Styles that its own script adds bear the nonce of the page; the map draws in a worker of its own file; no text becomes
 * markup or code except through the one policy that the console names (`apps/console/src/app/trusted-types.ts`).
 */
export const consolePolicy = (nonce: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' blob: data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types default`,
    REPORTED,
  ].join('; ');

/** @param styles hashes of what the page styles inline, as `'sha256-…'` */
export const viewerPolicy = (styles: readonly string[]): string =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-hashes' ${styles.join(' ')}; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; ${REPORTED}`;

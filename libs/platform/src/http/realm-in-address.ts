import type { IncomingMessage } from 'node:http';

const NAMES_IT = /^realm=/;

/**
 * A browser sends no header of ours with a link that it opens or a stream that it reads: for what changes nothing, `realm=` in the address
 * says the same as `X-Enlace-Realm`. It is no part of any route's query, so it is taken out before the address is read. The header wins.
 *
 * @returns the address without it
 */
export const takeRealmFromAddress = (request: IncomingMessage): string => {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  if (mark < 0 || !url.startsWith('/api/v1/') || !['GET', 'HEAD'].includes(request.method ?? '')) return url;
  const path = url.slice(0, mark);
  const parts = url.slice(mark + 1).split('&');
  const named = parts.find((part) => NAMES_IT.test(part));
  if (named === undefined) return url;
  request.headers['x-enlace-realm'] ??= decoded(named.replace(NAMES_IT, ''));
  const rest = parts.filter((part) => !NAMES_IT.test(part));
  return rest.length > 0 ? `${path}?${rest.join('&')}` : path;
};

/** What cannot be read is nobody's realm, and refused as that. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

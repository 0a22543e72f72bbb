import { timingSafeEqual } from 'node:crypto';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

const same = (left: string, right: string): boolean =>
  left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));

interface Asker {
  readonly address: string | undefined;
  readonly authorization: string | undefined;
}

/** Whoever shows the token of the settings may, and without one who is on the same machine. */
export const mayReadFigures = ({ address, authorization }: Asker, known: string | undefined): boolean => {
  const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
  if (token !== undefined && known !== undefined) return same(token, known);
  return address !== undefined && LOOPBACK.has(address);
};

/**
 * In which realm this page works: live, or one drill. It is so from the page's first request to its last: going over to the other realm loads
 * the page anew, so that nothing that was read, asked for or half written in one is ever in the memory of the other. A tab has its own realm,
 * and keeps it over a reload: a drill and live work may stand side by side.
 */
const KEPT = 'enlace.realm';

const kept = (): string | null => {
  try {
    return sessionStorage.getItem(KEPT);
  } catch {
    return null;
  }
};

const here = kept();

/** The drill that this page works in; null for live work. */
export const drillHere = (): string | null => here;

/** Live work goes on in a page of its own. */
export const forgetDrill = (): void => {
  try {
    sessionStorage.removeItem(KEPT);
  } catch {
    // What was never kept is forgotten.
  }
};

/** Goes into a drill. @param to where in the console it begins */
export const enterDrill = (id: string, to = '/'): void => {
  sessionStorage.setItem(KEPT, id);
  window.location.assign(to);
};

/** Goes back to live work. */
export const leaveDrill = (to = '/'): void => {
  forgetDrill();
  window.location.assign(to);
};

/** A browser may bring back a page as it was when the reader goes back in history: one of the other realm is not shown again. */
export const watchRealm = (): void =>
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && kept() !== here) window.location.reload();
  });

/** The name under which this browser keeps something of this realm: what was begun in one is not found in the other. */
export const keptHere = (name: string): string => keptIn(here, name);

/** The same for whichever realm. */
export const keptIn = (realm: string | null, name: string): string => (realm === null ? name : `${name}@${realm}`);

/** Who one is and which drills there are is of no realm; the address of a drill says which one it is. */
const OF_NO_REALM = /^\/api\/v1\/(?:auth|me|drills|drill-invitations|drill-candidates)(?:[/?]|$)/;

/** What a request to this path carries, so that it is of this page's realm. */
export const realmHeaders = (path: string): Readonly<Record<string, string>> =>
  here === null || OF_NO_REALM.test(path) ? {} : { 'x-enlace-realm': here };

/** The address of what the browser fetches by itself in a realm, a link or the stream: it sends no header of ours. */
export const addressIn = (realm: string | null, address: string): string =>
  realm === null ? address : `${address}${address.includes('?') ? '&' : '?'}realm=${encodeURIComponent(realm)}`;

export const addressHere = (address: string): string => addressIn(here, address);

/** What a drill's clock showed when it was read, and how fast it runs; 0 stands. */
export interface ClockRead {
  readonly now: string;
  readonly scale: number;
}

/** The time on a drill's clock, so long after it was read. */
export const timeOn = ({ now, scale }: ClockRead, sinceMillis: number): number =>
  Date.parse(now) + Math.max(0, sinceMillis) * scale;

let clock: (ClockRead & { readonly readAt: number }) | null = null;

/** All times in a drill are by its clock: from here on the page's, too. */
export const keepTimeBy = (read: ClockRead): void => {
  if (here !== null) clock = { ...read, readAt: Date.now() };
};

/** The time by the clock of this page's drill; null in live work, and before it was read. */
export const drillTime = (): number | null => (clock ? timeOn(clock, Date.now() - clock.readAt) : null);

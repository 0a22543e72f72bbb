/** All that a trace may say: names that stand in the code, codes and counts. What people wrote, whom it is about and who did it has no word here. */
export const TOLD = [
  'http.request.method',
  'http.route',
  'http.response.status_code',
  'error.type',
  'enlace.event',
  'enlace.subscriber',
  'enlace.channel',
  'enlace.outcome',
  'enlace.lane',
  'enlace.attempt',
  'enlace.batch',
] as const;

export type Facts = Partial<Record<(typeof TOLD)[number], string | number>>;

const names = new Set<string>(TOLD);
/** Codes, routes and names of our own: no spaces, so no sentence. */
const FORM = /^[\w.:/*-]{1,120}$/;
/** A method or a verb, and what it is done to. */
const NAME_FORM = /^[a-z]+ [\w.:/*-]{1,120}$/i;

/** What of the facts may leave the process. */
export const toldFacts = (facts: Readonly<Record<string, unknown>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(facts).filter((fact): fact is [string, string | number] => {
      const [name, value] = fact;
      return names.has(name) && (typeof value === 'number' || (typeof value === 'string' && FORM.test(value)));
    }),
  );

/** A name of another form than ours is not told. */
export const toldName = (name: string): string => (NAME_FORM.test(name) ? name : 'unnamed');

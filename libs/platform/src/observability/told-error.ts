/** What PostgreSQL says of an error beside its message, of which none is a value. */
const FACTS = ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'routine', 'errno', 'syscall', 'responseCode'];
/** Data exceptions: their message repeats what could not be read. */
const REPEATS_DATA = /^22/;

/**
 * An error as the log tells it: its kind, what it says and where it came from, and of its other facts those that are names and codes. A row that
 * a database refused stands in `detail`, with all that somebody wrote, and stays there.
 */
export const tellError = (error: unknown): unknown => {
  if (!(error instanceof Error)) return typeof error === 'object' ? undefined : error;
  const facts = FACTS.flatMap((name) => {
    const value = (error as unknown as Record<string, unknown>)[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const hides = REPEATS_DATA.test(`${(error as { code?: string }).code}`);
  const [, ...frames] = (error.stack ?? '').split(/\n(?= {4}at )/);
  return {
    type: error.name === 'Error' ? error.constructor.name : error.name,
    message: hides ? 'data exception' : error.message,
    stack: frames.join('\n'),
    ...Object.fromEntries(facts),
    ...(error.cause !== undefined && { cause: tellError(error.cause) }),
  };
};

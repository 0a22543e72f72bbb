const isThing = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const below = (path: string, key: string | number): string =>
  `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const firstOf = <T>(items: Iterable<T>, look: (item: T) => string | null): string | null => {
  for (const item of items) {
    const found = look(item);
    if (found !== null) return found;
  }
  return null;
};

/**
 * Where a stored state says something else than its entries: a JSON pointer, or null. What only one of the two has is no difference: an older
 * edition may have written less, or more. Values are JSON.
 */
export const rowDifference = (stored: unknown, replayed: unknown, path = ''): string | null => {
  if (isThing(stored) && isThing(replayed))
    return firstOf(Object.keys(replayed), (key) =>
      Object.hasOwn(stored, key) ? rowDifference(stored[key], replayed[key], below(path, key)) : null,
    );
  if (Array.isArray(stored) && Array.isArray(replayed)) {
    if (stored.length !== replayed.length) return path;
    return firstOf(stored.keys(), (nth) => rowDifference(stored[nth], replayed[nth], below(path, nth)));
  }
  return stored === replayed ? null : path;
};

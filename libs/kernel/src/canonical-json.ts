const isPlainObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Canonical JSON of RFC 8785: members in the order of their UTF-16 code units, numbers and strings as ECMAScript writes them. */
export const canonicalJson = (document: unknown): string =>
  JSON.stringify(document, (_, value: unknown) =>
    isPlainObject(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value,
  );

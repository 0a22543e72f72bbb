const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A report without what no two runs share: ids are numbered as they come, and where in the log its entries stand is left out. */
export const withoutIds = (json: string): string => {
  const numbers = new Map<string, string>();
  const numbered = (id: string): string => {
    const number = numbers.get(id) ?? `#${numbers.size + 1}`;
    numbers.set(id, number);
    return number;
  };
  const report = JSON.parse(json, (key, value: unknown) => (key === 'ledgerSeq' ? null : value)) as unknown;
  return `${JSON.stringify(report, null, 2).replaceAll(UUID, numbered)}\n`;
};

interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly overdue: boolean;
}

interface PageOf<Row> {
  readonly items: readonly Row[];
}

export interface Joined<Row> {
  readonly rows: readonly Row[];
  /** At the top of the list by now, and not among the rows. */
  readonly newer: number;
}

/**
 * Rows as they were read, each in the newest form that is known of it. While only the first page was read, the fresh top is the list:
 * nobody is further down whom it could move.
 */
export const joined = <Row extends Versioned>(pages: readonly PageOf<Row>[], head: PageOf<Row>): Joined<Row> => {
  if (pages.length <= 1) return { rows: head.items, newer: 0 };
  const fresh = new Map(head.items.map((row) => [row.id, row]));
  const seen = new Set<string>();
  const rows: Row[] = [];
  for (const { items } of pages)
    for (const row of items) {
      if (seen.has(row.id)) continue;
      seen.add(row.id);
      const known = fresh.get(row.id);
      rows.push(known && known.version >= row.version ? known : row);
    }
  return { rows, newer: head.items.filter(({ id }) => !seen.has(id)).length };
};

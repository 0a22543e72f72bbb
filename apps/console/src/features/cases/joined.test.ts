import { describe, expect, it } from 'vitest';
import { joined } from './joined';

const row = (id: string, version = 1) => ({ id, version, overdue: false });
const page = (...items: ReturnType<typeof row>[]) => ({ items });

describe('a list that is live at its top', () => {
  it('is the fresh top while only the first page was read', () => {
    expect(joined([page(row('b'), row('a'))], page(row('c'), row('b')))).toEqual({ rows: [row('c'), row('b')], newer: 0 });
  });

  it('does not move a reader who is further down, and counts what is new', () => {
    const { rows, newer } = joined([page(row('d'), row('c')), page(row('b'), row('a'))], page(row('f'), row('e')));
    expect([rows.map(({ id }) => id), newer]).toEqual([['d', 'c', 'b', 'a'], 2]);
  });

  it('shows each row in its newest form', () => {
    const { rows } = joined([page(row('d'), row('c')), page(row('b'))], page(row('d', 5), row('c')));
    expect(rows[0]).toEqual(row('d', 5));
  });

  it('keeps the form of a row that an act has changed since the top was read', () => {
    const { rows } = joined([page(row('d', 7)), page(row('b'))], page(row('d', 5)));
    expect(rows[0]).toEqual(row('d', 7));
  });

  it('shows a row once that moved from one page to the next between two readings', () => {
    const { rows } = joined([page(row('b'), row('a')), page(row('a'), row('z'))], page(row('b')));
    expect(rows.map(({ id }) => id)).toEqual(['b', 'a', 'z']);
  });
});

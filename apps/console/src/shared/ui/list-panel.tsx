import { Fragment, type ReactNode } from 'react';
import type { Bilingual } from '../i18n/speech';
import { type ListKeys, useListKeys } from '../keyboard/use-list-keys';
import { DataTable } from './data-table';
import { MoreButton, type Paged } from './more-button';
import { type Asked, Read } from './notices';
import { Panel } from './screen';

interface ListPanelProps<Row> {
  readonly title: string;
  /** What the table is called; the title where it is called the same. */
  readonly label?: string;
  readonly heads: readonly Bilingual[];
  readonly from: Asked<readonly Row[]> & Paged;
  /** What is said where there is nothing. */
  readonly none: ReactNode;
  readonly row: (row: Row, keys: ListKeys<Row>) => ReactNode;
  /** Widths of its own. */
  readonly className?: string | undefined;
}

/** What is read page by page, as rows under the keys of a list. */
export function ListPanel<Row extends { readonly id: string }>(props: ListPanelProps<Row>) {
  const { title, label = title, heads, from, none, row, className } = props;
  const keys = useListKeys({ items: from.data ?? [], idOf: ({ id }) => id });
  return (
    <Panel title={title} flush>
      <Read from={from}>
        {(rows) =>
          rows.length === 0 ? (
            none
          ) : (
            <DataTable label={label} heads={heads} list={keys.list} className={className}>
              {rows.map((one) => (
                <Fragment key={one.id}>{row(one, keys)}</Fragment>
              ))}
            </DataTable>
          )
        }
      </Read>
      <MoreButton of={from} />
    </Panel>
  );
}

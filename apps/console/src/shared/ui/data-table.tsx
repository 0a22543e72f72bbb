import type { ReactNode } from 'react';
import { type Bilingual, useSpeech } from '../i18n/speech';
import type { ListKeys } from '../keyboard/use-list-keys';
import style from './data-table.module.css';

interface DataTableProps {
  readonly label: string;
  readonly heads: readonly Bilingual[];
  /** From `useListKeys`, when the rows are reached by keys. */
  readonly list?: ListKeys<unknown>['list'];
  /** Widths of its own. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Rows under the names of their columns. On a narrow page each row is a block, and a cell says its column by `data-label`. */
export function DataTable({ label, heads, list, className = '', children }: DataTableProps) {
  const { say } = useSpeech();
  return (
    <table className={`${style.table} ${className}`} aria-label={label} {...list}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.en} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

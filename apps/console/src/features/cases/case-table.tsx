import { memo, useEffect, useRef } from 'react';
import type { CaseLineResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useListKeys } from '../../shared/keyboard/use-list-keys';
import type { Picked } from '../../shared/keyboard/use-picked';
import { CaseRow } from './case-row';
import style from './case-table.module.css';
import { useVirtualRows } from './use-virtual-rows';
import { words } from './words';

const HEADER_ROWS = 1;

const idOf = ({ id }: CaseLineResponse): string => id;

const COLUMNS = ['priority', 'case', 'kind', 'state', 'lead', 'place', 'opened', 'overdue'] as const;

/** The names of the columns, and one box that picks all rows that were read. */
function HeaderRow({ picked, many }: { readonly picked: Picked<CaseLineResponse>; readonly many: number }) {
  const { say } = useSpeech();
  const chosen = picked.items.length;
  return (
    <div role="rowgroup" className={style.head}>
      <div role="row" aria-rowindex={1} className={style.row}>
        <span role="columnheader" className={style.pick}>
          <input
            type="checkbox"
            ref={(input) => {
              if (input) input.indeterminate = chosen > 0 && chosen < many;
            }}
            aria-label={say(words.pickAll)}
            checked={chosen > 0 && chosen === many}
            onChange={() => (chosen === many ? picked.clear() : picked.pickAll())}
          />
        </span>
        {COLUMNS.map((column) => (
          <span role="columnheader" key={column} className={style[column]}>
            {column === 'priority' ? <abbr title={say(words.priority)}>P</abbr> : say(words[column])}
          </span>
        ))}
      </div>
    </div>
  );
}

interface PickCellProps {
  readonly of: CaseLineResponse;
  readonly checked: boolean;
  readonly tabIndex: 0 | -1;
  readonly toggle: Picked<CaseLineResponse>['toggle'];
}

/** The browser's own box: a table in motion draws hundreds of them. */
const PickCell = memo(function PickCell({ of, checked, tabIndex, toggle }: PickCellProps) {
  const { say } = useSpeech();
  return (
    <span role="cell" className={style.pick}>
      <input
        type="checkbox"
        tabIndex={tabIndex}
        aria-label={say(words.pickOf, { number: of.number })}
        checked={checked}
        onChange={({ nativeEvent }) => toggle(of, (nativeEvent as MouseEvent).shiftKey)}
      />
    </span>
  );
});

interface CaseTableProps {
  readonly label: string;
  readonly rows: readonly CaseLineResponse[];
  readonly picked: Picked<CaseLineResponse>;
  /** How many there are in all; -1 when that is not known. */
  readonly total: number;
  readonly readMore: () => void;
  readonly selectedChanged: (row: CaseLineResponse | undefined) => void;
}

/** A table of any length: only the rows in view are drawn, and a screen reader is told which of how many they are. */
export function CaseTable({ label, rows, picked, total, readMore, selectedChanged }: CaseTableProps) {
  const body = useRef<HTMLDivElement>(null);
  const { drawn, height, reveal } = useVirtualRows({ rows, body, readMore });
  const keys = useListKeys({ items: rows, idOf, reveal });
  const { selected } = keys;
  useEffect(() => selectedChanged(selected), [selected, selectedChanged]);
  return (
    <div
      role="table"
      aria-label={label}
      aria-rowcount={total < 0 ? -1 : total + HEADER_ROWS}
      className={style.table}
      {...keys.list}
    >
      <HeaderRow picked={picked} many={rows.length} />
      <div role="rowgroup" ref={body} className={style.body} style={{ height }}>
        {drawn.map(({ index, top }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <div
              role="row"
              key={row.id}
              aria-rowindex={index + 1 + HEADER_ROWS}
              className={style.row}
              data-picked={picked.has(row) || undefined}
              style={{ transform: `translateY(${top}px)` }}
              {...keys.row(row)}
            >
              <PickCell of={row} checked={picked.has(row)} tabIndex={keys.within(row)} toggle={picked.toggle} />
              <CaseRow of={row} rover={keys.rover(row)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

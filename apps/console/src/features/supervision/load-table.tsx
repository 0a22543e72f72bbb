import { useMemo } from 'react';
import type { DeskLoad } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { Due } from '../../shared/ui/moment';
import style from './supervision.module.css';
import { words } from './words';

const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;

const HEADS = [
  words.desk,
  words.openCases,
  ...PRIORITIES.map((priority) => ({ en: priority, es: priority })),
  words.owed,
  words.overdue,
  words.oldest,
];

const casesOf = ({ openCases }: DeskLoad): number => PRIORITIES.reduce((sum, priority) => sum + openCases[priority], 0);

/** The open cases of a desk as a bar, a part for each priority; the number is beside it, so the bar need not be seen. */
function CasesBar({ of, most }: { readonly of: DeskLoad; readonly most: number }) {
  const { say } = useSpeech();
  return (
    <span className={style.bar} aria-hidden>
      {PRIORITIES.filter((priority) => of.openCases[priority] > 0).map((priority) => (
        <i
          key={priority}
          data-priority={priority}
          title={say(words.byPriority, { count: String(of.openCases[priority]), priority })}
          style={{ width: `${(100 * of.openCases[priority]) / most}%` }}
        />
      ))}
    </span>
  );
}

function LoadRow({ of, most }: { readonly of: DeskLoad; readonly most: number }) {
  const { say } = useSpeech();
  return (
    <tr>
      <th scope="row">
        <DeskName deskId={of.deskId} /> {of.active ? null : <span className={style.soft}>({say(words.inactive)})</span>}
      </th>
      <td data-label={say(words.openCases)}>
        <span className={style.cases}>
          <b className="tabular">{casesOf(of)}</b>
          <CasesBar of={of} most={most} />
        </span>
      </td>
      {PRIORITIES.map((priority) => (
        <td key={priority} className={style.number} data-label={priority}>
          {of.openCases[priority] || '·'}
        </td>
      ))}
      <td className={style.number} data-label={say(words.owed)}>
        {of.openObligations}
      </td>
      <td className={style.number} data-label={say(words.overdue)} data-late={of.breached > 0 || undefined}>
        {of.breached}
      </td>
      <td className={style.age} data-label={say(words.oldest)}>
        {of.oldestDueAt ? <Due at={of.oldestDueAt} /> : '·'}
      </td>
    </tr>
  );
}

/** What each desk has on it, the most laden first. */
export function LoadTable({ load }: { readonly load: readonly DeskLoad[] }) {
  const { say } = useSpeech();
  const sorted = useMemo(
    () => load.toSorted((one, other) => other.breached - one.breached || casesOf(other) - casesOf(one)),
    [load],
  );
  const most = Math.max(1, ...load.map(casesOf));
  return (
    <DataTable label={say(words.load)} heads={HEADS} className={style.loads}>
      {sorted.map((one) => (
        <LoadRow key={one.deskId} of={one} most={most} />
      ))}
    </DataTable>
  );
}

import { Link } from '@tanstack/react-router';
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { nameOfEvent } from '#phrases';
import type { EntryResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useListKeys } from '../../shared/keyboard/use-list-keys';
import { DeskName } from '../../shared/ui/desk-name';
import { Moment } from '../../shared/ui/moment';
import { fromBase64 } from './bytes';
import { factsOf } from './entry-body';
import style from './ledger.module.css';
import { shortHash } from './path-picture';
import { words } from './words';

/** What the check in this browser found: in the log, not in it, or not under a checkpoint yet. */
export type Found = 'ok' | 'notOk' | 'pending';

const ICON = { ok: IconCircleCheck, notOk: IconAlertTriangle, pending: IconClock };

function Mark({ found }: { readonly found: Found }) {
  const { say } = useSpeech();
  const Icon = ICON[found];
  return (
    <span className={style[found]}>
      <Icon size={14} aria-hidden /> {say(words[found])}
    </span>
  );
}

interface EntriesTableProps {
  readonly entries: readonly EntryResponse[];
  readonly caseId: string | null;
  readonly seq: number | null;
  /** Absent: nothing was checked yet, the way to the check is shown. */
  readonly found?: (entry: EntryResponse) => Found;
}

const HEADS = [words.number, words.when, words.act, words.by, words.hash];

const shortOf = (base64: string): string => shortHash(fromBase64(base64));

function Cells({ entry }: { readonly entry: EntryResponse }) {
  const { say } = useSpeech();
  const { deskId, drill } = factsOf(entry);
  return (
    <>
      <td>
        <Moment at={entry.at} />
      </td>
      <td>
        {say(nameOfEvent(entry.type))}
        {drill ? <span className={style.soft}> ({say(words.drill)})</span> : null}
      </td>
      <td>{deskId ? <DeskName deskId={deskId} /> : <span className={style.soft}>{say(words.system)}</span>}</td>
      <td>
        <code title={entry.leafHash}>{shortOf(entry.leafHash)}…</code>
      </td>
    </>
  );
}

/** Entries as rows; the number leads to the proof. */
export function EntriesTable({ entries, caseId, seq, found }: EntriesTableProps) {
  const { say } = useSpeech();
  const keys = useListKeys({ items: entries, idOf: ({ id }) => id });
  const heads = found ? [...HEADS, words.verdict] : HEADS;
  return (
    <table className={style.table} aria-label={say(words.entries)} {...keys.list}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.en} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} aria-current={entry.leafIndex === seq || undefined} {...keys.row(entry)}>
            <th scope="row" className="tabular">
              <Link
                to="/ledger"
                search={{ ...(caseId !== null && { case: caseId }), seq: entry.leafIndex } as never}
                resetScroll={false}
                activeProps={{}}
                {...keys.rover(entry)}
              >
                {entry.leafIndex}
              </Link>
            </th>
            <Cells entry={entry} />
            {found ? (
              <td>
                <Mark found={found(entry)} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

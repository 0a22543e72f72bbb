import { Link } from '@tanstack/react-router';
import type { DisclosureResponse } from '../../shared/api/client';
import { usePurposeName } from '../../shared/directory/country-law';
import { useSpeech } from '../../shared/i18n/speech';
import { useListKeys } from '../../shared/keyboard/use-list-keys';
import { useSession } from '../../shared/session/session';
import { DataTable } from '../../shared/ui/data-table';
import { Panel } from '../../shared/ui/screen';
import { DeskName } from '../../shared/ui/desk-name';
import { StateMark, TlpMark } from '../../shared/ui/marks';
import { Moment } from '../../shared/ui/moment';
import style from './disclosures.module.css';
import { onPaper } from './on-paper';
import { words } from './words';

interface RowProps {
  readonly row: DisclosureResponse;
}

function Nature({ row, rover }: RowProps & { readonly rover: object }) {
  const { may } = useSession();
  const purpose = usePurposeName();
  const { itemId, nature, purposes, subjects } = row;
  return (
    <>
      {may('item.read') ? (
        <Link to="/items/$itemId" params={{ itemId } as never} {...rover}>
          {nature}
        </Link>
      ) : (
        <strong>{nature}</strong>
      )}
      <span className={style.second}>{purposes.map(purpose).join(' · ')}</span>
      {subjects && subjects.length > 0 ? <span className={style.second}>{subjects.join('; ')}</span> : null}
    </>
  );
}

function Parties({ row: { fromDeskId, recipientName, recipientAddress, endedAt } }: RowProps) {
  const { say, locale } = useSpeech();
  return (
    <>
      <span>
        <DeskName deskId={fromDeskId} />
        <span aria-hidden> → </span>
        <strong>{recipientName[locale]}</strong>
      </span>
      <span className={style.second}>
        {recipientAddress[locale]}
        {endedAt ? (
          <>
            {' · '}
            {say(words.gaveUp)} <Moment at={endedAt} />
          </>
        ) : null}
      </span>
    </>
  );
}

function Conditions({ row: { tlp, handlingCode, form, rule, itemState } }: RowProps) {
  const { term } = useSpeech();
  return (
    <>
      <span className={style.marks}>
        <TlpMark tlp={tlp} />
        <StateMark noun="item-state" state={itemState} />
      </span>
      <span className={style.second}>
        {handlingCode} {term('handling-code', handlingCode)} · {term('item-form', form)} · {term('passage-rule', rule)}
      </span>
    </>
  );
}

const HEADS = [words.date, words.nature, words.parties, words.basis, words.conditions] as const;

/** A row for each item and recipient: the facts that both laws ask to be kept. */
export function DisclosuresTable({ rows }: { readonly rows: readonly DisclosureResponse[] }) {
  const { say } = useSpeech();
  const keys = useListKeys({ items: rows, idOf: ({ id }) => id });
  return (
    <Panel title={say(words.rows)} flush>
      <DataTable label={say(words.rows)} heads={HEADS} list={keys.list} className={style.rows}>
        {rows.map((row) => (
          <tr key={row.id} {...keys.row(row)}>
            <td data-label={say(words.date)}>
              <Moment at={row.at} />
              {/* A clock says no day, and paper is read on another. */}
              <span className={style.onPaper}>{onPaper(row.at)}</span>
            </td>
            <td data-label={say(words.nature)}>
              <Nature row={row} rover={keys.rover(row)} />
            </td>
            <td data-label={say(words.parties)}>
              <Parties row={row} />
            </td>
            <td data-label={say(words.basis)}>
              {row.legalBasis ?? <span className={style.second}>{say(words.noBasis)}</span>}
              {row.caveat ? <span className={style.second}>{row.caveat}</span> : null}
            </td>
            <td data-label={say(words.conditions)}>
              <Conditions row={row} />
            </td>
          </tr>
        ))}
      </DataTable>
    </Panel>
  );
}

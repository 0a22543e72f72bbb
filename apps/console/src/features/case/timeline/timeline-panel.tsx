import { Button, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { TimelineResponse } from '../../../shared/api/client';
import { useDeskName, useDirectory } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { useSession } from '../../../shared/session/session';
import { CountryMark } from '../../../shared/ui/marks';
import { Moment } from '../../../shared/ui/moment';
import { Read } from '../../../shared/ui/notices';
import { Panel } from '../../../shared/ui/screen';
import caseStyle from '../case.module.css';
import { useInView } from '../reading/case-in-view';
import { useTimeline } from '../reading/queries';
import { sectionWords } from '../sections';
import { actingDesks, type Filter, filtered, FIRST_FILTER, matterOf, SHOWN } from './filters';
import style from './timeline.module.css';
import { words } from './words';

/** What an act said besides what its sentence tells: a note, a reason, a summary. */
const saidIn = ({ type, data }: TimelineResponse): string | null => {
  const said = type === 'case.noted' || type === 'case.correction-issued' ? data['text'] : (data['summary'] ?? data['reason']);
  return typeof said === 'string' ? said : null;
};

interface EntryProps {
  readonly entry: TimelineResponse;
  readonly fresh: boolean;
}

/** The act in words, by whom where the words do not say it, and what was said with it. */
function Told({ entry }: { readonly entry: TimelineResponse }) {
  const nameOf = useDeskName();
  const { text, deskId } = entry;
  const said = saidIn(entry);
  const actor = deskId ? nameOf(deskId) : null;
  return (
    <>
      {text}
      {actor && !text.includes(actor) ? <span className={caseStyle.soft}> · {actor}</span> : null}
      {said && !text.includes(said) ? <p className={style.said}>{said}</p> : null}
    </>
  );
}

function Entry({ entry, fresh }: EntryProps) {
  const { say } = useSpeech();
  const { desks } = useDirectory();
  const { may } = useSession();
  const { seen } = useInView();
  const { at, deskId, ledgerSeq, sealed, type } = entry;
  const country = deskId ? desks.get(deskId)?.country : undefined;
  return (
    <tr className={style.entry} data-fresh={fresh || undefined} data-matter={matterOf(type)}>
      <td className={style.time}>
        <Moment at={at} corridorId={seen.corridorId} />
      </td>
      <td className={style.country}>{country ? <CountryMark country={country} /> : null}</td>
      <td>
        {fresh ? <strong className={style.new}>{say(words.fresh)} </strong> : null}
        <Told entry={entry} />
      </td>
      <td className={`${style.seq} tabular`}>
        {ledgerSeq === null ? (
          <span className={caseStyle.soft}>{say(sealed ? words.closed : words.pending)}</span>
        ) : may('ledger.read') ? (
          <Link to="/ledger" search={{ seq: ledgerSeq } as never} aria-label={say(words.entry, { seq: ledgerSeq })}>
            {ledgerSeq}
          </Link>
        ) : (
          ledgerSeq
        )}
        {ledgerSeq !== null && !sealed ? <span className={caseStyle.soft}> · {say(words.unsealed)}</span> : null}
      </td>
    </tr>
  );
}

interface FiltersProps {
  readonly filter: Filter;
  readonly set: (filter: Filter) => void;
  readonly desks: readonly string[];
}

function Filters({ filter, set, desks }: FiltersProps) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const newest = filter.order === 'newest';
  return (
    <div className={`${style.filters} no-print`}>
      <NativeSelect
        size="xs"
        aria-label={say(words.show)}
        value={filter.show}
        onChange={({ currentTarget }) => set({ ...filter, show: currentTarget.value as Filter['show'] })}
        data={SHOWN.map((value) => ({ value, label: say(words[value]) }))}
      />
      <NativeSelect
        size="xs"
        aria-label={say(words.desk)}
        value={filter.deskId ?? ''}
        onChange={({ currentTarget }) => set({ ...filter, deskId: currentTarget.value || null })}
        data={[{ value: '', label: say(words.anyDesk) }, ...desks.map((value) => ({ value, label: nameOf(value) }))]}
      />
      <Button size="xs" variant="default" onClick={() => set({ ...filter, order: newest ? 'oldest' : 'newest' })}>
        {say(newest ? words.newest : words.oldest)} <span aria-hidden>{newest ? '↓' : '↑'}</span>
      </Button>
    </div>
  );
}

function Entries({ entries, fresh }: { readonly entries: readonly TimelineResponse[]; readonly fresh: ReadonlySet<string> }) {
  const { say } = useSpeech();
  return (
    <table className={style.entries}>
      <thead className="visually-hidden">
        <tr>
          {(['time', 'country', 'act', 'ledger'] as const).map((column) => (
            <th key={column} scope="col">
              {say(words[column])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} fresh={fresh.has(entry.id)} />
        ))}
      </tbody>
    </table>
  );
}

/** Every act on the case as the ledger has it. */
export function TimelinePanel({ fresh }: { readonly fresh: ReadonlySet<string> }) {
  const { say } = useSpeech();
  const { seen } = useInView();
  const timeline = useTimeline(seen.id);
  const [filter, setFilter] = useState(FIRST_FILTER);
  const all = timeline.data ?? [];
  const shown = filtered(all, filter);
  return (
    <Panel
      title={say(sectionWords.timeline)}
      id="timeline"
      flush
      beside={
        <span className={caseStyle.count} role="status">
          {say(words.shown, { count: shown.length, all: all.length })}
        </span>
      }
      actions={<Filters filter={filter} set={setFilter} desks={actingDesks(all)} />}
    >
      <Read from={timeline}>
        {() =>
          shown.length === 0 ? (
            <p className={caseStyle.quiet}>
              {say(words.nothing)}{' '}
              <button type="button" className={caseStyle.textButton} onClick={() => setFilter({ ...FIRST_FILTER, show: 'all' })}>
                {say(words.showAll)}
              </button>
            </p>
          ) : (
            <Entries entries={shown} fresh={fresh} />
          )
        }
      </Read>
    </Panel>
  );
}

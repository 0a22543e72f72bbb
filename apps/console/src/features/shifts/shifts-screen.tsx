import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { handoverShift, type ShiftNoteResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { FromTo, useClocksOf } from '../../shared/ui/from-to';
import { StateMark } from '../../shared/ui/marks';
import { Due } from '../../shared/ui/moment';
import { MoreButton } from '../../shared/ui/more-button';
import { Empty, Failure, Read } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import { PaperPacks } from '../paper';
import { HoursToTake, OwnTurns } from '../rosters';
import { groupsOf } from './groups';
import { useNotes, useOpenNotes } from './queries';
import style from './shifts.module.css';
import { words } from './words';

const HEADS = [words.shift, words.state, words.outgoing, words.incoming, words.contents, words.due];

function NoteRow({ note }: { readonly note: ShiftNoteResponse }) {
  const { say, term, number } = useSpeech();
  const zones = useClocksOf(note.deskId);
  const contents = groupsOf(note).map(({ kind, total }) => `${term('shift-change', kind)}: ${number(total)}`);
  return (
    <tr>
      <th scope="row">
        <Link to="/shifts/$noteId" params={{ noteId: note.id } as never}>
          <FromTo from={note.from} until={note.until} zones={zones} />
        </Link>
      </th>
      <td data-label={say(words.state)}>
        <StateMark noun="shift-note" state={note.state} />
      </td>
      <td data-label={say(words.outgoing)}>{note.signed?.name ?? note.outgoing?.name ?? say(words.nobodyNamed)}</td>
      <td data-label={say(words.incoming)}>{note.countersigned?.name ?? note.incoming?.name ?? say(words.nobodyNamed)}</td>
      <td data-label={say(words.contents)} className={style.soft}>
        {contents.join(' · ') || say(words.nothing)}
      </td>
      <td data-label={say(words.due)}>{note.dueAt ? <Due at={note.dueAt} /> : '—'}</td>
    </tr>
  );
}

function NoteTable({ label, notes }: { readonly label: string; readonly notes: readonly ShiftNoteResponse[] }) {
  return (
    <DataTable label={label} heads={HEADS}>
      {notes.map((note) => (
        <NoteRow key={note.id} note={note} />
      ))}
    </DataTable>
  );
}

/** Begins the note of the shift that ends; where one waits to be signed, the api says so. */
function HandOver() {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useAct({
    act: (_: null, guard) => handoverShift({ headers: { ...guard } }),
    touches: ['shifts'],
    done: ({ id }) => void navigate({ to: '/shifts/$noteId', params: { noteId: id } as never }),
  });
  return (
    <div className={style.handOver}>
      {error ? <Failure error={error} /> : null}
      <Button size="xs" loading={isPending} onClick={() => mutate(null)}>
        {say(words.handOver)}
      </Button>
      <span className={style.soft}>{say(words.handOverHint)}</span>
    </div>
  );
}

function Waiting() {
  const { say } = useSpeech();
  const open = useOpenNotes();
  const drafting = open.data?.items.some(({ state }) => state === 'drafted') ?? true;
  return (
    <Panel title={say(words.waiting)} flush>
      {drafting ? null : <HandOver />}
      <Read from={open}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(words.waitingNone)}>
              <span>{say(words.waitingHint)}</span>
            </Empty>
          ) : (
            <NoteTable label={say(words.waiting)} notes={items} />
          )
        }
      </Read>
    </Panel>
  );
}

function Past() {
  const { say } = useSpeech();
  const notes = useNotes();
  return (
    <Panel title={say(words.past)} flush>
      <Read from={notes}>
        {(all) => {
          const past = all.filter(({ state }) => state === 'countersigned' || state === 'settled');
          return past.length === 0 ? <Empty title={say(words.pastNone)} /> : <NoteTable label={say(words.past)} notes={past} />;
        }}
      </Read>
      <MoreButton of={notes} />
    </Panel>
  );
}

/** One's own duty: when it is next, what could be taken, and what is handed over. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { me, may } = useSession();
  return (
    <Screen title={say(words.title)} beside={<DeskName deskId={me.desk.id} />}>
      {may('shift.hand-over') ? <Waiting /> : null}
      {may('paper.print') ? <PaperPacks /> : null}
      <div className={style.sides}>
        <OwnTurns />
        <HoursToTake />
      </div>
      {may('shift.hand-over') ? <Past /> : null}
    </Screen>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  type ActivationLogResponse,
  type ActivationResponse,
  createActivationNote,
  significantActivation,
  translateActivationSignificant,
} from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { Dialog, type OpenProps } from '../../shared/ui/dialog';
import { LongText } from '../../shared/ui/fields';
import { FromPaperAct, type WrittenOnPaper } from '../../shared/ui/from-paper-act';
import { Moment } from '../../shared/ui/moment';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { SaidAct } from './acts';
import style from './crisis.module.css';
import { words } from './part-words';
import { useLog, useRoomAct } from './queries';
import { words as roomWords } from './words';

type Entry = ActivationLogResponse['entries'][number];
type Significant = ActivationLogResponse['significant'][number];

interface RoomProps {
  readonly room: ActivationResponse;
}

/** Desks of the own side that command it, and the desk of its key. */
export function useCommands(room: ActivationResponse): boolean {
  const { me, may } = useSession();
  const { desk, country } = me.user;
  const seated = room.seats.some(
    (seat) => seat.country === country && seat.deskId === desk && (seat.duty === 'commander' || seat.duty === 'deputy'),
  );
  return seated || may('activation.key');
}

function PromoteDialog({ room, entry, opened, close }: RoomProps & OpenProps & { readonly entry: Entry }) {
  const { say } = useSpeech();
  const [en, setEn] = useState('');
  const [es, setEs] = useState('');
  const text = { ...(en.trim() !== '' && { en: en.trim() }), ...(es.trim() !== '' && { es: es.trim() }) };
  const act = useRoomAct<void>(
    room,
    (_, headers) => significantActivation({ path: { id: room.id }, body: { ref: entry.ref, text }, headers }),
    close,
  );
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.promote)}
      does={say(words.promote)}
      submit={() => act.mutate()}
      pending={act.isPending}
      error={act.error}
      ready={Object.keys(text).length > 0}
    >
      <p>{say(words.promoteHint)}</p>
      <LongText label={say(words.english)} value={en} set={setEn} longest={1000} lang="en" needed={false} first />
      <LongText label={say(words.spanish)} value={es} set={setEs} longest={1000} lang="es" needed={false} />
    </Dialog>
  );
}

function SignificantLine({ room, one, acts }: RoomProps & { readonly one: Significant; readonly acts: boolean }) {
  const { say, locale } = useSpeech();
  const missing = one.text.en === null ? 'en' : one.text.es === null ? 'es' : null;
  return (
    <li className={style.step}>
      <p>
        <Moment at={one.at} corridorId={room.corridorId} /> <strong>{one.text[locale] ?? one.text.en ?? one.text.es}</strong>
      </p>
      {missing ? <p className={style.soft}>{say(words.untranslated)}</p> : null}
      {missing && acts ? (
        <div className={style.acts}>
          <SaidAct
            room={room}
            says={words.translate}
            label={missing === 'en' ? words.english : words.spanish}
            send={(text, headers) =>
              translateActivationSignificant({
                path: { id: room.id, significantId: one.id },
                body: { locale: missing, text },
                headers,
              })
            }
          />
        </div>
      ) : null}
    </li>
  );
}

function EntryLine({ room, entry, acts }: RoomProps & { readonly entry: Entry; readonly acts: boolean }) {
  const { say, locale } = useSpeech();
  const [promoting, setPromoting] = useState(false);
  return (
    <li className={style.step}>
      <p className={style.stepHead}>
        <Moment at={entry.at} corridorId={room.corridorId} /> <span>{entry.kindText}</span>
        {entry.by ? <DeskName deskId={entry.by.deskId} /> : null}
      </p>
      <p>
        {entry.kind === 'note' ? null : `${entry.text[locale]}${entry.said ? ': ' : ''}`}
        {entry.said}
      </p>
      {entry.paper ? (
        <p className={style.soft}>
          {say(words.fromPaper, { serial: entry.paper.serial })}{' '}
          <Moment at={entry.paper.writtenAt} corridorId={room.corridorId} />
        </p>
      ) : null}
      {acts && entry.significantId === null ? (
        <div className={style.acts}>
          <Button size="compact-xs" variant="default" onClick={() => setPromoting(true)}>
            {say(words.promote)}
          </Button>
          <PromoteDialog room={room} entry={entry} opened={promoting} close={() => setPromoting(false)} />
        </div>
      ) : null}
    </li>
  );
}

const SHOWN = 8;

interface EntriesProps extends RoomProps {
  readonly entries: readonly Entry[];
  readonly acts: boolean;
}

function Entries({ room, entries, acts }: EntriesProps) {
  const { say } = useSpeech();
  return (
    <>
      <h3 className={style.logHead}>{say(words.log)}</h3>
      {entries.length === 0 ? <p className={style.rest}>{say(words.noEntries)}</p> : null}
      <ol className={style.items}>
        {entries.slice(0, SHOWN).map((entry) => (
          <EntryLine key={entry.ref} room={room} entry={entry} acts={acts} />
        ))}
      </ol>
      {entries.length > SHOWN ? (
        <details className={style.rest}>
          <summary>{`${say(words.log)} (${entries.length - SHOWN})`}</summary>
          <ol className={style.items}>
            {entries.slice(SHOWN).map((entry) => (
              <EntryLine key={entry.ref} room={room} entry={entry} acts={acts} />
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}

/** Also after the end: a sheet comes in when it comes in. */
const useNotingFromPaper = (room: ActivationResponse, done: () => void) => {
  const act = useRoomAct<WrittenOnPaper>(
    room,
    (body, headers) => createActivationNote({ path: { id: room.id }, body, headers }),
    done,
  );
  return { send: act.mutate, pending: act.isPending, error: act.error };
};

/** What matters most, then what happened, newest first. */
export function LogPanel({ room }: RoomProps) {
  const { say } = useSpeech();
  const { may } = useSession();
  const commands = useCommands(room);
  const log = useLog(room.id);
  const acts = commands && may('activation.work') && !room.ended;
  return (
    <Panel
      title={say(words.significant)}
      flush
      actions={
        may('activation.work') ? (
          <>
            {room.ended ? null : (
              <SaidAct
                room={room}
                says={words.note}
                label={roomWords.said}
                send={(text, headers) => createActivationNote({ path: { id: room.id }, body: { text }, headers })}
              />
            )}
            <FromPaperAct longest={4000} use={(done) => useNotingFromPaper(room, done)} />
          </>
        ) : null
      }
    >
      <Read from={log}>
        {({ significant, entries }) => (
          <>
            <ol className={style.items}>
              {significant.map((one) => (
                <SignificantLine key={one.id} room={room} one={one} acts={acts} />
              ))}
            </ol>
            <Entries room={room} entries={entries} acts={acts} />
          </>
        )}
      </Read>
    </Panel>
  );
}

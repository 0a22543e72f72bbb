import type { NoteSeen } from '../../../shared/api/client';
import { useDeskName } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { DeskName } from '../../../shared/ui/desk-name';
import { Ago, Moment } from '../../../shared/ui/moment';
import { Read } from '../../../shared/ui/notices';
import { Panel } from '../../../shared/ui/screen';
import style from '../case.module.css';
import { languageName } from '../../../shared/i18n/language';
import { useInView } from '../reading/case-in-view';
import { useNotes } from '../reading/queries';
import { TakeOut } from '../redactions/take-out';
import { words as redactionWords } from '../redactions/words';
import { sectionWords } from '../sections';
import { NoteComposer } from './note-composer';
import { words } from './words';

function Note({ note: { id, deskId, at, text, language } }: { readonly note: NoteSeen }) {
  const { say, locale } = useSpeech();
  const nameOf = useDeskName();
  const { seen } = useInView();
  return (
    <li className={style.note}>
      <div className={style.noteHead}>
        <strong>
          <DeskName deskId={deskId} />
        </strong>
        <span className={style.soft}>
          <Moment at={at} corridorId={seen.corridorId} /> (<Ago at={at} />)
          {language === locale ? '' : ` · ${say(words.writtenIn, { language: languageName(language, locale) })}`}
        </span>
        {text === null ? null : (
          <TakeOut paper="note" paperId={id} label={say(redactionWords.takeOutNote, { desk: nameOf(deskId) })} />
        )}
      </div>
      {text === null ? <p className={style.soft}>{say(redactionWords.noteGone)}</p> : <p lang={language}>{text}</p>}
    </li>
  );
}

/** What the desks know, in the order in which they said it, each in its own language. */
export function NotesPanel() {
  const { say } = useSpeech();
  const { seen, reader } = useInView();
  const notes = useNotes(seen.id);
  return (
    <Panel
      title={say(sectionWords.notes)}
      id="notes"
      flush
      beside={<span className={style.count}>{notes.data?.length ?? seen.notes}</span>}
    >
      <Read from={notes}>
        {(all) =>
          all.length === 0 ? (
            <p className={style.quiet}>{say(words.noNotes)}</p>
          ) : (
            <ol className={style.notes}>
              {all.map((note) => (
                <Note key={note.id} note={note} />
              ))}
            </ol>
          )
        }
      </Read>
      {seen.state === 'closed' ? <p className={style.quiet}>{say(words.closed)}</p> : null}
      {seen.state !== 'closed' && reader.may('case.work') ? <NoteComposer /> : null}
    </Panel>
  );
}

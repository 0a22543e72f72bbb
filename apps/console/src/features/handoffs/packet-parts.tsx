import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import type { Packet } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DeskName } from '../../shared/ui/desk-name';
import { Moment } from '../../shared/ui/moment';
import style from './packet-view.module.css';
import { packetWords as words } from './packet-words';

interface ActionsProps {
  readonly actions: Packet['actions'];
  readonly corridorId: string | null;
}

/** What was done and what is still to do. */
export function Actions({ actions: { notes, tasks }, corridorId }: ActionsProps) {
  const { say } = useSpeech();
  return (
    <>
      {tasks.length > 0 ? (
        <>
          <h5>{say(words.tasksTitle)}</h5>
          <ul className={style.tasks}>
            {tasks.map(({ id, title, done, deskId }) => (
              <li key={id}>
                {done ? <IconCircleCheck size={15} aria-hidden /> : <IconCircle size={15} aria-hidden />}
                <span>
                  {title} <span className={style.aside}>({say(done ? words.done : words.toDo)})</span>{' '}
                  {deskId ? <DeskName deskId={deskId} /> : null}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {notes.length > 0 ? (
        <>
          <h5>{say(words.notesTitle)}</h5>
          <ul className={style.list}>
            {notes.map(({ at, deskId, text }) => (
              <li key={`${at} ${deskId} ${text}`}>
                <span className={style.aside}>
                  <DeskName deskId={deskId} /> <Moment at={at} corridorId={corridorId} />
                </span>
                <p className={style.prose}>{text ?? say(words.takenOut)}</p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Physical({
  of,
  corridorId,
}: {
  readonly of: NonNullable<Packet['resources']['physicalTransfer']>;
  readonly corridorId: string | null;
}) {
  const { say, term } = useSpeech();
  const { subject, description, place, at, handedOverBy, receivedBy } = of;
  const told = { subject: term('strand', subject), description, place, by: handedOverBy, receiver: receivedBy };
  return (
    <p className={style.prose}>
      {say(words.physicalIs, told)} <Moment at={at} corridorId={corridorId} />
    </p>
  );
}

interface ResourcesProps {
  readonly resources: Packet['resources'];
  readonly corridorId: string | null;
}

/** What goes along: the strand, what is handed over bodily, sealed evidence, files. */
export function Resources({ resources: { strand, physicalTransfer, evidence, attachments }, corridorId }: ResourcesProps) {
  const { say, term } = useSpeech();
  return (
    <>
      {strand ? (
        <>
          <h5>{say(words.strand)}</h5>
          <p className={style.prose}>
            {term('strand', strand.subject)}: {strand.description}
          </p>
        </>
      ) : null}
      {physicalTransfer ? (
        <>
          <h5>{say(words.physical)}</h5>
          <Physical of={physicalTransfer} corridorId={corridorId} />
        </>
      ) : null}
      {evidence.length > 0 ? (
        <>
          <h5>{say(words.evidence)}</h5>
          <ul className={style.list}>
            {evidence.map(({ label, description, seal }) => (
              <li key={label}>
                <b>{label}</b> {description} {seal ? <span className={style.aside}>({say(words.seal, { seal })})</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {attachments.length > 0 ? (
        <>
          <h5>{say(words.files)}</h5>
          <ul className={style.list}>
            {attachments.map(({ id, name, mediaType }) => (
              <li key={id}>
                {name ?? say(words.takenOut)} <span className={style.aside}>{mediaType}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import type { ShiftNoteResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { CaseLink } from '../../shared/ui/case-link';
import { DeskName } from '../../shared/ui/desk-name';
import { FromTo, useClocksOf } from '../../shared/ui/from-to';
import { type Priority, PriorityMark, StateMark } from '../../shared/ui/marks';
import { Due, Moment } from '../../shared/ui/moment';
import { Empty } from '../../shared/ui/notices';
import { OwedLink } from '../../shared/ui/owed-link';
import { ReadOne } from '../../shared/ui/read-one';
import { Facts, Panel, Screen } from '../../shared/ui/screen';
import { type Group, groupsOf, type Line } from './groups';
import { NoteActs } from './note-acts';
import { useNote } from './queries';
import { Signatures } from './signatures';
import style from './shifts.module.css';
import { words } from './words';

interface NoteProps {
  readonly note: ShiftNoteResponse;
}

function LineRow({ line }: { readonly line: Line }) {
  const { say } = useSpeech();
  const { caseId, caseNumber, caseTitle, priority, act, at, kind, subject } = line;
  return (
    <li>
      {priority ? <PriorityMark priority={priority as Priority} short /> : null}
      {caseId && caseNumber && caseTitle !== null ? <CaseLink of={{ id: caseId, number: caseNumber, title: caseTitle }} /> : null}
      {caseNumber && caseTitle === null ? (
        <span>
          {caseNumber} <span className={style.soft}>({say(words.unseen)})</span>
        </span>
      ) : null}
      {act ? <OwedLink act={act} subject={subject} /> : null}
      {at ? (
        <span className={style.soft}>
          {say(words[`at.${kind}`])} <Moment at={at} />
        </span>
      ) : null}
    </li>
  );
}

function GroupOf({ group: { kind, lines, total } }: { readonly group: Group }) {
  const { say, term, number } = useSpeech();
  return (
    <section className={style.group} aria-labelledby={`group-${kind}`}>
      <h3 id={`group-${kind}`}>
        {term('shift-change', kind)} <span className="tabular">{number(total)}</span>
      </h3>
      <ul>
        {lines.map((line) => (
          <LineRow key={`${line.subject.kind} ${line.subject.id} ${line.act}`} line={line} />
        ))}
      </ul>
      {total > lines.length ? (
        <p className={style.soft}>{say(words.moreLines, { count: number(total - lines.length) })}</p>
      ) : null}
    </section>
  );
}

function TheShift({ note }: NoteProps) {
  const { say } = useSpeech();
  const zones = useClocksOf(note.deskId);
  return (
    <Panel title={say(words.facts)}>
      <Facts
        of={[
          [say(words.desk), <DeskName key="desk" deskId={note.deskId} />],
          [say(words.shift), <FromTo key="shift" from={note.from} until={note.until} zones={zones} />],
          [say(words.outgoing), note.outgoing?.name ?? say(words.nobodyNamed)],
          [say(words.incoming), note.incoming?.name ?? say(words.nobodyNamed)],
          note.dueAt
            ? [
                say(words.nextDue),
                <span key="due">
                  <Moment at={note.dueAt} /> <Due at={note.dueAt} />
                </span>,
              ]
            : null,
        ]}
      />
    </Panel>
  );
}

function Changed({ note }: NoteProps) {
  const { say } = useSpeech();
  const groups = groupsOf(note);
  return (
    <Panel
      title={say(words.changed)}
      beside={<span className={style.soft}>{say(note.state === 'drafted' ? words.asDrafted : words.asSigned)}</span>}
    >
      {groups.length === 0 ? (
        <Empty title={say(words.quiet)}>
          <span>{say(words.quietHint)}</span>
        </Empty>
      ) : (
        <div className={style.groups}>
          {groups.map((group) => (
            <GroupOf key={group.kind} group={group} />
          ))}
        </div>
      )}
    </Panel>
  );
}

function Whole({ note }: NoteProps) {
  const { say } = useSpeech();
  return (
    <Screen
      narrow
      title={say(words.note)}
      beside={<StateMark noun="shift-note" state={note.state} />}
      actions={
        <span className={`no-print ${style.ways}`}>
          <Link to="/shifts">{say(words.all)}</Link>
          <Button size="xs" variant="default" onClick={() => window.print()} leftSection={<IconPrinter size={15} aria-hidden />}>
            {say(words.print)}
          </Button>
        </span>
      }
    >
      <TheShift note={note} />
      <Changed note={note} />
      <Signatures note={note} />
      <NoteActs note={note} />
    </Screen>
  );
}

/** What one shift leaves to the next: the facts, the words of who wrote it, and the names under it. */
export function ScreenRoute() {
  const { noteId = '' } = useParams({ strict: false }) as { readonly noteId?: string };
  return <ReadOne from={useNote(noteId)}>{(note) => <Whole key={note.id} note={note} />}</ReadOne>;
}

import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { addCaseNote, type Similar } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { INTL, useSpeech } from '../../shared/i18n/speech';
import { DeskName } from '../../shared/ui/desk-name';
import { Failure } from '../../shared/ui/notices';
import type { Fields } from './draft';
import style from './foresight.module.css';
import { foresightWords } from './foresight-words';

export type Visible = Extract<Similar, { visible: true }>;

interface AlikeProps {
  readonly of: Visible;
  readonly same: boolean;
  readonly choose: (same: boolean) => void;
  readonly fields: Fields;
}

/** What to do when it is the same: the text may go there as a note, or the report is filed and linked. */
function WhenSame({ of: { caseId, number }, fields }: Pick<AlikeProps, 'of' | 'fields'>) {
  const { say } = useSpeech();
  const text = [fields.title.trim(), fields.description.trim()].filter(Boolean).join('\n\n').slice(0, 6144);
  const note = useAct({
    act: (body: { text: string; language: string }, guard) => addCaseNote({ path: { id: caseId }, body, headers: { ...guard } }),
    touches: ['case'],
  });
  return (
    <div className={style.when} aria-live="polite">
      <p>{say(foresightWords.sameHow)}</p>
      {note.error ? <Failure error={note.error} /> : null}
      {note.isSuccess ? (
        <p className={style.good}>{say(foresightWords.noteDone, { number })}</p>
      ) : (
        <Button
          size="xs"
          variant="default"
          disabled={text === ''}
          title={text === '' ? say(foresightWords.noteNeedsText) : undefined}
          loading={note.isPending}
          onClick={() => note.mutate({ text, language: INTL[fields.language] })}
        >
          {say(foresightWords.noteThere)}
        </Button>
      )}
    </div>
  );
}

function Alike({ of, same, choose, fields }: AlikeProps) {
  const { say } = useSpeech();
  return (
    <li className={style.alike} data-same={same || undefined}>
      <a
        href={`/cases/${of.caseId}`}
        target="_blank"
        rel="noreferrer"
        aria-label={say(foresightWords.newTab, { number: of.number })}
      >
        <span className="tabular">{of.number}</span> <IconExternalLink size={13} aria-hidden />
      </a>{' '}
      <strong>{of.title}</strong>
      <p>
        <DeskName deskId={of.deskId} /> · {say(foresightWords.likeness, { percent: of.likeness })}
      </p>
      <Button size="compact-sm" variant="default" aria-pressed={same} onClick={() => choose(!same)}>
        {say(same ? foresightWords.sameUndo : foresightWords.same)}
      </Button>
      {same ? <WhenSame of={of} fields={fields} /> : null}
    </li>
  );
}

interface LookAlikesProps {
  /** Null while too little is known to look. */
  readonly similar: readonly Similar[] | null;
  readonly same: Visible | null;
  readonly choose: (same: Visible | null) => void;
  readonly fields: Fields;
}

/** What looks alike, across agencies. Of what was not released only the desk is named, to be asked. */
export function LookAlikes({ similar, same, choose, fields }: LookAlikesProps) {
  const { say, term } = useSpeech();
  if (similar === null) return <p className={style.soft}>{say(foresightWords.similarLater)}</p>;
  if (similar.length === 0) return <p className={style.soft}>{say(foresightWords.similarNone)}</p>;
  return (
    <>
      <p className={style.soft}>{say(foresightWords.similarHint)}</p>
      <ul className={style.alikes}>
        {similar.map((one) =>
          one.visible ? (
            <Alike
              key={one.caseId}
              of={one}
              same={same?.caseId === one.caseId}
              choose={(is) => choose(is ? one : null)}
              fields={fields}
            />
          ) : (
            <li key={`${one.deskId} ${one.kind}`} className={style.alike}>
              <DeskName deskId={one.deskId} /> {say(foresightWords.hidden, { kind: term('kind', one.kind) })}
            </li>
          ),
        )}
      </ul>
    </>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  answerShiftNote,
  countersignShiftNote,
  disputeShiftNote,
  settleShiftNote,
  type ShiftNoteResponse,
  signShiftNote,
} from '../../shared/api/client';
import { useKeptDraft } from '../../shared/drafts/use-kept-draft';
import { type Bilingual, useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Dialog, ReasonDialog } from '../../shared/ui/dialog';
import { LongText } from '../../shared/ui/fields';
import { Failure } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { actsOn, type NoteAct } from './groups';
import { type OnNote, useNoteAct } from './queries';
import style from './shifts.module.css';
import { words } from './words';

interface NoteProps {
  readonly note: ShiftNoteResponse;
}

/** The words of who hands over, kept in the browser until the note is signed. */
function Sign({ note }: NoteProps) {
  const { say } = useSpeech();
  const { draft, restoredFrom, write, clear } = useKeptDraft<{ readonly text: string; readonly savedAt: string | null }>(
    { name: `shift-note.${note.id}`, form: 1 },
    { begin: () => ({ text: '', savedAt: null }) },
  );
  const { mutate, isPending, error } = useNoteAct(
    note,
    (text: string, on) => signShiftNote({ ...on, body: { words: text } }),
    clear,
  );
  return (
    <Panel title={say(words.signTitle)}>
      <div className={style.sign}>
        {error ? <Failure error={error} /> : null}
        <LongText
          label={say(words.signLabel)}
          hint={say(words.signHint)}
          value={draft.text}
          set={(text) => write(() => ({ text, savedAt: new Date().toISOString() }))}
          longest={6000}
          needed={false}
        />
        <div className={style.acts}>
          <Button loading={isPending} onClick={() => mutate(draft.text)}>
            {say(words.sign)}
          </Button>
          {restoredFrom === null ? null : <span className={style.soft}>{say(words.restored)}</span>}
        </div>
      </div>
    </Panel>
  );
}

function Countersign({ note }: NoteProps) {
  const { say } = useSpeech();
  const [opened, setOpened] = useState(false);
  const [remark, setRemark] = useState('');
  const { mutate, isPending, error } = useNoteAct(
    note,
    (said: string, on) => countersignShiftNote({ ...on, body: said === '' ? {} : { remark: said } }),
    () => setOpened(false),
  );
  return (
    <>
      <Button onClick={() => setOpened(true)}>{say(words.countersign)}</Button>
      <Dialog
        opened={opened}
        close={() => setOpened(false)}
        title={say(words.countersignTitle)}
        does={say(words.countersign)}
        submit={() => mutate(remark.trim())}
        pending={isPending}
        error={error}
      >
        <p>{say(words.countersignHint)}</p>
        <LongText label={say(words.remark)} value={remark} set={setRemark} longest={2000} needed={false} />
      </Dialog>
    </>
  );
}

interface SaidActProps extends NoteProps {
  readonly says: Bilingual;
  readonly title: Bilingual;
  readonly does: Bilingual;
  readonly label: Bilingual;
  readonly send: (text: string, on: OnNote) => Promise<ShiftNoteResponse>;
  readonly first?: boolean;
}

/** A button whose act is said in words. */
function SaidAct({ note, says, title, does, label, send, first = false }: SaidActProps) {
  const { say } = useSpeech();
  const [opened, setOpened] = useState(false);
  const { mutate, isPending, error } = useNoteAct(note, send, () => setOpened(false));
  return (
    <>
      <Button variant={first ? 'filled' : 'default'} onClick={() => setOpened(true)}>
        {say(says)}
      </Button>
      <ReasonDialog
        opened={opened}
        close={() => setOpened(false)}
        title={say(title)}
        does={say(does)}
        reason={{ label: say(label) }}
        submit={mutate}
        pending={isPending}
        error={error}
      />
    </>
  );
}

function ActButton({ note, act }: NoteProps & { readonly act: Exclude<NoteAct, 'sign'> }) {
  switch (act) {
    case 'countersign':
      return <Countersign note={note} />;
    case 'dispute':
      return (
        <SaidAct
          {...{ note, says: words.dispute, title: words.disputeTitle, does: words.doDispute, label: words.reason }}
          send={(reason, on) => disputeShiftNote({ ...on, body: { reason } })}
        />
      );
    case 'answer':
      return (
        <SaidAct
          {...{ note, says: words.answer, title: words.answerDispute, does: words.doAnswer, label: words.yourWords }}
          send={(text, on) => answerShiftNote({ ...on, body: { words: text } })}
          first
        />
      );
    case 'settle':
      return (
        <SaidAct
          {...{ note, says: words.settle, title: words.settleTitle, does: words.doSettle, label: words.reason }}
          send={(reason, on) => settleShiftNote({ ...on, body: { reason } })}
        />
      );
  }
}

/** What the reader may do with the note now; where another officer must act, it says so. */
export function NoteActs({ note }: NoteProps) {
  const { say } = useSpeech();
  const { me, may } = useSession();
  const acts = actsOn(note, me.user.id, may('supervision.act'));
  if (acts.includes('sign')) return <Sign note={note} />;
  const waits = note.state === 'signed' || note.state === 'disputed';
  if (!waits) return null;
  const answers = acts.filter((act) => act !== 'sign');
  const own = note.state === 'signed' ? words.ownNote : words.ownDispute;
  return (
    <Panel title={say(words.answerTitle)}>
      <div className={`no-print ${style.acts}`}>
        {answers.map((act) => (
          <ActButton key={act} note={note} act={act} />
        ))}
        {answers.includes('countersign') || answers.includes('answer') ? null : <span className={style.soft}>{say(own)}</span>}
      </div>
    </Panel>
  );
}

import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, type SyntheticEvent, useRef } from 'react';
import { addCaseNote, type AddNoteRequest } from '../../../shared/api/client';
import { useTyped } from '../../../shared/drafts/use-typed';
import { useDirectory } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { instantOf } from '../../../shared/i18n/wall-clock';
import { useShortcut } from '../../../shared/keyboard/shortcuts';
import { Failure } from '../../../shared/ui/notices';
import form from '../../../shared/ui/form.module.css';
import style from '../case.module.css';
import { LanguageChoice } from '../../../shared/ui/fields';
import { FromPaperAct, type WrittenOnPaper } from '../../../shared/ui/from-paper-act';
import { useInView } from '../reading/case-in-view';
import { useCaseAct } from '../reading/use-case-act';
import { words } from './words';
import { TimeField } from '../../../shared/ui/time-field';

const LONGEST = 6144;

interface FootProps {
  readonly pending: boolean;
  readonly ready: boolean;
}

function Foot({ pending, ready }: FootProps) {
  const { say } = useSpeech();
  return (
    <div className={form.foot}>
      <span className={style.soft}>{ready ? say(words.keeps) : ''}</span>
      <Button type="submit" size="xs" loading={pending} disabled={!ready} rightSection={<kbd className={form.key}>Ctrl ↵</kbd>}>
        {say(words.addNote)}
      </Button>
    </div>
  );
}

interface BringUpProps {
  readonly zone: string;
  readonly value: string;
  readonly set: (value: string) => void;
}

function BringUp({ zone, value, set }: BringUpProps) {
  const { say } = useSpeech();
  return (
    <TimeField
      size="xs"
      kind="moment"
      zone={zone}
      label={say(words.bringUp)}
      title={say(words.bringUpZone, { zone })}
      value={value}
      set={set}
    />
  );
}

/** Without If-Match: what others did meanwhile is no reason to refuse what this desk knows. */
const useNoting = (done: () => void) =>
  useCaseAct({
    ask: (body: AddNoteRequest, { path, headers: { 'Idempotency-Key': key } }) =>
      addCaseNote({ path, headers: { 'Idempotency-Key': key }, body }),
    done,
  });

const useNotingFromPaper = (done: () => void) => {
  const { locale } = useSpeech();
  const act = useNoting(done);
  const send = (written: WrittenOnPaper): void => act.run({ ...written, language: locale });
  return { send, pending: act.pending, error: act.error };
};

/** Writes a note in the language that the writer chooses; what was typed is kept until it was taken. */
export function NoteComposer() {
  const { say, locale } = useSpeech();
  const { seen, reader } = useInView();
  const zone = useDirectory().desks.get(reader.deskId)?.zone ?? 'UTC';
  const { typed, type, forget } = useTyped(`note.${seen.id}`, () => ({ text: '', language: locale as string, bringUp: '' }));
  const { text, language, bringUp } = typed;
  const field = useRef<HTMLTextAreaElement>(null);
  useShortcut({ keys: 'n', says: words.note, group: 'act', run: () => field.current?.focus() });
  const act = useNoting(forget);
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (text.trim()) act.run({ text: text.trim(), language, ...(bringUp && { bringUpAt: instantOf(bringUp, zone) }) });
  };
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
    else if (event.key === 'Escape') field.current?.blur();
  };
  return (
    <form onSubmit={send} className={`${style.composer} no-print`}>
      <Textarea
        ref={field}
        label={say(words.note)}
        placeholder={say(words.noteHint)}
        value={text}
        onChange={({ currentTarget }) => type({ text: currentTarget.value })}
        onKeyDown={hear}
        lang={language}
        autosize
        minRows={2}
        maxLength={LONGEST}
        aria-keyshortcuts="n"
      />
      <div className={style.composerRow}>
        <LanguageChoice value={language} set={(next) => type({ language: next })} />
        <BringUp zone={zone} value={bringUp} set={(next) => type({ bringUp: next })} />
        <FromPaperAct longest={LONGEST} use={useNotingFromPaper} />
        <Foot pending={act.pending} ready={text.trim() !== ''} />
      </div>
      {act.error ? <Failure error={act.error} /> : null}
    </form>
  );
}

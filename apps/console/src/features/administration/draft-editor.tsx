import { Button, Group, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { stringify } from 'yaml';
import { draftRuleSet, type DraftRuleSetRequest, type RuleSetResponse, simulateRules } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { Failure } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './administration.module.css';
import { lineOf, readText, type ReadText, type TextFault } from './lines';
import { ruleWords } from './rule-words';
import { Simulation } from './simulation';

type RuleSet = Omit<DraftRuleSetRequest, 'note'>;

/** The api checks its shape: here it is only text that could be read. */
const ruleSetIn = (text: string): RuleSet => readText(text).value as RuleSet;

/** Why the text was refused, each at its line: by the reader of the text, or by the api's pointers into what was sent. */
const faultsOf = (text: string, read: ReadText, error: unknown): readonly TextFault[] => {
  if (read.faults.length > 0) return read.faults;
  if (!(error instanceof Problem)) return [];
  return error.errors.map(({ pointer, detail }) => ({ line: lineOf(text, pointer.replace(/^\/ruleSet(?=\/)/, '')), detail }));
};

interface FaultsProps {
  readonly faults: readonly TextFault[];
  readonly go: (line: number) => void;
}

function Faults({ faults, go }: FaultsProps) {
  const { say } = useSpeech();
  return faults.length === 0 ? null : (
    <ul className={style.faults} role="alert">
      {faults.map(({ line, detail }) => (
        <li key={`${line} ${detail}`}>
          {line === null ? null : (
            <button type="button" className={style.line} onClick={() => go(line)}>
              {say(ruleWords.line, { line })}
            </button>
          )}{' '}
          {detail}
        </li>
      ))}
    </ul>
  );
}

/** Puts the caret on a line of the text and shows it. */
const showLine = (field: HTMLTextAreaElement | null, line: number): void => {
  if (!field) return;
  const before =
    field.value
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0);
  const end = field.value.indexOf('\n', before);
  field.focus();
  field.setSelectionRange(before, end < 0 ? field.value.length : end);
  field.scrollTop = (line - 4) * (field.scrollHeight / field.value.split('\n').length);
};

function Note({ note, set }: { readonly note: string; readonly set: (note: string) => void }) {
  const { say } = useSpeech();
  return (
    <Textarea
      label={say(ruleWords.note)}
      value={note}
      onChange={({ currentTarget }) => set(currentTarget.value)}
      minLength={3}
      rows={2}
      required
    />
  );
}

interface DraftEditorProps {
  readonly from: RuleSetResponse;
  readonly close: () => void;
}

/** What is wrong with the text. A set of rules is a thousand lines: reading them must not stand between a key and its letter. */
const useReading = (text: string, error: unknown): { readonly faults: readonly TextFault[]; readonly unreadable: boolean } => {
  const settled = useDeferredValue(text);
  const read = useMemo(() => readText(settled), [settled]);
  const faults = useMemo(() => faultsOf(settled, read, error), [settled, read, error]);
  return { faults, unreadable: read.faults.length > 0 };
};

/** The rules in force as text to be changed, tried and kept as a draft. */
export function DraftEditor({ from: { owners, roles, instruments, rules }, close }: DraftEditorProps) {
  const { say } = useSpeech();
  const [text, setText] = useState(() => stringify({ owners, roles, instruments, rules }, { lineWidth: 140 }));
  const [note, setNote] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const trying = useMutation({ mutationFn: () => simulateRules({ body: { ruleSet: ruleSetIn(text), limit: 500 } }) });
  const saving = useAct({
    act: (body: DraftRuleSetRequest, guard) => draftRuleSet({ headers: { ...guard }, body }),
    touches: ['rules'],
  });
  const error = saving.error ?? trying.error;
  const { faults, unreadable } = useReading(text, error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate({ ...ruleSetIn(text), note });
  };
  return (
    <Panel title={say(ruleWords.draft)}>
      <form onSubmit={submit} className={style.form}>
        <p className={style.soft}>{say(ruleWords.draftHint)}</p>
        <Textarea
          ref={field}
          label={say(ruleWords.text)}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          rows={24}
          spellCheck={false}
          classNames={{ input: style.mono ?? '' }}
        />
        <Faults faults={faults} go={(line) => showLine(field.current, line)} />
        {error && faults.length === 0 ? <Failure error={error} /> : null}
        <Note note={note} set={setNote} />
        <Group>
          <Button variant="default" disabled={unreadable} loading={trying.isPending} onClick={() => trying.mutate()}>
            {say(ruleWords.simulate)}
          </Button>
          <Button type="submit" disabled={unreadable} loading={saving.isPending}>
            {say(ruleWords.save)}
          </Button>
          <Button variant="subtle" color="gray" onClick={close}>
            {say(ruleWords.close)}
          </Button>
        </Group>
        {saving.data ? <p className={style.told}>{say(ruleWords.saved, { version: saving.data.ruleVersion })}</p> : null}
        {trying.data ? <Simulation found={trying.data} /> : null}
      </form>
    </Panel>
  );
}

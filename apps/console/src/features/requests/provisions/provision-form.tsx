import { Button, Checkbox, Group } from '@mantine/core';
import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react';
import { useSpeech } from '../../../shared/i18n/speech';
import { useSession } from '../../../shared/session/session';
import { Elsewhere } from '../../../shared/files/elsewhere';
import { DeskSelect } from '../../../shared/ui/desk-select';
import form from '../../../shared/ui/form.module.css';
import { Failure } from '../../../shared/ui/notices';
import { Panel, Screen } from '../../../shared/ui/screen';
import { isReady, needsSecond } from '../answer-draft';
import { ItemsSeen } from '../answer-preview';
import { answerWords } from '../answer-words';
import { AgreementPick, OfCase, WrittenIn } from '../composing';
import { CopiesField } from '../copies-field';
import { Discard } from '../discard';
import { Line, Prose } from '../field';
import { ItemsEditor, ItemsLacking } from '../giving/items-editor';
import { givingWords } from '../giving/words';
import style from '../requests.module.css';
import { provisionLacks, type ProvisionDraft, provisionOf } from './draft';
import { provisionWords as words } from './words';

interface PartProps {
  readonly draft: ProvisionDraft;
  readonly change: (part: Partial<ProvisionDraft>) => void;
}

function LanguageAndUrgency({ draft: { language, lifeSafety }, change }: PartProps) {
  const { say } = useSpeech();
  return (
    <Group gap="md">
      <WrittenIn value={language} set={(next) => change({ language: next })} />
      <Checkbox
        label={say(words.lifeSafety)}
        checked={lifeSafety}
        onChange={({ currentTarget: { checked } }) => change({ lifeSafety: checked })}
      />
    </Group>
  );
}

function WhomAndWhy({ draft, change }: PartProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const { toDeskId, caseId, title, relevance, language } = draft;
  return (
    <Panel title={say(words.whom)}>
      <div className={form.form}>
        <p className={style.soft}>{say(words.composeHint)}</p>
        <DeskSelect
          label={say(words.toDesk)}
          value={toDeskId}
          choose={(chosen) => change({ toDeskId: chosen })}
          among={(deskId) => deskId !== me.desk.id}
          first
        />
        {caseId ? <OfCase said={say(words.ofCase)} leave={() => change({ caseId: null })} /> : null}
        <Line
          label={say(words.subject)}
          hint={say(words.subjectHint)}
          value={title}
          set={(next) => change({ title: next.slice(0, 200) })}
          lang={language}
          needed
        />
        <Prose
          label={say(words.relevance)}
          hint={say(words.relevanceHint)}
          value={relevance}
          set={(next) => change({ relevance: next.slice(0, 4000) })}
          lang={language}
          needed
        />
        <LanguageAndUrgency draft={draft} change={change} />
      </div>
    </Panel>
  );
}

function InstrumentAndCopies({ draft, change }: PartProps) {
  const { say } = useSpeech();
  return (
    <Panel title={say(words.channel)}>
      <div className={form.form}>
        <AgreementPick value={draft.agreement} set={(agreement) => change({ agreement })} />
        <CopiesField
          toDeskId={draft.toDeskId}
          value={draft.copyExceptions}
          set={(copyExceptions) => change({ copyExceptions })}
        />
      </div>
    </Panel>
  );
}

function Lacking({ draft }: Pick<PartProps, 'draft'>) {
  const { say } = useSpeech();
  const lacks = provisionLacks(draft);
  return (
    <>
      {lacks.length > 0 ? (
        <div className={style.soft}>
          {say(givingWords.lacking)}
          <ul className={style.remarks}>
            {lacks.map((lack) => (
              <li key={lack}>{say(words[`lack.${lack}`])}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <ItemsLacking items={draft.items} />
    </>
  );
}

/** Whether it can be handed in as it stands. */
const isWhole = (draft: ProvisionDraft): boolean =>
  provisionOf(draft) !== null && provisionLacks(draft).length === 0 && draft.items.every(isReady);

interface FootProps {
  readonly draft: ProvisionDraft;
  readonly clear: () => void;
  readonly pending: boolean;
  readonly isHeld: boolean;
}

function Foot({ draft, clear, pending, isHeld }: FootProps) {
  const { say } = useSpeech();
  return (
    <div className={form.foot}>
      <span className={style.soft} role="status">
        {draft.savedAt ? say(givingWords.saved) : ''}
      </span>
      {draft.savedAt ? <Discard discard={clear} /> : null}
      <Button type="submit" loading={pending} disabled={isHeld || !isWhole(draft)} aria-keyshortcuts="Control+Enter">
        {say(needsSecond(draft) ? words.handIn : words.send)}
      </Button>
    </div>
  );
}

function Preview({ draft }: Pick<PartProps, 'draft'>) {
  const { say } = useSpeech();
  return (
    <Panel title={say(answerWords.preview)}>
      <div className={style.stack}>
        <p lang={draft.language} className={style.asked}>
          <strong>{draft.title}</strong>
          <br />
          {draft.relevance}
        </p>
        <ItemsSeen of={draft.items} />
      </div>
    </Panel>
  );
}

export interface ProvisionFormProps extends PartProps {
  readonly title: string;
  readonly actions?: ReactNode;
  /** What is to be known before anything is written. */
  readonly told?: ReactNode;
  readonly restoredFrom: string | null;
  readonly clear: () => void;
  readonly send: () => void;
  /** It is not said yet which of two texts holds. */
  readonly isHeld?: boolean;
  readonly pending: boolean;
  readonly error: Error | null;
}

/** What is given unasked, as it is written, beside what the other side will see. */
export function ProvisionForm({
  title,
  actions,
  told,
  draft,
  change,
  restoredFrom,
  clear,
  send,
  isHeld = false,
  pending,
  error,
}: ProvisionFormProps) {
  const { say } = useSpeech();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isWhole(draft) && !isHeld) send();
  };
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };
  return (
    <Screen title={title} actions={actions}>
      {restoredFrom !== null && draft.savedAt === restoredFrom ? (
        <p className={style.soft} role="status">
          {say(givingWords.restored)}
        </p>
      ) : null}
      {told}
      {error ? <Failure error={error} /> : null}
      <Elsewhere error={error} />
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Ctrl+Enter from the fields inside */}
      <form onSubmit={submit} onKeyDown={hear} noValidate className={style.columns}>
        <div className={style.stack}>
          <WhomAndWhy draft={draft} change={change} />
          <ItemsEditor items={draft.items} set={(items) => change({ items })} asked={null} caseId={draft.caseId} />
          <InstrumentAndCopies draft={draft} change={change} />
          <Lacking draft={draft} />
          <Foot draft={draft} clear={clear} pending={pending} isHeld={isHeld} />
        </div>
        <div className={style.aside}>
          <Preview draft={draft} />
        </div>
      </form>
    </Screen>
  );
}

import { Button, Checkbox, Group } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, type SyntheticEvent, useEffect } from 'react';
import { giveProvision, type GiveProvisionRequest } from '../../../shared/api/client';
import { useAct } from '../../../shared/api/use-act';
import { useKeptDraft } from '../../../shared/drafts/use-kept-draft';
import { Elsewhere } from '../../../shared/files/elsewhere';
import { useSpeech } from '../../../shared/i18n/speech';
import { useSession } from '../../../shared/session/session';
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
import { TOUCHES } from '../queries';
import style from '../requests.module.css';
import { newProvision, provisionLacks, type ProvisionDraft, provisionOf } from './draft';
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

const useComposing = () => {
  const { locale } = useSpeech();
  const navigate = useNavigate();
  const { case: caseId, desk } = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const inHand = useKeptDraft<ProvisionDraft>({ name: 'provision-draft', form: 1 }, { begin: () => newProvision(locale) });
  const { draft, write, clear } = inHand;
  const change = (part: Partial<ProvisionDraft>): void =>
    write((before) => ({ ...before, ...part, savedAt: new Date().toISOString() }));
  useEffect(() => {
    if (typeof caseId === 'string') change({ caseId });
    if (typeof desk === 'string') change({ toDeskId: desk });
    if (caseId ?? desk) void navigate({ to: '/provisions/new', search: {} as never, replace: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the address is read when the page opens
  }, []);
  const giving = useAct({
    act: ({ body }: { readonly body: GiveProvisionRequest; readonly key: string }, guard) =>
      giveProvision({ body, headers: { ...guard } }),
    keyOf: ({ key }) => key,
    touches: TOUCHES,
    done: ({ id }) => {
      clear();
      void navigate({ to: '/provisions/$provisionId', params: { provisionId: id } as never });
    },
  });
  const body = provisionOf(draft);
  const ready = body !== null && provisionLacks(draft).length === 0 && draft.items.every(isReady);
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    // A refusal ends the guard: what is sent after it is another text.
    if (ready)
      giving.mutate({ body, key: draft.key }, { onError: () => write((before) => ({ ...before, key: crypto.randomUUID() })) });
  };
  return { ...inHand, change, giving, ready, send };
};

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

/** Gives another desk what it needs to know, before it asks. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { draft, restoredFrom, clear, change, giving, ready, send } = useComposing();
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
  };
  return (
    <Screen title={say(words.give)}>
      {restoredFrom !== null && draft.savedAt === restoredFrom ? (
        <p className={style.soft} role="status">
          {say(givingWords.restored)}
        </p>
      ) : null}
      {giving.error ? <Failure error={giving.error} /> : null}
      <Elsewhere error={giving.error} />
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Ctrl+Enter from the fields inside */}
      <form onSubmit={send} onKeyDown={hear} noValidate className={style.columns}>
        <div className={style.stack}>
          <WhomAndWhy draft={draft} change={change} />
          <ItemsEditor items={draft.items} set={(items) => change({ items })} asked={null} caseId={draft.caseId} />
          <InstrumentAndCopies draft={draft} change={change} />
          <Lacking draft={draft} />
          <div className={form.foot}>
            <span className={style.soft} role="status">
              {draft.savedAt ? say(givingWords.saved) : ''}
            </span>
            {draft.savedAt ? <Discard discard={clear} /> : null}
            <Button type="submit" loading={giving.isPending} disabled={!ready} aria-keyshortcuts="Control+Enter">
              {say(needsSecond(draft) ? words.handIn : words.send)}
            </Button>
          </div>
        </div>
        <div className={style.aside}>
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
        </div>
      </form>
    </Screen>
  );
}

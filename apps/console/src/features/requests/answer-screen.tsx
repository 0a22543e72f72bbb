import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { SyntheticEvent } from 'react';
import { answerRequest, type AnswerRequestRequest, type PreparedToGive, type RequestResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { Elsewhere } from '../../shared/files/elsewhere';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Choice } from '../../shared/ui/fields';
import form from '../../shared/ui/form.module.css';
import { Failure, Read } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import { type AnswerDraft, answerOf, isReady, needsSecond, newAnswer } from './answer-draft';
import { AnswerPreview } from './answer-preview';
import { answerWords as words } from './answer-words';
import { Discard } from './discard';
import { HandedInSince } from './giving/handed-in-since';
import { ItemsEditor, ItemsLacking } from './giving/items-editor';
import { useWriting } from './giving/use-writing';
import { givingWords } from './giving/words';
import { answerWritten } from './giving/written';
import { TOUCHES, useCountryPack, usePreparedAnswer, useRequest } from './queries';
import { areWhole } from './refusals';
import { RefusalsField } from './refusals-field';
import style from './requests.module.css';

interface DraftProps {
  readonly draft: AnswerDraft;
  readonly change: (part: Partial<AnswerDraft>) => void;
}

/** A part can be refused beside what is given. */
function Refusing({ draft, change, country }: DraftProps & { readonly country: string }) {
  const { say } = useSpeech();
  return (
    <Panel title={say(words.refusal)}>
      <div className={form.form}>
        <p className={style.soft}>{say(words.refusalHint)}</p>
        <RefusalsField of={draft.refusals} set={(refusals) => change({ refusals })} country={country} />
        <Choice
          label={say(words.whole)}
          value={draft.complete ? 'complete' : 'partial'}
          set={(value) => change({ complete: value === 'complete' })}
          of={(['complete', 'partial'] as const).map((value) => ({ value, label: say(words[value]) }))}
        />
      </div>
    </Panel>
  );
}

interface AnswerPageProps {
  readonly of: RequestResponse;
  /** What waits for a second person, or was sent back by one: the draft begins with it. */
  readonly written: PreparedToGive | null;
}

/** What was asked about protected people is answered on the word of two, whoever the answer names. */
const isProtected = ({ subjects }: RequestResponse['form']): boolean =>
  subjects.some(({ minor, protectedAs }) => minor || protectedAs !== null);

const useAnswering = ({ of, written }: AnswerPageProps) => {
  const { locale } = useSpeech();
  const navigate = useNavigate();
  const writing = useWriting<AnswerDraft>({ name: `answer-draft.${of.id}`, form: 2, over: of.pendingAnswer?.at ?? null }, () =>
    written ? answerWritten(written) : newAnswer(of.form, locale),
  );
  const { draft, clear } = writing;
  const giving = useAct({
    act: (body: AnswerRequestRequest, guard) =>
      answerRequest({ path: { id: of.id }, body, headers: { ...guard, 'If-Match': `"${of.version}"` } }),
    touches: TOUCHES,
    done: () => {
      clear();
      void navigate({ to: '/requests/$requestId', params: { requestId: of.id } as never });
    },
  });
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    giving.mutate(answerOf(draft));
  };
  return { ...writing, writing, giving, send };
};

interface FootProps {
  readonly draft: AnswerDraft;
  readonly clear: () => void;
  readonly pending: boolean;
  /** It was asked about protected people. */
  readonly isGuarded: boolean;
  /** It is not said yet which of two texts holds. */
  readonly isHeld: boolean;
  readonly country: string;
}

function Foot({ draft, clear, pending, isGuarded, isHeld, country }: FootProps) {
  const { say } = useSpeech();
  const grounds = useCountryPack(country)?.refusalGrounds ?? [];
  const whole = areWhole(draft.refusals, grounds);
  return (
    <>
      <ItemsLacking items={draft.items} />
      {whole ? null : <p className={style.soft}>{say(words.refusalLacks)}</p>}
      <div className={form.foot}>
        <span className={style.soft} role="status">
          {draft.savedAt ? say(givingWords.saved) : ''}
        </span>
        {draft.savedAt ? <Discard discard={clear} /> : null}
        <Button type="submit" loading={pending} disabled={isHeld || !whole || !draft.items.every(isReady)}>
          {say(needsSecond(draft) || isGuarded ? words.handIn : words.send)}
        </Button>
      </div>
    </>
  );
}

/** That something is written already: it waits, or was sent back, and why. */
function WaitsAlready({ why }: { readonly why: string | null }) {
  const { say } = useSpeech();
  return (
    <div className={style.stop} role="status">
      <p>{say(why === null ? words.replacesWaiting : words.sentBack)}</p>
      {why === null ? null : <p className={style.asked}>{why}</p>}
    </div>
  );
}

function AnswerPage({ of, written }: AnswerPageProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const { draft, restoredFrom, clear, change, writing, giving, send } = useAnswering({ of, written });
  return (
    <Screen
      title={say(words.title, { number: of.number })}
      actions={
        <Link to="/requests/$requestId" params={{ requestId: of.id } as never}>
          {say(words.back)}
        </Link>
      }
    >
      {restoredFrom !== null && draft.savedAt === restoredFrom ? (
        <p className={style.soft} role="status">
          {say(givingWords.restored)}
        </p>
      ) : null}
      {written ? <WaitsAlready why={written.whyReturned} /> : null}
      <HandedInSince {...writing} />
      {giving.error ? <Failure error={giving.error} /> : null}
      <Elsewhere error={giving.error} />
      <form onSubmit={send} className={style.columns}>
        <div className={style.stack}>
          <ItemsEditor items={draft.items} set={(items) => change({ items })} asked={of.form} caseId={of.caseId} />
          <Refusing draft={draft} change={change} country={me.desk.country} />
          <Foot
            draft={draft}
            clear={clear}
            pending={giving.isPending}
            isGuarded={isProtected(of.form)}
            isHeld={writing.isOverAnother}
            country={me.desk.country}
          />
        </div>
        <div className={style.aside}>
          <Panel title={say(words.asked)}>
            <p lang={of.form.language} className={style.asked}>
              {of.form.asked}
            </p>
          </Panel>
          <AnswerPreview of={draft} toDeskId={of.fromDeskId} country={me.desk.country} />
        </div>
      </form>
    </Screen>
  );
}

function WrittenAlready({ of }: { readonly of: RequestResponse }) {
  return <Read from={usePreparedAnswer(of, true)}>{(written) => <AnswerPage of={of} written={written} />}</Read>;
}

/** Writes an answer item by item, beside what was asked and what the other side will see. */
export function ScreenRoute() {
  const { requestId = '' } = useParams({ strict: false }) as { readonly requestId?: string };
  const found = useRequest(requestId);
  return (
    <Read from={found}>
      {(of) => (of.pendingAnswer ? <WrittenAlready of={of} key={of.id} /> : <AnswerPage of={of} written={null} key={of.id} />)}
    </Read>
  );
}

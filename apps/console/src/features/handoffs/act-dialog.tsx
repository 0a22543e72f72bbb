import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode, type FormEvent, useState } from 'react';
import type { HandoffResponse } from '../../shared/api/client';
import { useTyped } from '../../shared/drafts/use-typed';
import { Problem } from '../../shared/api/problem';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { CameBefore } from '../../shared/ui/came-before';
import { LateModal } from '../../shared/ui/late-modal';
import { Failure } from '../../shared/ui/notices';
import { Restored } from '../../shared/ui/restored';
import { words as shared } from '../../shared/ui/words';
import { emptyDraft, missingIn, saidBy, type ActDraft } from './act-draft';
import { ActFields } from './act-fields';
import { actWords } from './act-words';
import { custodyOf } from './custody';
import { useOffer } from './handoff-queries';
import style from './handoffs.module.css';
import { actsOn, isAsked, type OfferAct } from './offer-acts';
import { performAct, type Performed } from './perform-act';
import { useParties } from './use-parties';
import { whatHappened } from './what-happened';

/** An act that somebody is about to do, and the words that it begins with. */
export interface Asked {
  readonly offer: HandoffResponse;
  readonly act: OfferAct;
  readonly text?: string;
}

interface ActFormProps extends Asked {
  readonly close: () => void;
  readonly change: (act: OfferAct, text: string) => void;
}

/** What the act brings about, in one sentence. */
function Consequence({ offer, act }: Asked) {
  const { say } = useSpeech();
  const { me } = useSession();
  const parties = useParties(offer);
  const told =
    act === 'accept' || act === 'confirm' ? say(custodyOf(offer, me.desk.id), parties) : say(actWords[`${act}Says`], parties);
  const forOutside = offer.toDeskId === null && isAsked(offer, me.desk.id) && (act === 'accept' || act === 'decline');
  return (
    <p className={style.lead}>
      {forOutside ? `${say(actWords.outsideAnswer, parties)} ` : null}
      {told}
    </p>
  );
}

interface MeanwhileProps {
  readonly offer: HandoffResponse;
  readonly stillPossible: boolean;
  /** What the own act was refused with, if it was tried. */
  readonly refusal: Error | null;
}

/** Somebody else was faster: what the offer has become since the dialog opened. */
function Meanwhile({ offer, stillPossible, refusal }: MeanwhileProps) {
  const { say } = useSpeech();
  const parties = useParties(offer);
  return (
    <div role="status" className={style.meanwhile}>
      <strong>{say(actWords.happened)}</strong>
      {refusal instanceof Problem && refusal.before ? <CameBefore of={refusal.before} /> : null}
      <p>
        {say(whatHappened(offer), parties)} {stillPossible ? null : say(actWords.tooLate)}
      </p>
    </div>
  );
}

/** The briefing is out of date: the asked desk cannot offer again, but it can ask for it. */
function AskAgain({ error, ask }: { readonly error: Error | null; readonly ask: () => void }) {
  const { say } = useSpeech();
  if (!(error instanceof Problem) || error.code !== 'handoff-packet-changed') return null;
  return (
    <Button variant="default" onClick={ask}>
      {say(actWords.askAgain)}
    </Button>
  );
}

const useActing = (close: () => void) => {
  const { say } = useSpeech();
  return useAct<Performed, HandoffResponse>({
    act: performAct,
    touches: ['handoffs', 'case', 'my-desk', 'cases'],
    done: (_, { said }) => {
      notifications.show({ message: say(actWords[`done.${said.act}`]) });
      close();
    },
  });
};

/** The act as it is being written, against the offer as it stands now. */
const useWriting = ({ offer, act, text = '', close }: ActFormProps) => {
  const { me, may } = useSession();
  const { data: fresh = offer } = useOffer(offer.id);
  const words = useTyped<ActDraft>(`offer-act.${offer.id}.${act}`, () => ({ ...emptyDraft, text }));
  const draft = words.typed;
  const [tried, setTried] = useState(false);
  const acting = useActing(() => {
    words.forget();
    close();
  });
  const possible = actsOn(fresh, me.desk.id, may);
  const { isPending, isSuccess, variables } = acting;
  // A refusal speaks of the offer as it was; of what it has become, the offer itself tells.
  const error = variables?.version === fresh.version ? acting.error : null;
  return {
    fresh,
    words,
    draft,
    change: words.type,
    missing: tried ? missingIn(act, draft) : null,
    error,
    refusal: acting.error,
    isPending,
    mayAsk: possible.includes('clarify'),
    stillPossible: possible.includes(act),
    changed: fresh.version !== offer.version && !isSuccess,
    submit: (event: FormEvent): void => {
      event.preventDefault();
      setTried(true);
      const said = saidBy(act, draft);
      if (said && possible.includes(act)) acting.mutate({ id: fresh.id, version: fresh.version, said });
    },
  };
};

function Foot({ act, of, close, children }: FootProps) {
  const { say } = useSpeech();
  return (
    <div className={style.foot}>
      <span role="status" className={style.missing}>
        {of.missing ? say(of.missing) : null}
      </span>
      {children}
      <Button variant="default" onClick={close}>
        {say(actWords.cancel)}
      </Button>
      <Button
        type="submit"
        loading={of.isPending}
        disabled={!of.stillPossible}
        color={act === 'decline' || act === 'withdraw' ? 'red' : undefined}
        data-autofocus={act === 'accept' || act === 'confirm' || act === 'reoffer' ? true : undefined}
      >
        {say(actWords[act])}
      </Button>
    </div>
  );
}

interface FootProps {
  readonly act: OfferAct;
  readonly of: ReturnType<typeof useWriting>;
  readonly close: () => void;
  readonly children: ReactNode;
}

function ActForm(props: ActFormProps) {
  const { act, close, change } = props;
  const { say } = useSpeech();
  const writing = useWriting(props);
  const { fresh, error, changed, stillPossible } = writing;
  return (
    <form onSubmit={writing.submit} className={style.form} noValidate>
      <Restored of={writing.words} />
      <Consequence offer={fresh} act={act} />
      <ActFields
        offer={fresh}
        act={act}
        draft={writing.draft}
        change={writing.change}
        faultOf={(pointer) => (error instanceof Problem ? error.faultOf(pointer) : undefined)}
      />
      {changed ? <Meanwhile offer={fresh} stillPossible={stillPossible} refusal={writing.refusal} /> : null}
      {error ? <Failure error={error} /> : null}
      <Foot act={act} of={writing} close={close}>
        {writing.mayAsk ? <AskAgain error={error} ask={() => change('clarify', say(actWords.askAgainText))} /> : null}
      </Foot>
    </form>
  );
}

/** The dialog of all acts on offers: what opens it, and what to put on the page. */
export function useActDialog(): { readonly ask: (asked: Asked) => void; readonly dialog: ReactNode } {
  const { say } = useSpeech();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [opened, setOpened] = useState(false);
  const close = (): void => setOpened(false);
  const ask = (next: Asked): void => {
    setAsked(next);
    setOpened(true);
  };
  return {
    ask,
    dialog: (
      <LateModal
        opened={opened}
        onClose={close}
        title={asked ? say(actWords[asked.act]) : ''}
        size="lg"
        closeButtonProps={{ 'aria-label': say(shared.close) }}
      >
        {asked ? (
          <ActForm
            key={`${asked.offer.id} ${asked.act}`}
            {...asked}
            close={close}
            change={(act, text) => ask({ offer: asked.offer, act, text })}
          />
        ) : null}
      </LateModal>
    ),
  };
}

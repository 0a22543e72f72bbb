import { notifications } from '@mantine/notifications';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type ConsentResponse, grantConsent, refuseConsent } from '../../shared/api/client';
import { type Guard, useAct } from '../../shared/api/use-act';
import { usePurposeName } from '../../shared/directory/country-law';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { Dialog, ReasonDialog } from '../../shared/ui/dialog';
import { KeyedButton, LongText } from '../../shared/ui/fields';
import { StateMark, TlpMark } from '../../shared/ui/marks';
import { Due, Moment } from '../../shared/ui/moment';
import { ReadOne } from '../../shared/ui/read-one';
import { type Fact, Facts, Panel, Screen } from '../../shared/ui/screen';
import { consentWords } from './consent-words';
import style from './disclosures.module.css';
import { useConsent, useItem } from './item-queries';

interface ConsentProps {
  readonly consent: ConsentResponse;
}

interface AnswerProps extends ConsentProps {
  readonly close: () => void;
}

const TOUCHED = ['consents', 'items', 'obligations'];
const guarded = (version: number, guard: Guard) => ({ ...guard, 'If-Match': `"${version}"` });

function GrantDialog({ consent: { id, version }, close }: AnswerProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const [words, setWords] = useState('');
  const said = words.trim();
  const { mutate, isPending, error } = useAct({
    act: (body: { words?: string }, guard) => grantConsent({ path: { id }, body, headers: guarded(version, guard) }),
    touches: TOUCHED,
    done: () => {
      notifications.show({ message: say(consentWords.granted) });
      close();
    },
  });
  return (
    <Dialog
      opened
      close={close}
      title={say(consentWords.grant)}
      does={say(consentWords.grant)}
      submit={() => mutate(said ? { words: said } : {})}
      pending={isPending}
      error={error}
    >
      <p>{say(consentWords.grantHint)}</p>
      <LongText label={say(consentWords.condition)} value={words} set={setWords} longest={2000} needed={false} first />
    </Dialog>
  );
}

function RefuseDialog({ consent: { id, version }, close }: AnswerProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const { mutate, isPending, error } = useAct({
    act: (words: string, guard) => refuseConsent({ path: { id }, body: { words }, headers: guarded(version, guard) }),
    touches: TOUCHED,
    done: () => {
      notifications.show({ message: say(consentWords.refused) });
      close();
    },
  });
  return (
    <ReasonDialog
      opened
      close={close}
      title={say(consentWords.refuse)}
      does={say(consentWords.refuse)}
      reason={{ label: say(consentWords.refuseReason) }}
      submit={mutate}
      pending={isPending}
      error={error}
    />
  );
}

function Answering({ consent }: ConsentProps) {
  const { say } = useSpeech();
  const { me, may } = useSession();
  const [doing, setDoing] = useState<'grant' | 'refuse' | null>(null);
  const close = (): void => setDoing(null);
  if (consent.state !== 'asked' || consent.originatorDeskId !== me.desk.id) return null;
  if (!may('item.consent')) return <span className={style.soft}>{say(consentWords.supervisor)}</span>;
  return (
    <>
      <KeyedButton says={consentWords.grant} keys="a" run={() => setDoing('grant')} first />
      <KeyedButton says={consentWords.refuse} keys="d" run={() => setDoing('refuse')} />
      {doing === 'grant' ? <GrantDialog consent={consent} close={close} /> : null}
      {doing === 'refuse' ? <RefuseDialog consent={consent} close={close} /> : null}
    </>
  );
}

const useFacts = (consent: ConsentResponse): readonly (Fact | null)[] => {
  const { say } = useSpeech();
  const purpose = usePurposeName();
  const { toDeskIds, reason, askedAt, dueAt, answeredAt, state, until, words } = consent;
  return [
    [say(consentWords.to), toDeskIds.map((deskId) => <DeskName key={deskId} deskId={deskId} />)],
    [say(consentWords.purpose), purpose(consent.purpose)],
    [say(consentWords.reason), reason],
    [say(consentWords.askedAt), <Moment key="asked" at={askedAt} />],
    state === 'asked'
      ? [
          say(consentWords.dueAt),
          <span key="due">
            <Moment at={dueAt} /> · <Due at={dueAt} />
          </span>,
        ]
      : null,
    answeredAt ? [say(consentWords.answeredAt), <Moment key="answered" at={answeredAt} />] : null,
    state === 'granted' ? [say(consentWords.until), until ? <Moment key="until" at={until} /> : say(consentWords.asLong)] : null,
    words ? [say(consentWords.words), words] : null,
  ];
};

/** The information itself, as far as the reader takes part in it. */
function About({ itemId }: { readonly itemId: string }) {
  const { say } = useSpeech();
  const { data: item } = useItem(itemId);
  return (
    <p>
      {say(consentWords.item)}:{' '}
      <Link to="/items/$itemId" params={{ itemId } as never}>
        {item?.nature ?? say(consentWords.open)}
      </Link>{' '}
      {item ? <TlpMark tlp={item.tlp} /> : null}
    </p>
  );
}

function ConsentPage({ consent }: ConsentProps) {
  const { say } = useSpeech();
  const deskName = useDeskName();
  const { me } = useSession();
  const { itemId, forItemId, askedByDeskId, originatorDeskId, state } = consent;
  const shown = me.desk.id === originatorDeskId ? itemId : forItemId;
  return (
    <Screen
      narrow
      title={say(consentWords.title)}
      beside={<StateMark noun="consent-state" state={state} />}
      actions={<Answering consent={consent} />}
    >
      <div className={style.page}>
        <p>{say(consentWords.asks, { asker: deskName(askedByDeskId), originator: deskName(originatorDeskId) })}</p>
        {itemId === forItemId ? null : <p className={style.soft}>{say(consentWords.rests)}</p>}
        <Panel title={say(consentWords.asked)}>
          <Facts of={useFacts(consent)} />
        </Panel>
        <About itemId={shown} />
      </div>
    </Screen>
  );
}

/** What an originator is asked, and its answer. */
export function ScreenRoute() {
  const { consentId = '' } = useParams({ strict: false }) as { readonly consentId?: string };
  return <ReadOne from={useConsent(consentId)}>{(consent) => <ConsentPage consent={consent} key={consent.id} />}</ReadOne>;
}

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { serverNow } from '../../shared/api/transport';
import { isPassing } from '../../shared/api/problem';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { Failure } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import type { Fields } from './draft';
import { FiledPanel } from './filed-panel';
import { ReceivedPanel } from './received-panel';
import style from './filing.module.css';
import { FilingForm } from './filing-form';
import { foresightWords } from './foresight-words';
import { ForesightPanel } from './foresight';
import { fieldsIn } from './given';
import { LookAlikes, type Visible } from './look-alikes';
import { FaultSummary, FoundDraft, Patience } from './notices';
import { focusOn } from './use-faults';
import { type Filed, isReceipt } from './use-filing';
import { useFilingKey, useFilingPage } from './use-filing-page';
import { useForesight } from './use-foresight';
import { words } from './words';

interface FilingPageProps {
  readonly given: Partial<Fields> | null;
  readonly filed: (filed: Filed, same: Visible | null) => void;
}

function FilingPage({ given, filed }: FilingPageProps) {
  const { say } = useSpeech();
  const [same, setSame] = useState<Visible | null>(null);
  const page = useFilingPage(given, (answered) => filed(answered, same));
  const { inHand, wrong, act, file, refusal, submit } = page;
  const { draft, restoredFrom } = inHand;
  const { foreseen, ...foresight } = useForesight(draft);
  useFilingKey(submit);
  // After the screen has given the focus to its heading: here one begins to type at once.
  useEffect(() => {
    const frame = requestAnimationFrame(() => focusOn('kind'));
    return () => cancelAnimationFrame(frame);
  }, []);
  const isTold = Object.keys(wrong.faults).length > 0;
  return (
    <>
      {act.isPending || isPassing(act.error) ? null : <FoundDraft draft={draft} restoredFrom={restoredFrom} askAgain={submit} />}
      <FaultSummary faults={wrong.faults} refusal={refusal} />
      {refusal && !isTold ? <Failure error={refusal} again={submit} /> : null}
      {act.error && isPassing(act.error) ? (
        <Patience key={act.submittedAt} error={act.error} again={() => file(act.variables!.body)} />
      ) : null}
      <div className={style.columns}>
        <FilingForm page={page} />
        <div className={style.aside}>
          <Panel title={say(foresightWords.similar)}>
            <LookAlikes similar={foreseen?.similar ?? null} same={same} choose={setSame} fields={draft.fields} />
          </Panel>
          <ForesightPanel foresight={{ foreseen, ...foresight }} fields={draft.fields} />
        </div>
      </div>
    </>
  );
}

interface OutcomeProps {
  readonly filed: Filed;
  readonly same: Visible | null;
  readonly choose: (same: Visible | null) => void;
  readonly another: () => void;
}

function Outcome({ filed, ...rest }: OutcomeProps) {
  const { answer } = filed;
  if (isReceipt(answer)) return <ReceivedPanel receipt={answer} another={rest.another} />;
  return <FiledPanel filed={{ ...filed, answer }} {...rest} />;
}

/** What the address gives to begin with. The directory may come later or not at all; nobody waits for it to file. */
function useGiven() {
  const { locale } = useSpeech();
  const { crossings, ready } = useDirectory();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  return { given: fieldsIn(search, { crossings, locale, now: serverNow() }), ready };
}

/** File an incident, and what became of it. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const { given, ready } = useGiven();
  const [filed, setFiled] = useState<Filed | null>(null);
  const [same, setSame] = useState<Visible | null>(null);
  const another = (): void => {
    setFiled(null);
    // What led here is filed.
    if (given) void navigate({ to: '.', search: {} as never, replace: true });
  };
  return (
    <Screen title={say(words.title)}>
      {filed ? (
        <Outcome filed={filed} same={same} choose={setSame} another={another} />
      ) : (
        <FilingPage
          // Begun anew when the place that the address names is known; what was typed meanwhile is kept as a draft.
          key={given && ready ? 'given' : 'new'}
          given={given}
          filed={(answered, chosen) => {
            setSame(chosen);
            setFiled(answered);
          }}
        />
      )}
    </Screen>
  );
}

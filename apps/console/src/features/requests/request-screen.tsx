import { useParams } from '@tanstack/react-router';
import type { RequestResponse } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { LifeSafetyMark, StateMark } from '../../shared/ui/marks';
import { ReadOne } from '../../shared/ui/read-one';
import { Screen } from '../../shared/ui/screen';
import { ActBar } from './act-bar';
import { AnswersPanel } from './answers-panel';
import { CrossCheckPanel } from './cross-check-panel';
import { ClockPanel } from './clock-picture';
import { Conversation } from './conversation';
import { FactsPanel } from './facts-panel';
import { useRequest } from './queries';
import style from './requests.module.css';
import { TextPanel } from './text-panel';
import { words } from './words';

function RequestPage({ of }: { readonly of: RequestResponse }) {
  const { say } = useSpeech();
  const { desks } = useDirectory();
  const corridorId = desks.get(of.toDeskId)?.corridor ?? desks.get(of.fromDeskId)?.corridor ?? null;
  return (
    <Screen
      title={`${of.number} ${of.form.title ?? say(words.untitled)}`}
      beside={
        <>
          <StateMark noun="request-state" state={of.state} /> {of.lifeSafety ? <LifeSafetyMark /> : null}
          {of.repeatNumber > 1 ? <span className={style.soft}>{say(words.repeat, { number: of.repeatNumber })}</span> : null}
        </>
      }
    >
      <ActBar of={of} />
      <div className={style.columns}>
        <div className={style.stack}>
          <TextPanel of={of} />
          <AnswersPanel of={of} />
          <Conversation of={of} />
          <CrossCheckPanel of={of} />
        </div>
        <div className={style.stack}>
          <ClockPanel clock={of.clock} corridorId={corridorId} passedOn={of.standing === 'forwarder'} />
          <FactsPanel of={of} />
        </div>
      </div>
    </Screen>
  );
}

/** One request: what is asked, by when, what was said and given, and what this reader can do. */
export function ScreenRoute() {
  const { requestId = '' } = useParams({ strict: false }) as { readonly requestId?: string };
  return <ReadOne from={useRequest(requestId)}>{(of) => <RequestPage of={of} key={of.id} />}</ReadOne>;
}

import { Link, useParams } from '@tanstack/react-router';
import type { AlertResponse } from '../../shared/api/client';
import { languageName } from '../../shared/i18n/language';
import { useSpeech } from '../../shared/i18n/speech';
import { addressHere } from '../../shared/realm/realm';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { StateMark } from '../../shared/ui/marks';
import { Moment } from '../../shared/ui/moment';
import { Read } from '../../shared/ui/notices';
import { Facts, Panel, Screen } from '../../shared/ui/screen';
import { RaiseLinks } from '../crisis';
import { searchFor } from '../filing';
import style from './alerts.module.css';
import { Gravity, NotReal, RunsOut, textFor, Touched } from './marks';
import { useAlert } from './queries';
import { reportOn } from './report-on';
import { capWords, words } from './words';

function What({ alert }: { readonly alert: AlertResponse }) {
  const { say, term } = useSpeech();
  return (
    <Panel title={say(words.facts)}>
      <Facts
        of={[
          [say(words.status), alert.status === 'Actual' ? say(capWords.Actual) : <NotReal key="status" status={alert.status} />],
          [say(words.state), <StateMark key="state" noun="alert" state={alert.state} />],
          [say(words.gravity), <Gravity key="gravity" {...alert} />],
          alert.certainty ? [say(words.certainty), say(capWords[alert.certainty])] : null,
          [say(words.kind), alert.kind ? term('kind', alert.kind) : say(words.kindUnknown)],
          [say(words.runsOut), <RunsOut key="ends" {...alert} />],
          [say(words.scope), [say(capWords[alert.scope]), alert.restriction].filter(Boolean).join(': ')],
          [say(words.sender), alert.sender],
          [say(words.sent), <Moment key="sent" at={alert.sent} />],
          [say(words.broughtBy), <DeskName key="desk" deskId={alert.byDeskId} />],
          [say(words.name), alert.reference],
          alert.endedBy ? [say(words.endedBy), alert.endedBy] : null,
        ]}
      />
    </Panel>
  );
}

function Touches({ alert }: { readonly alert: AlertResponse }) {
  const { say } = useSpeech();
  return (
    <Panel title={say(words.touches)}>
      <Touched {...alert} />
    </Panel>
  );
}

/** The gravest of what services send is a crisis for its sender; here it proposes to stand ready, and people decide. */
const levelFor = ({ severity }: AlertResponse): 'watch' | 'elevated' => (severity === 'Extreme' ? 'elevated' : 'watch');

function Proposes({ alert }: { readonly alert: AlertResponse }) {
  const { say, locale } = useSpeech();
  if (alert.proposes.length === 0) return null;
  const text = textFor(alert, locale);
  return (
    <Panel title={say(words.proposes)} beside={<span className={style.soft}>{say(words.proposesHint)}</span>}>
      <RaiseLinks
        procedures={alert.proposes}
        proposed={{
          level: levelFor(alert),
          crossingIds: alert.touches.map(({ id }) => id),
          reason: say(words.because, { event: text?.headline ?? text?.event ?? '', sender: text?.senderName ?? alert.sender }),
          proposalId: null,
        }}
      />
    </Panel>
  );
}

function Said({ text }: { readonly text: AlertResponse['texts'][number] }) {
  const { say, locale } = useSpeech();
  return (
    <Panel
      title={text.headline ?? text.event}
      beside={<span className={style.soft}>{languageName(text.language.split('-')[0]!, locale)}</span>}
    >
      <div lang={text.language}>
        <p>
          <strong>{text.event}</strong>
        </p>
        {text.description ? <p className={style.text}>{text.description}</p> : null}
      </div>
      <Facts
        of={[
          text.instruction
            ? [
                say(words.instruction),
                <span key="do" className={style.text} lang={text.language}>
                  {text.instruction}
                </span>,
              ]
            : null,
          text.areas.length > 0
            ? [
                say(words.area),
                <span key="area" lang={text.language}>
                  {text.areas.join('; ')}
                </span>,
              ]
            : null,
        ]}
      />
    </Panel>
  );
}

function Whole({ alert }: { readonly alert: AlertResponse }) {
  const { say, locale } = useSpeech();
  const { may } = useSession();
  const text = textFor(alert, locale);
  return (
    <Screen
      title={text?.headline ?? text?.event ?? say(words.title)}
      beside={<Link to="/alerts">{say(words.title)}</Link>}
      actions={
        <>
          <a href={addressHere(`/api/v1/alerts/${alert.id}/document`)} download>
            {say(words.document)}
          </a>
          {may('report.file') ? (
            <Link to="/file" search={searchFor(reportOn(alert, locale)) as never}>
              {say(words.file)}
            </Link>
          ) : null}
        </>
      }
    >
      <What alert={alert} />
      <Touches alert={alert} />
      <Proposes alert={alert} />
      {alert.texts
        .toSorted((one, other) => Number(other === text) - Number(one === text))
        .map((one, nth) => (
          <Said key={`${one.language} ${nth}`} text={one} />
        ))}
    </Screen>
  );
}

/** One alert: what was made of it, and its sender's own words in each language. */
export function ScreenRoute() {
  const { alertId = '' } = useParams({ strict: false }) as { readonly alertId?: string };
  return <Read from={useAlert(alertId)}>{(alert) => <Whole alert={alert} />}</Read>;
}

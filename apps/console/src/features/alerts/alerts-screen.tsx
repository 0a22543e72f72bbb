import { Link, useNavigate } from '@tanstack/react-router';
import { type AlertResponse, createAlert } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { type ChosenFile, FileChooser } from '../../shared/files/file-chooser';
import { useSpeech } from '../../shared/i18n/speech';
import type { ListKeys } from '../../shared/keyboard/use-list-keys';
import { useSession } from '../../shared/session/session';
import { ListPanel } from '../../shared/ui/list-panel';
import { StateMark } from '../../shared/ui/marks';
import { Ago } from '../../shared/ui/moment';
import { Empty, Failure } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import { useChosen } from '../../shared/ui/use-chosen';
import { ViewSwitch } from '../../shared/ui/view-switch';
import style from './alerts.module.css';
import { Gravity, NotReal, RunsOut, textFor, Touched } from './marks';
import { useAlerts } from './queries';
import { capWords, words } from './words';

const WHICH = ['standingOnes', 'all'] as const;
const HEADS = [words.event, words.gravity, words.touches, words.runsOut, words.came];

function Upload() {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const { mutate, isPending, error, variables } = useAct({
    act: ({ file }: ChosenFile, guard) => createAlert({ body: file, headers: { ...guard } }),
    touches: ['border'],
    done: ({ items: [first] }) => {
      if (first) void navigate({ to: '/alerts/$alertId', params: { alertId: first.id } as never });
    },
  });
  return (
    <Panel title={say(words.upload)}>
      <p className={style.soft}>{say(words.uploadHint)}</p>
      <FileChooser take={mutate} takes={say(words.orDrop)} onItsWay={isPending ? { name: variables.name, share: 1 } : null}>
        {error ? <Failure error={error} /> : null}
      </FileChooser>
    </Panel>
  );
}

function AlertRow({ alert, keys }: { readonly alert: AlertResponse; readonly keys: ListKeys<AlertResponse> }) {
  const { say, locale } = useSpeech();
  const text = textFor(alert, locale);
  return (
    <tr {...keys.row(alert)}>
      <th scope="row" data-label={say(words.event)}>
        <Link to="/alerts/$alertId" params={{ alertId: alert.id } as never} {...keys.rover(alert)}>
          {text?.headline ?? text?.event ?? say(capWords[alert.type])}
        </Link>{' '}
        <NotReal status={alert.status} />
        {alert.state === 'standing' ? null : <StateMark noun="alert" state={alert.state} />}
        <div className={style.soft}>{text?.senderName ?? alert.sender}</div>
      </th>
      <td data-label={say(words.gravity)}>
        <Gravity {...alert} />
      </td>
      <td data-label={say(words.touches)}>
        <Touched {...alert} />
      </td>
      <td data-label={say(words.runsOut)}>
        <RunsOut {...alert} />
      </td>
      <td data-label={say(words.came)}>
        <Ago at={alert.receivedAt} />
      </td>
    </tr>
  );
}

/** Alerts of other services, and which crossings they touch. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { may } = useSession();
  const [which, setWhich] = useChosen('which', WHICH, 'standingOnes');
  return (
    <Screen
      title={say(words.title)}
      beside={<Link to="/board">{say(words.board)}</Link>}
      actions={<ViewSwitch label={words.which} among={WHICH} says={words} chosen={which} choose={setWhich} />}
    >
      <ListPanel
        title={say(words[which])}
        label={say(words.title)}
        heads={HEADS}
        from={useAlerts(which === 'standingOnes')}
        none={
          <Empty title={say(words.none)}>
            <p className={style.soft}>{say(words.noneHint)}</p>
          </Empty>
        }
        row={(alert, keys) => <AlertRow alert={alert} keys={keys} />}
      />
      {may('feed.import') ? <Upload /> : null}
    </Screen>
  );
}

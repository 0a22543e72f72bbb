import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ActivationResponse, type IssuedAlertResponse, listActivationAlerts } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { addressHere } from '../../shared/realm/realm';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { Moment } from '../../shared/ui/moment';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { capWords, Gravity, NotReal } from '../alerts';
import { words } from './alert-words';
import style from './crisis.module.css';
import { IssueAlertDialog } from './issue-alert';

interface RoomProps {
  readonly room: ActivationResponse;
}
type Audience = IssuedAlertResponse['audience'];

const useIssuedAlerts = (id: string) =>
  useQuery({ queryKey: ['activations', id, 'alerts'], queryFn: () => listActivationAlerts({ path: { id } }) });

/** What became of it: another alert, or its time. */
function Fate({ room, of }: RoomProps & { readonly of: IssuedAlertResponse }) {
  const { say } = useSpeech();
  const now = useNow();
  if (of.endedBy) {
    const { number, type } = of.endedBy;
    return <span>{say(type === 'Cancel' ? words.cancelledBy : words.updatedBy, { number })}</span>;
  }
  return (
    <span>
      {say(Date.parse(of.expiresAt) <= now ? words.ranOut : words.runsOut)}{' '}
      <Moment at={of.expiresAt} corridorId={room.corridorId} />
    </span>
  );
}

function AlertLine({ room, of }: RoomProps & { readonly of: IssuedAlertResponse }) {
  const { say, locale } = useSpeech();
  const { id, number } = of;
  const text = of.texts.find(({ language }) => language.startsWith(locale)) ?? of.texts[0];
  return (
    <li className={style.step} data-dim={of.endedBy !== null || undefined}>
      <p className={style.stepHead}>
        <strong>{say(words.number, { number })}</strong> <span>{`${say(capWords[of.type])} ${say(words[of.audience])}`}</span>
        <NotReal status={of.status} /> <Gravity {...of} />
      </p>
      <p lang={text?.language}>{text?.headline}</p>
      <p className={style.stepHead}>
        <DeskName deskId={of.by.deskId} />
        <Moment at={of.sent} corridorId={room.corridorId} /> <Fate room={room} of={of} />
      </p>
      <div className={style.acts}>
        <a
          className={style.partLink}
          href={addressHere(`/api/v1/issued-alerts/${id}/document`)}
          download
          aria-label={say(words.downloadCap, { number })}
        >
          {say(words.cap)}
        </a>
        <a
          className={style.partLink}
          href={addressHere(`/api/v1/issued-alerts/${id}/envelope`)}
          download
          aria-label={say(words.downloadEdxl, { number })}
        >
          {say(words.edxl)}
        </a>
      </div>
    </li>
  );
}

/** Which audiences have an alert that stands. */
const standingTo = (items: readonly IssuedAlertResponse[]): Audience[] =>
  (['partners', 'public'] as const).filter((audience) => {
    const last = items.find((one) => one.audience === audience);
    return last !== undefined && last.type !== 'Cancel';
  });

/** What other systems were told of it, and telling them more. */
export function AlertsPanel({ room }: RoomProps) {
  const { say } = useSpeech();
  const { may } = useSession();
  const alerts = useIssuedAlerts(room.id);
  const [issuing, setIssuing] = useState<{ readonly audience: Audience; readonly cancels: boolean } | null>(null);
  const issues = may('activation.publish') && alerts.data?.commands === true;
  const standing = standingTo(alerts.data?.items ?? []);
  return (
    <Panel
      id="alerts"
      title={say(words.alerts)}
      flush
      actions={
        issues && (room.ended === null || standing.includes('partners')) ? (
          <Button size="compact-xs" variant="default" onClick={() => setIssuing({ audience: 'partners', cancels: false })}>
            {say(words.issue)}
          </Button>
        ) : null
      }
    >
      <Read from={alerts}>
        {({ items }) => (
          <>
            {items.length === 0 ? <p className={style.rest}>{say(words.none)}</p> : null}
            <ul className={style.items}>
              {items.map((of) => (
                <AlertLine key={of.id} room={room} of={of} />
              ))}
            </ul>
          </>
        )}
      </Read>
      {issues && standing.length > 0 ? (
        <div className={`${style.rest} ${style.acts}`}>
          {standing.map((audience) => (
            <Button key={audience} size="compact-xs" variant="default" onClick={() => setIssuing({ audience, cancels: true })}>
              {`${say(words.withdraw)} ${say(words[audience])}`}
            </Button>
          ))}
        </div>
      ) : null}
      {issuing ? <IssueAlertDialog activationId={room.id} {...issuing} opened close={() => setIssuing(null)} /> : null}
    </Panel>
  );
}

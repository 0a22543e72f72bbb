import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  type CalendarFeed,
  issueDeskCalendar,
  issueMyCalendar,
  revokeDeskCalendar,
  revokeMyCalendar,
} from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Ago } from '../../shared/ui/moment';
import { Failure, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { type CalendarOwner, useCalendar } from './reach-queries';
import style from './reach.module.css';
import { words } from './words';

const ACTS = {
  mine: { issue: issueMyCalendar, revoke: revokeMyCalendar, says: words.calendarMine },
  desk: { issue: issueDeskCalendar, revoke: revokeDeskCalendar, says: words.calendarDesk },
} as const;

/** The address, for as long as this page is open: it is kept nowhere. */
function Address({ url, label }: { readonly url: string; readonly label: string }) {
  const { say } = useSpeech();
  return (
    <div className={style.address}>
      <p>{say(words.calendarOnce)}</p>
      <TextInput
        aria-label={label}
        value={url}
        readOnly
        spellCheck={false}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <CopyButton value={url}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {say(copied ? words.copied : words.copyAddress)}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}

interface FeedProps {
  readonly owner: CalendarOwner;
  readonly feed: CalendarFeed | null;
}

function Standing({ feed }: Pick<FeedProps, 'feed'>) {
  const { say } = useSpeech();
  if (!feed) return <p className={style.soft}>{say(words.calendarNone)}</p>;
  return (
    <p className={style.standing}>
      <span className={style.good}>● {say(words.calendarOn)}</span>
      <span className={style.soft}>
        {say(words.calendarSince)} <Ago at={feed.issuedAt} />
        {' · '}
        {feed.readAt ? (
          <>
            {say(words.calendarRead)} <Ago at={feed.readAt} />
          </>
        ) : (
          say(words.calendarNeverRead)
        )}
      </span>
    </p>
  );
}

function Feed({ owner, feed }: FeedProps) {
  const { say } = useSpeech();
  const { issue, revoke, says } = ACTS[owner];
  const [url, setUrl] = useState<string | null>(null);
  const issuing = useAct({
    act: () => issue(),
    touches: ['calendar'],
    done: ({ url: whole, path }) => setUrl(whole ?? `${location.origin}${path}`),
  });
  const ending = useAct({ act: () => revoke(), touches: ['calendar'], done: () => setUrl(null) });
  const error = issuing.error ?? ending.error;
  return (
    <section aria-label={say(says)}>
      <h3 className={style.feedTitle}>{say(says)}</h3>
      <Standing feed={feed} />
      {url ? <Address url={url} label={say(words.calendarAddress)} /> : null}
      {error ? <Failure error={error} /> : null}
      <Group gap="xs">
        <Button variant="default" loading={issuing.isPending} onClick={() => issuing.mutate(undefined)}>
          {say(feed ? words.calendarRenew : words.calendarMake)}
        </Button>
        {feed ? (
          <Button variant="subtle" loading={ending.isPending} onClick={() => ending.mutate(undefined)}>
            {say(words.calendarEnd)}
          </Button>
        ) : null}
      </Group>
    </section>
  );
}

function AskedFeed({ owner }: Pick<FeedProps, 'owner'>) {
  return <Read from={useCalendar(owner)}>{({ feed }) => <Feed owner={owner} feed={feed} />}</Read>;
}

/** Due times in a calendar program, by a secret address. */
export function CalendarPanel() {
  const { say } = useSpeech();
  const { may } = useSession();
  return (
    <Panel title={say(words.calendar)}>
      <div className={style.feeds}>
        {may('obligation.read') ? <AskedFeed owner="mine" /> : null}
        {may('supervision.act') ? <AskedFeed owner="desk" /> : null}
      </div>
      <p className={style.soft}>{say(words.calendarHint)}</p>
    </Panel>
  );
}

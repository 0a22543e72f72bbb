import { Button } from '@mantine/core';
import { endMyOtherSessions, endMySession, type OwnSessionResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { Ago } from '../../shared/ui/moment';
import { Failure, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './my-sign-in.module.css';
import { useMySessions } from './my-sign-in-queries';
import { sayAgent } from './say-agent';
import { words } from './words';

function SessionRow({ session }: { readonly session: OwnSessionResponse }) {
  const { say } = useSpeech();
  const ending = useAct({ act: () => endMySession({ path: { id: session.id } }), touches: ['my-sessions'] });
  const agent = sayAgent(session.agent) ?? say(words.unknownAgent);
  return (
    <tr>
      <th scope="row">
        {agent} {session.isThis ? <span className={style.good}>({say(words.thisOne)})</span> : null}
        {ending.error ? <Failure error={ending.error} /> : null}
      </th>
      <td data-label={say(words.how)}>{say(session.level === 2 ? words.byTwo : words.byOne)}</td>
      <td data-label={say(words.signedIn)}>
        <Ago at={session.createdAt} />
      </td>
      <td data-label={say(words.lastSeen)}>
        <Ago at={session.lastSeenAt} />
      </td>
      <td>
        {session.isThis ? null : (
          <Button
            size="xs"
            variant="default"
            loading={ending.isPending}
            aria-label={say(words.endIt, { agent })}
            onClick={() => ending.mutate(undefined)}
          >
            {say(words.end)}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Where the one who is signed in is signed in besides, to be ended from here. */
export function SessionsPanel() {
  const { say } = useSpeech();
  const asked = useMySessions();
  const ending = useAct({ act: () => endMyOtherSessions(), touches: ['my-sessions'] });
  return (
    <Panel title={say(words.sessions)}>
      <Read from={asked}>
        {({ items }) => (
          <>
            <DataTable label={say(words.sessions)} heads={[words.browser, words.how, words.signedIn, words.lastSeen, words.acts]}>
              {items.map((session) => (
                <SessionRow key={session.id} session={session} />
              ))}
            </DataTable>
            {ending.error ? <Failure error={ending.error} /> : null}
            {items.length > 1 ? (
              <Button variant="default" loading={ending.isPending} onClick={() => ending.mutate(undefined)}>
                {say(words.endOthers)}
              </Button>
            ) : null}
          </>
        )}
      </Read>
    </Panel>
  );
}

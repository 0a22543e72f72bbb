import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CrossingNowResponse } from '../../shared/api/client';
import { useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { KeyedButton } from '../../shared/ui/fields';
import { Moment } from '../../shared/ui/moment';
import { Read } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import style from './board.module.css';
import { ClosureDialog } from './closure-dialog';
import { ClosuresPanel, FlowPanel, HistoryPanel, NoticesPanel, ProposalsPanel, ReopeningsPanel } from './crossing-panels';
import { LaneTable } from './lane-table';
import { useCrossingNow } from './queries';
import { ReopenDialog } from './reopen-dialog';
import { StatusDialog } from './status-dialog';
import { WaitPicture } from './wait-picture';
import { words } from './words';

type Asked = 'status' | 'closure' | 'reopening';

function Acts({ ask }: { readonly ask: (what: Asked) => void }) {
  return (
    <>
      <KeyedButton says={words.setStatus} keys="s" run={() => ask('status')} first />
      <KeyedButton says={words.announce} keys="l" run={() => ask('closure')} />
      <KeyedButton says={words.reopen} keys="r" run={() => ask('reopening')} />
    </>
  );
}

function Page({ crossing }: { readonly crossing: CrossingNowResponse }) {
  const { say } = useSpeech();
  return (
    <div className={style.page}>
      {crossing.mayAct ? null : <p className={style.note}>{say(words.notYours)}</p>}
      <ProposalsPanel crossing={crossing} />
      <Panel title={say(words.lanes)} flush>
        <LaneTable crossing={crossing} />
      </Panel>
      <ReopeningsPanel crossing={crossing} />
      <ClosuresPanel crossing={crossing} />
      <NoticesPanel crossing={crossing} />
      <WaitPicture crossing={crossing} />
      <FlowPanel crossing={crossing} />
      <HistoryPanel crossing={crossing} />
    </div>
  );
}

/** One crossing: what both sides say of its lanes, what is ahead, and what the own desk can say. */
export function ScreenRoute() {
  const { say, locale } = useSpeech();
  const { crossingId = '' } = useParams({ strict: false }) as { readonly crossingId?: string };
  const { crossings } = useDirectory();
  const crossing = useCrossingNow(crossingId);
  const [asked, ask] = useState<Asked | null>(null);
  const close = (): void => ask(null);
  const { data } = crossing;
  return (
    <Screen
      title={nameIn(crossings, crossingId, locale)}
      beside={
        <span className={style.links}>
          <Link to="/board">{say(words.title)}</Link>
          {data ? (
            <span className={style.soft}>
              {say(words.asOf)} <Moment at={data.at} corridorId={data.corridor} />
            </span>
          ) : null}
        </span>
      }
      actions={data?.mayAct ? <Acts ask={ask} /> : null}
    >
      <Read from={crossing}>{(now) => <Page crossing={now} />}</Read>
      {data && asked === 'status' ? <StatusDialog crossing={data} close={close} /> : null}
      {data && asked === 'closure' ? <ClosureDialog crossing={data} close={close} /> : null}
      {data && asked === 'reopening' ? <ReopenDialog crossing={data} close={close} /> : null}
    </Screen>
  );
}

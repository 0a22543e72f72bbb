import { Button } from '@mantine/core';
import { useState } from 'react';
import { completeDrillImprovement, dropDrillImprovement, type OwedImprovementResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { ReasonDialog } from '../../shared/ui/dialog';
import { StateMark } from '../../shared/ui/marks';
import { Due } from '../../shared/ui/moment';
import { Empty, Read } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import { WrittenText } from './report-parts';
import style from './report.module.css';
import { useDrillImprovements } from './report-queries';
import { words } from './report-words';

type Way = 'complete' | 'drop';
const SEND = { complete: completeDrillImprovement, drop: dropDrillImprovement } as const;

interface SettleProps {
  readonly one: OwedImprovementResponse;
  readonly way: Way;
}

function Settle({ one, way }: SettleProps) {
  const { say } = useSpeech();
  const [opened, setOpened] = useState(false);
  const act = useAct({
    act: (text: string, guard) =>
      SEND[way]({ path: { id: one.id }, body: { text }, headers: { ...guard, 'If-Match': `"${one.version}"` } }),
    touches: ['drill-improvements', 'obligations'],
    done: () => setOpened(false),
  });
  const isDone = way === 'complete';
  return (
    <>
      <Button size="compact-xs" variant={isDone ? 'filled' : 'default'} onClick={() => setOpened(true)}>
        {say(isDone ? words.carriedOut : words.drop)}
      </Button>
      <ReasonDialog
        opened={opened}
        close={() => setOpened(false)}
        title={say(isDone ? words.carriedOutTitle : words.dropTitle)}
        does={say(isDone ? words.carriedOut : words.drop)}
        reason={{ label: say(isDone ? words.evidence : words.reason) }}
        submit={act.mutate}
        pending={act.isPending}
        error={act.error}
      />
    </>
  );
}

const HEADS = [words.action, words.element, words.ofDrill, words.due, words.state];

function OwedRow({ one }: { readonly one: OwedImprovementResponse }) {
  const { say, locale } = useSpeech();
  const isOpen = one.state === 'open';
  return (
    <tr>
      <th scope="row">
        <WrittenText text={one.text} />
        {one.settled ? <div className={style.soft}>{one.settled.text}</div> : null}
      </th>
      <td data-label={say(words.element)}>{one.elementText}</td>
      <td data-label={say(words.ofDrill)}>{one.drillTitle[locale]}</td>
      <td data-label={say(words.due)}>{isOpen ? <Due at={one.dueAt} /> : one.dueAt.slice(0, 10)}</td>
      <td data-label={say(words.state)}>
        <StateMark noun="drill-improvement" state={one.state} />{' '}
        {isOpen ? (
          <>
            <Settle one={one} way="complete" /> <Settle one={one} way="drop" />
          </>
        ) : null}
      </td>
    </tr>
  );
}

/** What the own desk owes after drills, whichever they were. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { me } = useSession();
  const from = useDrillImprovements();
  return (
    <Screen title={say(words.owed)} beside={<DeskName deskId={me.desk.id} />}>
      <Panel title={say(words.plan)} flush>
        <Read from={from}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={say(words.owedNone)}>
                <span>{say(words.owedHint)}</span>
              </Empty>
            ) : (
              <DataTable label={say(words.owed)} heads={HEADS}>
                {items.map((one) => (
                  <OwedRow key={one.id} one={one} />
                ))}
              </DataTable>
            )
          }
        </Read>
      </Panel>
    </Screen>
  );
}

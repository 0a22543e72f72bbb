import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { getFiling } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { Moment } from '../../shared/ui/moment';
import { Failure } from '../../shared/ui/notices';
import { Facts, Panel } from '../../shared/ui/screen';
import style from './filed.module.css';
import { receivedWords } from './received-words';
import type { Receipt } from './use-filing';

const LOOK_AGAIN_MILLIS = 4_000;

interface ReceivedPanelProps {
  readonly receipt: Receipt;
  readonly another: () => void;
}

/** The report was received while the border is flooded: its receipt, its place in line, and the case once there is one. */
export function ReceivedPanel({ receipt, another }: ReceivedPanelProps) {
  const { say } = useSpeech();
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { data: filing, error } = useQuery({
    queryKey: ['filings', receipt.receiptId],
    queryFn: () => getFiling({ path: { id: receipt.receiptId } }),
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'waiting' ? false : LOOK_AGAIN_MILLIS),
  });
  const state = filing?.state ?? 'waiting';
  return (
    <div ref={first} tabIndex={-1} className={style.filed} aria-label={say(receivedWords.title)} role="group">
      <Panel title={say(receivedWords.title)}>
        <p aria-live="polite">{say(receivedWords[state])}</p>
        {filing?.problem ? <p className={style.note}>{`${filing.problem.title}. ${filing.problem.detail}`}</p> : null}
        {error ? <Failure error={error} /> : null}
        <Facts
          of={[
            [say(receivedWords.receipt), <code key="receipt">{receipt.receiptId}</code>],
            [say(receivedWords.receivedAt), <Moment key="at" at={receipt.receivedAt} />],
            state === 'waiting' && filing ? [say(receivedWords.ahead), filing.ahead] : null,
            filing?.caseNumber ? [say(receivedWords.number), filing.caseNumber] : null,
          ]}
        />
        <div className={style.next}>
          {filing?.caseId ? (
            <Button component={Link} to={`/cases/${filing.caseId}`}>
              {say(receivedWords.openCase)}
            </Button>
          ) : null}
          {filing?.reportId && !filing.caseId ? (
            <Button component={Link} to={`/reports/${filing.reportId}`}>
              {say(receivedWords.openReport)}
            </Button>
          ) : null}
          <Button variant="default" onClick={another}>
            {say(receivedWords.another)}
          </Button>
        </div>
      </Panel>
    </div>
  );
}

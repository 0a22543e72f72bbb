import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLedgerVerification, listLedgerVerifications, type Verification } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Ago } from '../../shared/ui/moment';
import { Failure, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { Finding } from './head-panel';
import style from './ledger.module.css';
import { words } from './verification-words';

const SOON_MILLIS = 5_000;

/** What one found: that all is whole, or the first places where it is not. */
function Outcome({ of }: { readonly of: Verification }) {
  const { say, number } = useSpeech();
  const { size, findingCount, findings, finishedAt } = of;
  const whole = findingCount === 0;
  return (
    <>
      <Finding good={whole}>
        {say(whole ? words.whole : words.notWhole, { size: number(size ?? 0), count: number(findingCount ?? 0) })}{' '}
        {finishedAt ? <Ago at={finishedAt} /> : null}
      </Finding>
      {whole ? null : (
        <ul className={style.soft}>
          {(findings ?? []).slice(0, 5).map(({ code, leafIndex, stream }) => (
            <li key={`${code} ${leafIndex} ${stream}`}>
              <code>{code}</code> {leafIndex === undefined ? null : say(words.entry, { seq: number(leafIndex) })} {stream ?? null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The installation verifies its own log each night, and now when somebody asks. */
export function SelfVerification() {
  const { say } = useSpeech();
  const { may } = useSession();
  const found = useQuery({
    queryKey: ['ledger', 'verifications'],
    queryFn: () => listLedgerVerifications(),
    // One that was asked for is done within seconds.
    refetchInterval: ({ state }) => (state.data?.items[0]?.finishedAt === null ? SOON_MILLIS : false),
  });
  const asking = useAct({
    act: (_: null, guard) => createLedgerVerification({ headers: { ...guard } }),
    touches: ['ledger'],
  });
  return (
    <Panel title={say(words.title)}>
      <p className={style.soft}>{say(words.what)}</p>
      <Read from={found}>
        {({ items }) => {
          const last = items.find(({ finishedAt }) => finishedAt !== null);
          const waits = items[0]?.finishedAt === null;
          return (
            <>
              {last ? <Outcome of={last} /> : <p className={style.soft}>{say(words.never)}</p>}
              {waits ? <p role="status">{say(words.waits)}</p> : null}
              {may('ledger.export') && !waits ? (
                <Button variant="default" size="xs" loading={asking.isPending} onClick={() => asking.mutate(null)}>
                  {say(words.now)}
                </Button>
              ) : null}
            </>
          );
        }}
      </Read>
      {asking.error ? <Failure error={asking.error} /> : null}
    </Panel>
  );
}

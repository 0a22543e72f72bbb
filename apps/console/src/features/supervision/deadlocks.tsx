import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Deadlock, Wait } from '../../shared/api/client';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { Ago } from '../../shared/ui/moment';
import { EscalateDialog, NudgeDialog, WITHIN_PARTIES } from './act-dialogs';
import style from './supervision.module.css';
import { words } from './words';

interface Asked {
  readonly wait: Wait;
  readonly act: 'nudge' | 'escalate';
}

function Chain({ of: { chain, breaksAt }, ask }: { readonly of: Deadlock; readonly ask: (asked: Asked) => void }) {
  const { say, term } = useSpeech();
  const nameOf = useDeskName();
  return (
    <ol>
      {chain.map((wait, place) => {
        const { fromDeskId, toDeskId, act, caseNumber, since, stands, obligationId } = wait;
        return (
          <li key={obligationId} data-breaks={place === breaksAt || undefined}>
            {say(words.waits, { from: nameOf(fromDeskId), to: nameOf(toDeskId), act: term('obligation-act', act) })}
            {caseNumber ? ` (${caseNumber})` : null}; <Ago at={since} />
            {stands ? `, ${say(words.clockStands)}` : null}
            {place === breaksAt ? (
              <div className={style.breaks}>
                <span>{say(words.breaks, { to: nameOf(toDeskId) })}</span>
                <Button size="compact-xs" variant="default" onClick={() => ask({ wait, act: 'nudge' })}>
                  {say(words.remind)}
                </Button>
                <Button size="compact-xs" variant="default" onClick={() => ask({ wait, act: 'escalate' })}>
                  {say(words.callBoth)}
                </Button>
              </div>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

/** Desks that wait for each other, in words, with where to begin. Nothing while there are none. */
export function Deadlocks({ of }: { readonly of: readonly Deadlock[] }) {
  const { say } = useSpeech();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  if (of.length === 0) return null;
  const on = asked && { owed: asked.wait, deskId: asked.wait.toDeskId, close };
  return (
    <section className={style.deadlocks} aria-labelledby="board-deadlocks" aria-live="polite">
      <h2 id="board-deadlocks">{say(words.deadlocks)}</h2>
      <p>{say(words.deadlockHint)}</p>
      {of.map((one) => (
        <Chain key={one.chain.map(({ obligationId }) => obligationId).join(' ')} of={one} ask={setAsked} />
      ))}
      {on && asked.act === 'nudge' ? <NudgeDialog {...on} /> : null}
      {on && asked.act === 'escalate' ? <EscalateDialog {...on} among={WITHIN_PARTIES} /> : null}
    </section>
  );
}

import { useState } from 'react';
import { acknowledgeCase, startCase, unwatchCase, watchCase } from '../../../shared/api/client';
import { serverNow } from '../../../shared/api/transport';
import { useDeskName } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { dialogOnDemand } from '../../../shared/ui/on-demand';
import { useInView } from '../reading/case-in-view';
import { Refusal } from '../refusal';
import { type CaseAct, useCaseAct } from '../reading/use-case-act';
import style from '../case.module.css';
import { KeyedButton } from '../../../shared/ui/fields';
import { ACTS, type ActName, actsOfTheMoment } from './acts-of-the-moment';
import type { DialogName } from './act-dialogs';
import { words } from './words';

const ActDialogs = dialogOnDemand(async () => (await import('./act-dialogs')).ActDialogs);

const KEYS: Record<ActName, string> = {
  acknowledge: 'a',
  start: 's',
  resolve: 'r',
  close: 'e',
  reopen: 'o',
  priority: 'p',
  claim: 'm',
  watch: 'w',
  unwatch: 'w',
};

type AtOnce = Exclude<ActName, DialogName>;

/** Acts that need no words: the page shows them done, and takes that back with the refusal beside it. */
const useActsAtOnce = (): Record<AtOnce, CaseAct<void>> => {
  const { reader } = useInView();
  const { deskId } = reader;
  return {
    acknowledge: useCaseAct({
      ask: (_: void, to) => acknowledgeCase(to),
      foresee: ({ state, lead }) => ({
        state: state === 'open' ? 'acknowledged' : state,
        lead: { ...lead, acknowledgedAt: new Date(serverNow()).toISOString() },
      }),
    }),
    start: useCaseAct({ ask: (_: void, to) => startCase(to), foresee: () => ({ state: 'in_progress' }) }),
    watch: useCaseAct({
      ask: (_: void, to) => watchCase(to),
      foresee: ({ watchers }) => ({ watchers: [...watchers, deskId] }),
    }),
    unwatch: useCaseAct({
      ask: (_: void, to) => unwatchCase(to),
      foresee: ({ watchers }) => ({ watchers: watchers.filter((one) => one !== deskId) }),
    }),
  };
};

/** Progress comes first and is filled; watching and priority are never the first thing to do. */
const LEADING: readonly ActName[] = ['acknowledge', 'start', 'resolve', 'close'];

/** What can be done now, and what the case waits for from the lead. */
export function ActBar() {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const { seen, reader } = useInView();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const atOnce = useActsAtOnce();
  const { open, forLead } = actsOfTheMoment(seen, reader);
  const first = open.find((act) => LEADING.includes(act));
  const runOf = (act: ActName) => (): void => (act in atOnce ? atOnce[act as AtOnce].run() : setDialog(act as DialogName));
  const refused = Object.values(atOnce).find(({ error }) => error);
  return (
    <>
      <div className={style.acts} role="group" aria-label={say(words.acts)}>
        {ACTS.filter((act) => open.includes(act)).map((act) => (
          <KeyedButton
            key={act}
            says={words[act]}
            keys={KEYS[act]}
            first={act === first}
            pending={act in atOnce && atOnce[act as AtOnce].pending}
            run={runOf(act)}
          />
        ))}
        {forLead.length > 0 ? (
          <span className={style.soft}>
            {say(words.waitsForLead, {
              desk: nameOf(seen.lead.deskId),
              acts: forLead.map((act) => say(words[act]).toLowerCase()).join(', '),
            })}
          </span>
        ) : null}
      </div>
      {refused ? <Refusal of={refused} /> : null}
      <ActDialogs opened={dialog !== null} open={dialog} close={() => setDialog(null)} />
    </>
  );
}

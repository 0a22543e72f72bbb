import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { acknowledgeCase, type BoardItem, type CaseLine } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { useAct } from '../../shared/api/use-act';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import { useSession } from '../../shared/session/session';
import { useBeforeWords } from '../../shared/ui/came-before';
import { words as common } from '../../shared/ui/words';
import { ActDialog } from './act-dialogs';
import { actWords as words } from './act-words';
import { ACT_KEYS, actsOn, type BoardAct, type Supervisor } from './acts';
import { caseOf } from './board-lanes';
import { TOUCHES } from './touches';

const useSupervisor = (): Supervisor => {
  const { me, may } = useSession();
  const { desks } = useDirectory();
  return useMemo(() => {
    const agencyDesks = [...desks.values()].filter(({ agencyId, active }) => active && agencyId === me.desk.agencyId);
    return { deskId: me.desk.id, agencyDesks: new Set(agencyDesks.map(({ id }) => id)), may };
  }, [desks, me, may]);
};

export interface BoardActs {
  readonly of: (item: BoardItem) => readonly BoardAct[];
  readonly run: (item: BoardItem, act: BoardAct) => void;
  readonly dialog: ReactNode;
  /** Desks of the own agency, to which a case may be given. */
  readonly among: ReadonlySet<string>;
}

/** Why an act at once was refused: who was first, and what the server says. */
function useWhy(): (error: unknown) => string {
  const { say } = useSpeech();
  const beforeWords = useBeforeWords();
  return (error) => {
    if (!(error instanceof Problem)) return say(common.unreachable);
    const refusal = error.detail || error.title;
    return error.before ? `${beforeWords(error.before)}. ${refusal}` : refusal;
  };
}

/** What a supervisor does about the things on the board: by the menu of a card, or by a key on the card that is chosen. */
export function useBoardActs(selected: BoardItem | undefined): BoardActs {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const supervisor = useSupervisor();
  const [asked, setAsked] = useState<{ readonly item: BoardItem; readonly act: BoardAct } | null>(null);
  const acknowledging = useAct({
    act: ({ id, version }: CaseLine, guard) =>
      acknowledgeCase({ path: { id }, headers: { ...guard, 'If-Match': `"${version}"` } }),
    touches: TOUCHES,
    done: () => notifications.show({ message: say(words.acknowledged) }),
  });
  const why = useWhy();
  const refused = (error: unknown): void => void notifications.show({ color: 'red', message: why(error) });
  const run = (item: BoardItem, act: BoardAct): void => {
    const about = caseOf(item);
    if (act === 'acknowledge' && about) acknowledging.mutate(about, { onError: refused });
    else if (act === 'offer' && 'handoff' in item)
      void navigate({ to: '/handoffs/$handoffId', params: { handoffId: item.handoff.id } as never });
    else setAsked({ item, act });
  };
  const of = (item: BoardItem): readonly BoardAct[] => actsOn(item, supervisor);
  const onSelected = (acts: readonly BoardAct[]) => () => {
    const act = selected && of(selected).find((one) => acts.includes(one));
    if (selected && act) run(selected, act);
  };
  const key = (act: BoardAct, ...others: readonly BoardAct[]) =>
    ({ keys: ACT_KEYS[act], says: words[act], group: 'act', run: onSelected([act, ...others]) }) as const;
  useShortcut(key('acknowledge', 'triage'));
  useShortcut(key('offer'));
  useShortcut(key('take'));
  useShortcut(key('nudge'));
  useShortcut(key('escalate'));
  useShortcut(key('reassign'));
  useShortcut(key('silence'));
  const dialog = asked ? <ActDialog {...asked} among={supervisor.agencyDesks} close={() => setAsked(null)} /> : null;
  return { of, run, dialog, among: supervisor.agencyDesks };
}

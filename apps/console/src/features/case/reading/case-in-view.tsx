import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef } from 'react';
import type { CaseResponse } from '../../../shared/api/client';
import { useDirectory } from '../../../shared/directory/directory';
import { useSession } from '../../../shared/session/session';
import { type Reader, type Standing, standingOf } from './standing';

interface InView {
  readonly seen: CaseResponse;
  readonly reader: Reader;
  readonly standing: Standing;
  /** Acts go one after the other: the next one is on what the one before has made of the case. */
  readonly inTurn: (act: () => Promise<void>) => void;
}

const InViewContext = createContext<InView | null>(null);

/** The case that the page is about, and who reads it. */
export function CaseInView({ seen, children }: { readonly seen: CaseResponse; readonly children: ReactNode }) {
  const { me, may } = useSession();
  const { desks } = useDirectory();
  const competences = desks.get(me.desk.id)?.competences;
  const turn = useRef<Promise<void>>(Promise.resolve());
  const inTurn = useCallback((act: () => Promise<void>) => {
    turn.current = turn.current.then(act);
  }, []);
  const inView = useMemo(() => {
    const { id: deskId, country } = me.desk;
    // What is read by an emergency opening is not altered.
    const mayHere = seen.breakGlass ? () => false : may;
    const reader = { deskId, country, userId: me.user.id, competences: competences ?? [], may: mayHere };
    return { seen, reader, standing: standingOf(seen, deskId), inTurn };
  }, [seen, me, may, competences, inTurn]);
  return <InViewContext.Provider value={inView}>{children}</InViewContext.Provider>;
}

export function useInView(): InView {
  const inView = useContext(InViewContext);
  if (!inView) throw new Error('no case is in view');
  return inView;
}

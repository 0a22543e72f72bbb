import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { CaseResponse } from '../../../shared/api/client';
import { useDirectory } from '../../../shared/directory/directory';
import { useSession } from '../../../shared/session/session';
import { type Reader, type Standing, standingOf } from './standing';

interface InView {
  readonly seen: CaseResponse;
  readonly reader: Reader;
  readonly standing: Standing;
}

const InViewContext = createContext<InView | null>(null);

/** The case that the page is about, and who reads it. */
export function CaseInView({ seen, children }: { readonly seen: CaseResponse; readonly children: ReactNode }) {
  const { me, may } = useSession();
  const { desks } = useDirectory();
  const competences = desks.get(me.desk.id)?.competences;
  const inView = useMemo(() => {
    const { id: deskId, country } = me.desk;
    const reader = { deskId, country, userId: me.user.id, competences: competences ?? [], may };
    return { seen, reader, standing: standingOf(seen, deskId) };
  }, [seen, me, may, competences]);
  return <InViewContext.Provider value={inView}>{children}</InViewContext.Provider>;
}

export function useInView(): InView {
  const inView = useContext(InViewContext);
  if (!inView) throw new Error('no case is in view');
  return inView;
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type MeResponse, getMe, signOut } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { onSessionLost, useCsrfToken } from '../../shared/api/transport';
import { whenIdle } from '../../shared/idle/when-idle';
import { forgetDrill } from '../../shared/realm/realm';
import { SessionContext } from '../../shared/session/session';
import { Failure, Loading } from '../../shared/ui/notices';
import { onDemand } from '../../shared/ui/on-demand';
import { useProof } from './use-proof';

/** @param before who it was: somebody whose session ended meanwhile is still the one whose page this is */
const whoAmI = async (before: MeResponse | null): Promise<MeResponse | null> => {
  try {
    const me = await getMe();
    useCsrfToken(me.csrfToken ?? null);
    return me;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return before;
    throw error;
  }
};

/** Most visits begin with a session: its code comes for those that do not. */
const SignIn = onDemand(async () => (await import('./sign-in')).SignIn, <Loading />);
const SignInAgain = onDemand(async () => (await import('./sign-in-again')).SignInAgain);

const ProofDialog = onDemand(async () => (await import('./proof-dialog')).ProofDialog);
const EnrolFirst = onDemand(async () => (await import('./enrol-first')).EnrolFirst, <Loading />);

/** Lets through who is signed in, and keeps the page while a session that ended is renewed. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const asked = useQuery({
    queryKey: ['me'],
    queryFn: () => whoAmI(queries.getQueryData<MeResponse | null>(['me']) ?? null),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const [ended, setEnded] = useState(false);
  const proof = useProof();
  const me = asked.data ?? null;
  useEffect(() => onSessionLost(() => setEnded(true)), []);
  useEffect(() => whenIdle(SignInAgain.ask), []);
  useEffect(() => whenIdle(ProofDialog.ask), []);
  const session = useMemo(
    () =>
      me && {
        me,
        may: (permission: string) => (me.permissions as readonly string[]).includes(permission),
        signOut: async () => {
          await signOut();
          useCsrfToken(null);
          queries.clear();
          forgetDrill();
          window.location.assign('/');
        },
      },
    [me, queries],
  );
  if (asked.isPending) return <Loading />;
  if (asked.error) return <Failure error={asked.error} again={() => void asked.refetch()} />;
  const renewed = (): void => {
    setEnded(false);
    void queries.invalidateQueries();
  };
  if (!session || !me) return <SignIn done={renewed} />;
  return (
    <SessionContext.Provider value={session}>
      {me.mustEnrol ? <EnrolFirst done={renewed} /> : children}
      {proof.asked ? <ProofDialog key={proof.asked.ballot?.ticket} ballot={proof.asked.ballot} answer={proof.answer} /> : null}
      {ended ? <SignInAgain me={me} done={renewed} /> : null}
    </SessionContext.Provider>
  );
}

import { createContext, useContext } from 'react';
import type { MeResponse } from '../api/client';

export interface Session {
  readonly me: MeResponse;
  readonly may: (permission: string) => boolean;
  readonly signOut: () => Promise<void>;
}

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in. Only what stands inside the gate may ask. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('nobody is signed in');
  return session;
}

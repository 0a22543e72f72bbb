import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type DepartureResponse, getMe } from '../../shared/api/client';
import { useCsrfToken } from '../../shared/api/transport';

/** What the page says at which such a tab ends: a code, or nothing where all went well. */
interface Told {
  readonly failed: string | null;
}

const CHANNEL = 'enlace-proved';

/** Says to the page that opened this tab how it ended. */
export const tellOpener = (failed: string | null): void => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ failed } satisfies Told);
  channel.close();
};

/** The agency's service in a tab of its own: what stands on this page stays, and goes on when the tab says so. */
export function useAgencyTab(begin: () => Promise<DepartureResponse>, done: (csrfToken: string) => void) {
  const [failed, setFailed] = useState<string | null>(null);
  const leaving = useMutation({
    mutationFn: async (tab: Window) => {
      try {
        tab.location.href = (await begin()).address;
      } catch (error) {
        tab.close();
        throw error;
      }
    },
  });
  const [isBlocked, setBlocked] = useState(false);
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<Told>) => {
      setFailed(data.failed);
      if (data.failed !== null) return;
      void getMe().then(({ csrfToken = '' }) => {
        useCsrfToken(csrfToken);
        done(csrfToken);
      });
    };
    return () => channel.close();
  }, [done]);
  const leave = (): void => {
    // In the moment of the click: later no browser opens a tab.
    const tab = window.open('', '_blank');
    setFailed(null);
    setBlocked(tab === null);
    if (tab) leaving.mutate(tab);
  };
  return { leave, isLeaving: leaving.isPending, error: leaving.error, failed, isBlocked };
}

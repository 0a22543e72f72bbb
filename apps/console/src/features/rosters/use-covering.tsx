import { type ReactNode, useState } from 'react';
import type { RosterResponse } from '../../shared/api/client';
import { useSession } from '../../shared/session/session';
import { CoverDialog } from './cover-dialog';
import type { ToCover } from './covering';
import type { Turn } from './rows';
import { WithdrawDialog } from './withdraw-dialog';

interface Covering {
  /** Absent for who may not cover anything here. */
  readonly openTurn: ((turn: Turn) => void) | undefined;
  readonly openGap: ((hours: ToCover) => void) | undefined;
  readonly dialog: ReactNode;
}

type Opened = { readonly hours: ToCover } | { readonly overrideId: string };

/** What a click on the roster opens: hours to be covered, or a cover to be withdrawn. */
export function useCovering(roster: RosterResponse): Covering {
  const { me } = useSession();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = (): void => setOpened(null);
  const { may, people } = roster;
  const covers = may.edit || (may.cover && people.some(({ id, atDesk }) => atDesk && id === me.user.id));
  const openTurn = ({ personId, overrideId, from, until }: Turn): void =>
    setOpened(overrideId === null ? { hours: { from, until, forPersonId: personId } } : { overrideId });
  return {
    openTurn: covers ? openTurn : undefined,
    openGap: covers ? (hours) => setOpened({ hours }) : undefined,
    dialog:
      opened === null ? null : 'hours' in opened ? (
        <CoverDialog roster={roster} hours={opened.hours} close={close} />
      ) : (
        <WithdrawDialog roster={roster} overrideId={opened.overrideId} close={close} />
      ),
  };
}

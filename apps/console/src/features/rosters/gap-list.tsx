import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { RosterResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { FromTo, useClocksOf } from '../../shared/ui/from-to';
import style from './rosters.module.css';
import { useCovering } from './use-covering';
import { useSayHours } from './use-said';
import { moreGaps, words } from './words';

type Gap = RosterResponse['gaps'][number];

/** The uncovered hours of a roster that are not over. */
export const gapsLeft = ({ gaps }: RosterResponse, now: number): readonly Gap[] =>
  gaps.filter(({ until }) => Date.parse(until) > now);

interface GapListProps {
  readonly roster: RosterResponse;
  /** How many are shown; all when absent. The roster shows the others. */
  readonly most?: number;
}

/** Uncovered hours of one desk, each to be covered at once. */
export function GapList({ roster, most = Number.POSITIVE_INFINITY }: GapListProps) {
  const { say, count } = useSpeech();
  const zones = useClocksOf(roster.deskId);
  const sayHours = useSayHours(roster.zone);
  const { openGap, dialog } = useCovering(roster);
  const gaps = gapsLeft(roster, useNow());
  return (
    <>
      <ul className={style.gaps}>
        {gaps.slice(0, most).map((gap) => (
          <li key={gap.from}>
            <IconAlertTriangle size={14} aria-hidden />
            <span>
              <FromTo {...gap} zones={zones} />
            </span>
            {openGap ? (
              <Button
                size="compact-xs"
                aria-label={say(words.coverOf, { what: sayHours(gap) })}
                onClick={() => openGap({ ...gap, forPersonId: null })}
              >
                {say(words.coverThis)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {gaps.length > most ? <p className={style.soft}>{count(moreGaps, gaps.length - most)}</p> : null}
      {dialog}
    </>
  );
}

/** The way to the roster of a desk. */
export function RosterLink({ deskId }: { readonly deskId: string }) {
  const { say } = useSpeech();
  return (
    <Link to="/desks/$deskId/roster" params={{ deskId } as never}>
      {say(words.seeRoster)}
    </Link>
  );
}

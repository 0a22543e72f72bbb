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
import { words } from './words';

type Gap = RosterResponse['gaps'][number];

/** The uncovered hours of a roster that are not over. */
export const gapsLeft = ({ gaps }: RosterResponse, now: number): readonly Gap[] =>
  gaps.filter(({ until }) => Date.parse(until) > now);

/** Uncovered hours of one desk, each to be covered at once. */
export function GapList({ roster }: { readonly roster: RosterResponse }) {
  const { say } = useSpeech();
  const zones = useClocksOf(roster.deskId);
  const sayHours = useSayHours(roster.zone);
  const { openGap, dialog } = useCovering(roster);
  const gaps = gapsLeft(roster, useNow());
  return (
    <>
      <ul className={style.gaps}>
        {gaps.map((gap) => (
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

import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { RosterResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { FromTo, useClocksOf } from '../../shared/ui/from-to';
import { Panel } from '../../shared/ui/screen';
import type { ToCover } from './covering';
import style from './rosters.module.css';
import { rowsOf, type Turn } from './rows';
import type { Names } from './use-said';
import { words } from './words';

interface NowPanelProps {
  readonly roster: RosterResponse;
  readonly names: Names;
  readonly open?: ((hours: ToCover) => void) | undefined;
}

/** Turns by who has them, each with the rotation by which and how long it lasts. */
function Turns({ of, roster, names }: Omit<NowPanelProps, 'open'> & { readonly of: readonly Turn[] }) {
  const { say } = useSpeech();
  const zones = useClocksOf(roster.deskId);
  return (
    <ul className={style.officers}>
      {of.map(({ personId, rotationId, standsInFor, from, until }) => (
        <li key={`${personId} ${rotationId}`}>
          <strong>{names(personId)}</strong>{' '}
          <span className={style.soft}>
            {roster.rotations.find(({ id }) => id === rotationId)?.name ?? say(words.beside)}
            {standsInFor ? ` · ${say(words.inPlaceOf, { name: names(standsInFor) })}` : ''}
            {' · '}
            <FromTo from={from} until={until} zones={zones} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The desk is closed, or should not be as it is. */
function NobodyNow({ roster, open }: Omit<NowPanelProps, 'names'>) {
  const { say } = useSpeech();
  const now = useNow();
  const gap = roster.gaps.find(({ from, until }) => Date.parse(from) <= now && now < Date.parse(until));
  if (!gap) return <p>{say(words.closed)}</p>;
  return (
    <p className={style.gapSaid}>
      <IconAlertTriangle size={16} aria-hidden />
      {say(words.nobodyNow)}
      {open ? (
        <Button size="compact-sm" onClick={() => open({ ...gap, forPersonId: null })}>
          {say(words.coverThis)}
        </Button>
      ) : null}
    </p>
  );
}

/** Who is on duty at this moment, and who comes on after. */
export function NowPanel({ roster, names, open }: NowPanelProps) {
  const { say } = useSpeech();
  const now = useNow();
  const turns = rowsOf(roster, roster.rotations).flatMap((row) => row.turns);
  const here = turns.filter(({ from, until }) => Date.parse(from) <= now && now < Date.parse(until));
  const later = turns.filter(({ from }) => Date.parse(from) > now).toSorted((one, other) => one.from.localeCompare(other.from));
  const next = later.filter(({ from }) => from === later[0]?.from);
  return (
    <Panel title={say(words.nowTitle)}>
      <div className={style.nowAndNext} aria-live="polite">
        <div>
          <h3>{say(words.now)}</h3>
          {here.length > 0 ? <Turns of={here} {...{ roster, names }} /> : <NobodyNow roster={roster} open={open} />}
        </div>
        <div>
          <h3>{say(words.next)}</h3>
          {next.length > 0 ? <Turns of={next} {...{ roster, names }} /> : <p>{say(words.nobodyNext)}</p>}
        </div>
      </div>
    </Panel>
  );
}

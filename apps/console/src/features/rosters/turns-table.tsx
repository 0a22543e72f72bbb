import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { RosterResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { DataTable } from '../../shared/ui/data-table';
import { FromTo, useClocksOf } from '../../shared/ui/from-to';
import type { ToCover } from './covering';
import style from './rosters.module.css';
import { rowsOf, type Turn } from './rows';
import { type Names, useSayHours } from './use-said';
import { words } from './words';

interface TurnsTableProps {
  readonly roster: RosterResponse;
  readonly names: Names;
  readonly openTurn?: ((turn: Turn) => void) | undefined;
  readonly openGap?: ((hours: ToCover) => void) | undefined;
}

interface Line extends Turn {
  readonly rotation: string | null;
}

type Listed = { readonly gap: RosterResponse['gaps'][number] } | { readonly turn: Line };

const beginOf = (one: Listed): string => ('gap' in one ? one.gap.from : one.turn.from);

/** Everything that is not over yet, in order. */
const listed = (roster: RosterResponse, now: number): readonly Listed[] =>
  [
    ...roster.gaps.map((gap) => ({ gap })),
    ...rowsOf(roster, roster.rotations).flatMap(({ rotation, turns }) =>
      turns.map((turn) => ({ turn: { ...turn, rotation: rotation?.name ?? null } })),
    ),
  ]
    .filter((one) => Date.parse('gap' in one ? one.gap.until : one.turn.until) > now)
    .toSorted((one, other) => beginOf(one).localeCompare(beginOf(other)));

function GapLine({
  of: gap,
  zones,
  roster,
  openGap,
}: Pick<TurnsTableProps, 'roster' | 'openGap'> & { of: RosterResponse['gaps'][number]; zones: readonly string[] }) {
  const { say } = useSpeech();
  const sayHours = useSayHours(roster.zone);
  return (
    <tr data-gap>
      <th scope="row">
        <span className={style.when}>
          <FromTo {...gap} zones={zones} />
        </span>
      </th>
      <td data-label={say(words.who)}>
        <span className={style.gapSaid}>
          <IconAlertTriangle size={14} aria-hidden /> {say(words.uncovered)}
        </span>
      </td>
      <td data-label={say(words.rotation)}>—</td>
      <td className={style.does}>
        {openGap ? (
          <Button
            size="compact-xs"
            aria-label={say(words.coverOf, { what: `${say(words.uncovered)}, ${sayHours(gap)}` })}
            onClick={() => openGap({ ...gap, forPersonId: null })}
          >
            {say(words.coverThis)}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

function TurnLine({
  of: turn,
  zones,
  roster,
  names,
  openTurn,
}: Omit<TurnsTableProps, 'openGap'> & { of: Line; zones: readonly string[] }) {
  const { say } = useSpeech();
  const sayHours = useSayHours(roster.zone);
  const { personId, standsInFor, overrideId, rotation } = turn;
  const what = `${names(personId)}, ${sayHours(turn)}`;
  const [says, label] = overrideId === null ? [words.coverThis, words.coverOf] : [words.withdrawThis, words.withdrawOf];
  return (
    <tr>
      <th scope="row">
        <span className={style.when}>
          <FromTo from={turn.from} until={turn.until} zones={zones} />
        </span>
      </th>
      <td data-label={say(words.who)}>
        {names(personId)}
        {standsInFor ? <span className={style.soft}> {say(words.inPlaceOf, { name: names(standsInFor) })}</span> : null}
      </td>
      <td data-label={say(words.rotation)}>{rotation ?? say(words.beside)}</td>
      <td className={style.does}>
        {openTurn ? (
          <Button size="compact-xs" variant="default" aria-label={say(label, { what })} onClick={() => openTurn(turn)}>
            {say(says)}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

/** What the picture shows, in words, one turn to a row: for a screen reader, a telephone, and whoever looks for one day. */
export function TurnsTable({ roster, names, openTurn, openGap }: TurnsTableProps) {
  const { say } = useSpeech();
  const zones = useClocksOf(roster.deskId);
  const now = useNow();
  return (
    <DataTable label={say(words.table)} heads={[words.when, words.who, words.rotation, words.act]} className={style.turns}>
      {listed(roster, now).map((one) =>
        'gap' in one ? (
          <GapLine key={`gap ${one.gap.from}`} of={one.gap} {...{ zones, roster, openGap }} />
        ) : (
          <TurnLine
            key={`${one.turn.from} ${one.turn.personId} ${one.turn.rotationId}`}
            of={one.turn}
            {...{ zones, roster, names, openTurn }}
          />
        ),
      )}
    </DataTable>
  );
}

import type { OutlookResponse, Rotation } from '../../shared/api/client';
import type { Stretch } from './days';

type Officer = OutlookResponse['coverage'][number]['officers'][number];

/** One person's unbroken time by one rotation, or beside them. */
export interface Turn extends Officer, Stretch {}

/** One rotation of the picture, or the hours that people took beside the rotations. */
export interface Row {
  /** Null: beside the rotations. */
  readonly rotation: Pick<Rotation, 'id' | 'name'> | null;
  readonly turns: readonly Turn[];
}

const isSame = (one: Turn, other: Officer): boolean =>
  one.personId === other.personId && one.standsInFor === other.standsInFor && one.overrideId === other.overrideId;

const turnsIn = (coverage: OutlookResponse['coverage'], rotationId: string | null): readonly Turn[] => {
  const turns: Turn[] = [];
  for (const { from, until, officers } of coverage)
    for (const officer of officers.filter((one) => one.rotationId === rotationId)) {
      const last = turns.findLastIndex((turn) => isSame(turn, officer) && turn.until === from);
      if (last < 0) turns.push({ ...officer, from, until });
      else turns[last] = { ...turns[last]!, until };
    }
  return turns;
};

/** Who is on duty, told rotation by rotation: somebody else coming on by another does not part a turn. */
export const rowsOf = (
  { coverage }: Pick<OutlookResponse, 'coverage'>,
  rotations: readonly Pick<Rotation, 'id' | 'name'>[],
): readonly Row[] => {
  const beside = turnsIn(coverage, null);
  return [
    ...rotations.map((rotation) => ({ rotation, turns: turnsIn(coverage, rotation.id) })),
    ...(beside.length > 0 ? [{ rotation: null, turns: beside }] : []),
  ];
};

/** The stretches in which the desk is open and closed: what is not open is shown as such behind the turns. */
export const closedIn = (coverage: OutlookResponse['coverage']): readonly Stretch[] => {
  const closed: Stretch[] = [];
  for (const { from, until, staffed } of coverage) {
    if (staffed) continue;
    const last = closed.at(-1);
    if (last?.until === from) closed[closed.length - 1] = { ...last, until };
    else closed.push({ from, until });
  }
  return closed;
};

/** Up to two letters for where a name has no room: of the first word and of the next that is no particle. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return (words.length > 0 ? words : [name])
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('');
};

/** Who or what crosses. */
export const MODES = ['vehicle', 'pedestrian', 'commercial', 'rail'] as const;
export type Mode = (typeof MODES)[number];

/** Which way, as the border lies. */
export const DIRECTIONS = ['northbound', 'southbound'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Lanes for those whom a programme knows beforehand. */
export const PROGRAMMES = ['sentri', 'nexus', 'fast', 'ready'] as const;
export type Programme = (typeof PROGRAMMES)[number];

export const LANE_CLASSES = ['standard', ...PROGRAMMES] as const;
export type LaneClass = (typeof LANE_CLASSES)[number];

/** A kind of lane at a crossing: its mode, direction and class, written `vehicle.northbound.sentri`. */
export type LaneKey = `${Mode}.${Direction}.${LaneClass}`;

export interface Lane {
  readonly mode: Mode;
  readonly direction: Direction;
  readonly laneClass: LaneClass;
}

export const laneKey = ({ mode, direction, laneClass }: Lane): LaneKey => `${mode}.${direction}.${laneClass}`;

export const laneOf = (key: LaneKey): Lane => {
  const [mode, direction, laneClass] = key.split('.') as [Mode, Direction, LaneClass];
  return { mode, direction, laneClass };
};

/** Which programmes a mode has lanes for. */
const PROGRAMMES_OF: Readonly<Record<Mode, readonly Programme[]>> = {
  vehicle: ['sentri', 'nexus', 'ready'],
  pedestrian: ['ready'],
  commercial: ['fast'],
  rail: [],
};

/**
 * The kinds of lanes that a crossing with these modes and programmes has. Programmes are of those who go north: southbound every lane is
 * standard. Written down for a crossing, they are the whole of what can be said about it.
 */
export const lanesOf = (modes: readonly Mode[], programmes: readonly Programme[]): readonly LaneKey[] =>
  MODES.filter((mode) => modes.includes(mode)).flatMap((mode) => [
    laneKey({ mode, direction: 'northbound', laneClass: 'standard' }),
    ...PROGRAMMES_OF[mode]
      .filter((programme) => programmes.includes(programme))
      .map((laneClass) => laneKey({ mode, direction: 'northbound', laneClass })),
    laneKey({ mode, direction: 'southbound', laneClass: 'standard' }),
  ]);

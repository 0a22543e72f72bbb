import type { CrossingId, DeskId, LaneKey } from '#kernel';
import type { Reason } from './crossing-side.events.js';
import type { SayableStatus } from './lane-status.machine.js';

/** A word of the demonstration about a crossing: no real crossing is, or was, as these say. */
export interface DemonstrationWord {
  readonly deskId: DeskId;
  readonly crossingIds: readonly string[];
  /** Lanes that begin so; all when absent. */
  readonly lanes?: readonly string[];
  readonly status: SayableStatus;
  readonly reason: Reason | null;
}

const made = (en: string, es: string): Reason => ({ en: `Demonstration: ${en}`, es: `Demostración: ${es}` });

const SAN_DIEGO = [
  'san-ysidro',
  'san-ysidro-pedwest',
  'cross-border-xpress',
  'otay-mesa-passenger',
  'otay-mesa-commercial',
  'tecate',
];
const EL_PASO = ['el-paso-pdn', 'el-paso-stanton', 'el-paso-bota', 'el-paso-ysleta', 'santa-teresa'];
const LAREDO = ['laredo-1', 'laredo-2', 'laredo-world-trade', 'laredo-colombia', 'rail-laredo'];

const open = (deskId: string, crossingIds: readonly string[]): DemonstrationWord => ({
  deskId: deskId as DeskId,
  crossingIds,
  status: 'open',
  reason: null,
});

/** In the order in which they are said: an ordinary day, with something to look at on each stretch. */
export const DEMONSTRATION_WORDS: readonly DemonstrationWord[] = [
  open('us-cbp-ofo-san-ysidro', ['san-ysidro', 'san-ysidro-pedwest']),
  open('us-cbp-ofo-otay-mesa', ['cross-border-xpress', 'otay-mesa-passenger', 'otay-mesa-commercial', 'tecate']),
  open('mx-inm-tijuana', SAN_DIEGO),
  open('us-cbp-ofo-el-paso', EL_PASO),
  open('mx-inm-juarez', EL_PASO),
  open('us-cbp-ofo-laredo', LAREDO),
  open('mx-anam-nuevo-laredo', LAREDO),
  {
    deskId: 'us-cbp-ofo-otay-mesa' as DeskId,
    crossingIds: ['otay-mesa-commercial'],
    lanes: ['commercial.northbound.standard'],
    status: 'restricted',
    reason: made('one of two X-ray portals is out of service', 'uno de dos portales de rayos X fuera de servicio'),
  },
  {
    deskId: 'us-cbp-ofo-el-paso' as DeskId,
    crossingIds: ['el-paso-bota'],
    lanes: ['commercial.'],
    status: 'suspended',
    reason: made('officers moved to other duties; cargo goes by Ysleta', 'personal reasignado; la carga cruza por Ysleta'),
  },
  {
    deskId: 'mx-anam-nuevo-laredo' as DeskId,
    crossingIds: ['laredo-colombia'],
    lanes: ['commercial.southbound'],
    status: 'closed',
    reason: made('system of customs out of service', 'sistema aduanal fuera de servicio'),
  },
];

export const DEMONSTRATION_CLOSURE = {
  deskId: 'us-cbp-ofo-san-ysidro' as DeskId,
  crossingId: 'san-ysidro-pedwest' as CrossingId,
  lanes: ['pedestrian.northbound.standard'] as readonly LaneKey[],
  status: 'closed',
  fromHours: 8,
  toHours: 14,
  reason: made('works on the walkway at night', 'obras nocturnas en el andador peatonal'),
} as const;

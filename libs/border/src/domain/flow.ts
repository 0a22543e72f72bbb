import { MODES, type Mode } from '#kernel';

/**
 * Northbound entries of the year 2024 by port and mode: personal vehicles, pedestrians, trucks, trains. A pair is a figure and the months that
 * were reported, where these are fewer than twelve.
 * Source: Bureau of Transportation Statistics, Border Crossing/Entry Data (data.bts.gov, keg4-3bc2), as published to February 2025.
 */
// prettier-ignore: one port, one line
const ENTRIES_2024: Readonly<Record<string, Readonly<Partial<Record<Mode, number | readonly [number, number]>>>>> = {
  '2301': { vehicle: 4_800_377, pedestrian: 2_988_627, commercial: 304_278, rail: 974 }, // Brownsville
  '2302': { vehicle: 1_751_315, pedestrian: [199_836, 10], commercial: 75_721 }, // Del Rio
  '2303': { vehicle: 2_934_990, pedestrian: 1_074_641, commercial: 256_225, rail: 3_441 }, // Eagle Pass
  '2304': { vehicle: 5_088_431, pedestrian: 2_954_326, commercial: 3_026_632, rail: 4_108 }, // Laredo
  '2305': { vehicle: 4_818_746, pedestrian: 2_423_877, commercial: 721_489 }, // Hidalgo
  '2307': { vehicle: 469_553, pedestrian: [44_050, 11], commercial: 40_989 }, // Rio Grande City
  '2309': { vehicle: 1_479_787, pedestrian: [947_149, 10], commercial: 58_058 }, // Progreso
  '2310': { vehicle: 850_594, pedestrian: [182_390, 11], commercial: 45_862 }, // Roma
  '2401': { vehicle: 3_686_710, pedestrian: 1_455_681, commercial: 670_627 }, // Ysleta
  '2402': { vehicle: 7_544_927, pedestrian: 4_751_776, commercial: 133_841, rail: 1_442 }, // El Paso
  '2403': { vehicle: 736_605, pedestrian: 211_032, commercial: 11_669 }, // Presidio
  '2404': { vehicle: 734_583, pedestrian: 58_952, commercial: 20_840 }, // Tornillo
  '2406': { vehicle: 419_376, pedestrian: 350_730, commercial: 18_430 }, // Columbus
  '2408': { vehicle: 780_912, pedestrian: 152_147, commercial: 169_241 }, // Santa Teresa
  '2410': { pedestrian: 23_621 }, // Boquillas
  '2502': { vehicle: 609_752, pedestrian: [538_908, 11] }, // Andrade
  '2503': { vehicle: 5_381_292, pedestrian: [2_607_934, 11] }, // Calexico
  '2504': { vehicle: 14_829_472, pedestrian: [6_766_420, 11] }, // San Ysidro
  '2505': { vehicle: 1_080_944, pedestrian: [886_387, 11], commercial: 59_689 }, // Tecate
  '2506': { vehicle: 6_516_286, pedestrian: [2_821_230, 11], commercial: 1_059_759, rail: 201 }, // Otay Mesa
  '2507': { vehicle: 2_885_826, pedestrian: [518_305, 11], commercial: 462_526, rail: 250 }, // Calexico East
  '2582': { pedestrian: 2_175_047 }, // Cross Border Xpress
  '2601': { vehicle: 1_563_077, pedestrian: 854_322, commercial: 28_640 }, // Douglas
  '2602': { vehicle: 403_416, pedestrian: 76_611, commercial: 767 }, // Lukeville
  '2603': { vehicle: 338_355, pedestrian: 88_684, commercial: 3_090 }, // Naco
  '2604': { vehicle: 3_778_586, pedestrian: 3_257_542, commercial: 404_588, rail: 978 }, // Nogales
  '2606': { vehicle: 9_997, pedestrian: 406 }, // Sasabe
  '2608': { vehicle: 3_390_657, pedestrian: 2_358_433, commercial: 44_246 }, // San Luis
};

export const FLOW_SOURCE = { publisher: 'Bureau of Transportation Statistics', dataset: 'keg4-3bc2', year: 2024 } as const;

const HOURS_OF_MONTH = 732;
const MONTHS = 12;

export interface Flow {
  readonly mode: Mode;
  readonly perYear: number;
  readonly perDay: number;
  readonly perHour: number;
}

/** Whole figures: a scale, not a count. */
const flowOf = (mode: Mode, entries: number | readonly [number, number]): Flow => {
  const [sum, months] = typeof entries === 'number' ? [entries, MONTHS] : entries;
  const perHour = sum / months / HOURS_OF_MONTH;
  return { mode, perYear: sum, perDay: Math.round(perHour * 24), perHour: Math.round(perHour) };
};

/** What went north through a port in a year, by mode; empty for a port that has no published figures. */
export const flowsOf = (cbpPort: string | undefined): readonly Flow[] => {
  const entries = cbpPort === undefined ? undefined : ENTRIES_2024[cbpPort];
  return MODES.flatMap((mode) => (entries?.[mode] === undefined ? [] : [flowOf(mode, entries[mode])]));
};

/**
 * Vehicles and people on foot that entered the United States by each port in 2024, in thousands (a lorry counts as ten, for what it holds up).
 * Figures of the Bureau of Transportation Statistics, Border Crossing/Entry Data (data.bts.gov, keg4-3bc2), restated; a port's volume is
 * shared out evenly among its crossings, which the data do not tell apart.
 */
const PORTS: readonly (readonly [thousands: number, crossings: readonly string[]])[] = [
  [21_596, ['san-ysidro', 'san-ysidro-pedwest']],
  [2_175, ['cross-border-xpress']],
  [19_935, ['otay-mesa-passenger', 'otay-mesa-commercial']],
  [2_564, ['tecate']],
  [7_989, ['calexico-west']],
  [8_029, ['calexico-east']],
  [1_149, ['andrade']],
  [6_192, ['san-luis-1', 'san-luis-2']],
  [488, ['lukeville']],
  [10, ['sasabe']],
  [11_082, ['nogales-deconcini', 'nogales-morley', 'nogales-mariposa']],
  [458, ['naco']],
  [2_704, ['douglas']],
  [954, ['columbus']],
  [2_625, ['santa-teresa']],
  [13_635, ['el-paso-pdn', 'el-paso-stanton', 'el-paso-bota']],
  [11_849, ['el-paso-ysleta']],
  [1_002, ['tornillo']],
  [1_064, ['presidio']],
  [24, ['boquillas']],
  [2_708, ['del-rio']],
  [6_572, ['eagle-pass-1', 'eagle-pass-2']],
  [38_309, ['laredo-colombia', 'laredo-world-trade', 'laredo-1', 'laredo-2']],
  [1_492, ['roma']],
  [924, ['rio-grande-city']],
  [14_458, ['anzalduas', 'hidalgo', 'pharr']],
  [3_008, ['donna', 'progreso']],
  [10_832, ['los-indios', 'brownsville-bm', 'brownsville-gateway', 'brownsville-veterans']],
];

/** How much passes each crossing: where more passes, more happens. */
export const CROSSING_VOLUMES: readonly { readonly crossingId: string; readonly volume: number }[] = PORTS.flatMap(
  ([thousands, crossings]) => crossings.map((crossingId) => ({ crossingId, volume: thousands / crossings.length })),
);

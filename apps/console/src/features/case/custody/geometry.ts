import type { CustodyResponse } from '../../../shared/api/client';

type Segment = Pick<CustodyResponse, 'from' | 'to'>;

/** Where a segment stands on the band, in the units of its width. */
export interface Placed<Of> {
  readonly segment: Of;
  readonly x: number;
  readonly width: number;
}

const lengthOf = ({ from, to }: Segment, end: number): number =>
  Math.max((to === null ? end : Date.parse(to)) - Date.parse(from), 0);

/** Gives each its share of the room, and none less than the least: what is short must still be seen and named. */
const shares = (lengths: readonly number[], room: number, least: number): readonly number[] => {
  if (lengths.length * least >= room) return lengths.map(() => room / lengths.length);
  const held = new Set<number>();
  for (;;) {
    const left = room - held.size * least;
    const total = lengths.reduce((sum, length, index) => (held.has(index) ? sum : sum + length), 0);
    const shareOf = (length: number): number => (total === 0 ? left / (lengths.length - held.size) : (left * length) / total);
    const short = lengths.flatMap((length, index) => (!held.has(index) && shareOf(length) < least ? [index] : []));
    if (short.length === 0) return lengths.map((length, index) => (held.has(index) ? least : shareOf(length)));
    for (const index of short) held.add(index);
  }
};

/** The custody of a case as a band without gap: as long as it lasted, the whole room from filing to `end`. */
export const placed = <Of extends Segment>(
  segments: readonly Of[],
  { end, room, least }: { readonly end: number; readonly room: number; readonly least: number },
): readonly Placed<Of>[] => {
  const widths = shares(
    segments.map((segment) => lengthOf(segment, end)),
    room,
    least,
  );
  let x = 0;
  return segments.map((segment, index) => {
    const width = widths[index]!;
    const place = { segment, x, width };
    x += width;
    return place;
  });
};

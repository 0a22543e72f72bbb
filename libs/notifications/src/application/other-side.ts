import { type DirectorySnapshot, jointDesk } from '#directory';
import type { CorridorId, DeskId } from '#kernel';

/** The corridor's code in the middle of a speakable number. */
const corridorIn = (number: string | null): CorridorId | null =>
  (/^(?:EX-)?\d{2}-([A-Z]{3})-/.exec(number ?? '')?.[1] as CorridorId | undefined) ?? null;

/** Zone of the clock across the border from a desk: that of the corridor's other side, or of another country's joint desk. */
export const otherSideZone = (
  { deskId, caseNumber }: { readonly deskId: DeskId; readonly caseNumber: string | null },
  snapshot: DirectorySnapshot,
): string | null => {
  const desk = snapshot.desks.get(deskId);
  if (!desk) return null;
  const corridor = snapshot.corridors.get((corridorIn(caseNumber) ?? desk.corridorId) as CorridorId);
  const side = corridor?.sides.find(({ country }) => country !== desk.country);
  if (side) return side.zone;
  const others = [...snapshot.countries.keys()].filter((country) => country !== desk.country);
  return others.map((country) => jointDesk(snapshot, country)?.zone).find((zone) => zone !== undefined) ?? null;
};

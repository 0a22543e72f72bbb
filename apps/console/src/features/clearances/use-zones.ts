import { useDirectory, useSideClocks } from '../../shared/directory/directory';

/** The clocks of a crossing's two sides. */
export function useZonesOf(crossingId: string): readonly string[] {
  const { crossings } = useDirectory();
  const sides = crossings.get(crossingId)?.sides;
  const members = useSideClocks();
  return (sides ?? members).map(({ zone }) => zone);
}

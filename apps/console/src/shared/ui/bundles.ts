export interface Bundle<Kind extends string> {
  readonly kind: Kind;
  /** The middle of its stretch. */
  readonly place: number;
  readonly count: number;
}

interface Placed<Kind extends string> {
  readonly kind: Kind;
  readonly place: number;
}

/** What stands in the same stretch of a line, as one of each kind: a picture is then as high as there are kinds, however many it shows. */
export const bundlesOf = <Kind extends string>(marks: readonly Placed<Kind>[], stretch: number): readonly Bundle<Kind>[] => {
  const bundles = new Map<string, Bundle<Kind>>();
  for (const { kind, place } of marks) {
    const nth = Math.floor(place / stretch);
    const key = `${nth} ${kind}`;
    bundles.set(key, { kind, place: (nth + 0.5) * stretch, count: (bundles.get(key)?.count ?? 0) + 1 });
  }
  return [...bundles.values()];
};

/** A part of a printed pack. `platform/paper` prints exactly these. */
export type Leaf =
  | { readonly kind: 'heading'; readonly text: string; readonly newPage: boolean }
  | { readonly kind: 'text'; readonly text: string; readonly strong?: true }
  | {
      readonly kind: 'table';
      readonly widths: readonly (number | '*')[];
      readonly head: readonly string[] | null;
      readonly rows: readonly (readonly string[])[];
      readonly heights?: readonly number[];
    };

/** What stands in a cell. */
export type Cell = string | number | boolean | Date | null;

export interface Sheet {
  readonly name: string;
  /** The first is the heading. */
  readonly rows: readonly (readonly Cell[])[];
}

/** The file is no workbook, or one that nobody would write by hand. */
export class UnfitWorkbook extends Error {}

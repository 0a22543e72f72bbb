/** What a notice announces. */
export const CLEARANCE_KINDS = [
  'responders',
  'fire-crew',
  'hazmat-crew',
  'patient',
  'convoy',
  'repatriation',
  'livestock',
  'relief',
  'equipment',
  'medicines',
] as const;
export type ClearanceKind = (typeof CLEARANCE_KINDS)[number];

/** Lines by what they are and of which kind. A closed list, so that either side reads it in its own language. */
export const LINE_ITEMS = {
  people: ['firefighter', 'hazmat-technician', 'rescuer', 'medic', 'driver', 'official', 'returned-person', 'other-person'],
  patients: ['patient', 'companion'],
  vehicles: ['fire-engine', 'hazmat-unit', 'ambulance', 'truck', 'trailer', 'bus', 'car', 'other-vehicle'],
  equipment: ['breathing-apparatus', 'detector', 'radio', 'pump', 'generator', 'rescue-tools', 'other-equipment'],
  supplies: ['water', 'food', 'shelter', 'fuel', 'other-supplies'],
  animals: ['cattle', 'horse', 'search-dog', 'other-animal'],
  medicines: ['medicine', 'controlled-medicine', 'medical-supplies'],
} as const;
export type LineCategory = keyof typeof LINE_ITEMS;
export const LINE_CATEGORIES = Object.keys(LINE_ITEMS) as LineCategory[];
export type LineItem = (typeof LINE_ITEMS)[LineCategory][number];
export const ALL_LINE_ITEMS: readonly LineItem[] = LINE_CATEGORIES.flatMap((category): LineItem[] => [...LINE_ITEMS[category]]);

/** How many of what. */
export interface Line {
  readonly item: LineItem;
  readonly count: number;
  /** In the writer's language: what the word does not say. */
  readonly note: string | null;
}

export const categoryOf = (item: LineItem): LineCategory =>
  LINE_CATEGORIES.find((category) => (LINE_ITEMS[category] as readonly LineItem[]).includes(item))!;

/** How many of each category. */
export const countsOf = (lines: readonly Line[]): { readonly category: LineCategory; readonly count: number }[] =>
  LINE_CATEGORIES.map((category) => ({
    category,
    count: lines.filter(({ item }) => categoryOf(item) === category).reduce((sum, { count }) => sum + count, 0),
  })).filter(({ count }) => count > 0);

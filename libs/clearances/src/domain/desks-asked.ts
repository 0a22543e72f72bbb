import { categoryOf, type ClearanceKind, type Line, type LineCategory } from './contents.js';

/** What a desk answers for at the line. */
export const CLEARANCE_FUNCTIONS = ['crossing', 'customs', 'immigration', 'animal-health', 'health', 'medicines'] as const;
export type ClearanceFunction = (typeof CLEARANCE_FUNCTIONS)[number];

const BY_CATEGORY: Readonly<Record<LineCategory, readonly ClearanceFunction[]>> = {
  people: ['immigration'],
  patients: ['immigration', 'health'],
  vehicles: ['customs'],
  equipment: ['customs'],
  supplies: ['customs'],
  animals: ['customs', 'animal-health'],
  medicines: ['customs', 'medicines'],
};

/** What a notice mostly carries, before its lines say so. */
const WITHOUT_LINES: Readonly<Record<ClearanceKind, readonly LineCategory[]>> = {
  responders: ['people', 'vehicles', 'equipment'],
  'fire-crew': ['people', 'vehicles', 'equipment'],
  'hazmat-crew': ['people', 'vehicles', 'equipment'],
  patient: ['patients', 'vehicles'],
  convoy: ['people', 'vehicles'],
  repatriation: ['people'],
  livestock: ['animals', 'vehicles'],
  relief: ['people', 'vehicles', 'supplies'],
  equipment: ['equipment'],
  medicines: ['medicines'],
};

/** What the kind stands for whatever its lines say: a livestock lot without a line of animals is one all the same. */
const ALWAYS: Readonly<Partial<Record<ClearanceKind, LineCategory>>> = {
  patient: 'patients',
  livestock: 'animals',
  medicines: 'medicines',
  repatriation: 'people',
};

export const functionsOfLine = ({ item }: Line): readonly ClearanceFunction[] => BY_CATEGORY[categoryOf(item)];

/** Which functions of the side that is entered must answer. The order is that of the closed list. */
export const functionsAsked = (kind: ClearanceKind, lines: readonly Line[]): ClearanceFunction[] => {
  const categories = lines.length === 0 ? WITHOUT_LINES[kind] : lines.map(({ item }) => categoryOf(item));
  const always = ALWAYS[kind];
  const asked = new Set<ClearanceFunction>([
    'crossing',
    ...[...categories, ...(always ? [always] : [])].flatMap((category) => BY_CATEGORY[category]),
  ]);
  return CLEARANCE_FUNCTIONS.filter((each) => asked.has(each));
};

/** What somebody is in a drill. One person has one role in it. */
export const DRILL_ROLES = ['director', 'controller', 'evaluator', 'player', 'observer', 'simulation-cell'] as const;
export type DrillRole = (typeof DRILL_ROLES)[number];

/** What there is to do in a drill. `act` is the ordinary work of a desk in the drill's realm. */
export const DRILL_ACTS = [
  'act',
  'answer-check',
  'be-named',
  'read-feed',
  'break-in',
  'read-script',
  'control',
  'rehearse',
  'run',
  'people',
  'observe',
  'rate',
  'report',
] as const;
export type DrillAct = (typeof DRILL_ACTS)[number];

/** One row per act, one column per role, in the order of the heading. An empty place denies. */
// prettier-ignore: the columns are the reading
const MATRIX = {
  //               director controller evaluator player observer simulation cell
  act: ['   ', '   ', '   ', 'yes', '   ', 'yes'],
  'answer-check': ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  'be-named': ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  'read-feed': ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  'break-in': ['yes', 'yes', 'yes', 'yes', '   ', 'yes'],
  'read-script': ['yes', 'yes', 'yes', '   ', '   ', 'yes'],
  control: ['yes', 'yes', '   ', '   ', '   ', '   '],
  rehearse: ['yes', 'yes', '   ', '   ', '   ', '   '],
  run: ['yes', '   ', '   ', '   ', '   ', '   '],
  people: ['yes', '   ', '   ', '   ', '   ', '   '],
  observe: ['yes', 'yes', 'yes', '   ', '   ', '   '],
  rate: ['yes', '   ', 'yes', '   ', '   ', '   '],
  report: ['yes', '   ', 'yes', '   ', '   ', '   '],
} as const satisfies Record<DrillAct, Row>;

type Mark = 'yes' | '   ';
type Row = readonly [director: Mark, controller: Mark, evaluator: Mark, player: Mark, observer: Mark, simulationCell: Mark];

/** Whether the role may do the act. The README has the table. */
export const mayIn = (role: DrillRole, act: DrillAct): boolean => MATRIX[act][DRILL_ROLES.indexOf(role)] === 'yes';

/** What the role may do, in the order of the list. */
export const actsOf = (role: DrillRole): DrillAct[] => DRILL_ACTS.filter((act) => mayIn(role, act));

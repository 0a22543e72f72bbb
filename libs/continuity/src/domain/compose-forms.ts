import { both, sayBoth, type Term } from '#phrases';
import type { Leaf } from './leaf.js';
import type { FormOnPaper, PackFacts } from './pack-facts.js';

type FieldTerm = Extract<Term, `paper-field.${string}`>;

/** One box, or two beside each other, with room for handwriting in points. */
interface Boxes {
  readonly fields: readonly [FieldTerm] | readonly [FieldTerm, FieldTerm];
  readonly height: number;
}

const one = (field: FieldTerm, height: number): Boxes => ({ fields: [field], height });
const two = (left: FieldTerm, right: FieldTerm, height = 34): Boxes => ({ fields: [left, right], height });

/** What every form asks: when it happened and when it was written down, each with its zone. */
const TIMES = two('paper-field.happened-at', 'paper-field.written-at');
const SIGNATURE = two('paper-field.name-and-signature', 'paper-field.given-to');

const FORMS: Readonly<Record<Exclude<FormOnPaper, 'activity-log'>, readonly Boxes[]>> = {
  'incident-report': [
    TIMES,
    two('paper-field.kind', 'paper-field.life-at-risk'),
    two('paper-field.place', 'paper-field.side'),
    two('paper-field.impact-security', 'paper-field.impact-flow'),
    two('paper-field.reported-by', 'paper-field.handling'),
    one('paper-field.what-happened', 200),
    one('paper-field.who-was-told', 90),
    SIGNATURE,
  ],
  'hand-over': [
    TIMES,
    two('paper-field.case-number', 'paper-field.lead-of'),
    two('paper-field.offered-to', 'paper-field.answer-by'),
    one('paper-field.situation', 100),
    one('paper-field.actions-taken', 80),
    one('paper-field.resources', 60),
    one('paper-field.caveats', 60),
    two('paper-field.answer', 'paper-field.conditions', 60),
    two('paper-field.signature-giving', 'paper-field.signature-taking', 40),
  ],
  'information-request': [
    TIMES,
    two('paper-field.asked-of', 'paper-field.answer-by'),
    two('paper-field.case-number', 'paper-field.urgency'),
    one('paper-field.purpose', 60),
    one('paper-field.legal-basis', 40),
    one('paper-field.questions', 150),
    one('paper-field.answer', 110),
    two('paper-field.signature-giving', 'paper-field.signature-taking', 40),
  ],
};

const LOG_LINES = 15;

const boxesOf = (boxes: readonly Boxes[]): Leaf[] =>
  boxes.map(({ fields, height }) => ({
    kind: 'table',
    widths: fields.map(() => '*' as const),
    head: null,
    rows: [fields.map((field) => sayBoth(field))],
    heights: [height],
  }));

/** A log as the incident command system keeps it: who is at the desk, then one line for each thing that happened. */
const logOf = (): Leaf[] => [
  ...boxesOf([two('paper-field.period', 'paper-field.case-or-activation'), one('paper-field.people', 40)]),
  {
    kind: 'table',
    widths: [110, '*', 70],
    head: [sayBoth('paper-field.line-time'), sayBoth('paper-field.line-event'), sayBoth('paper-field.initials')],
    rows: Array.from({ length: LOG_LINES }, () => ['', '', '']),
    heights: [24, ...Array.from({ length: LOG_LINES }, () => 20)],
  },
  ...boxesOf([SIGNATURE]),
];

/** Blank forms, one to a page. Its serial is the first thing that is read, and that of no other form. */
export const formLeaves = ({ forms, desk }: Pick<PackFacts, 'forms' | 'desk'>): Leaf[] =>
  forms.flatMap(({ serial, kind }): Leaf[] => [
    { kind: 'heading', text: `${serial}   ${sayBoth(`paper-form.${kind}`)}`, newPage: true },
    { kind: 'text', text: `${both(desk.name)}. ${sayBoth('paper-pack.enter-once')}` },
    ...(kind === 'activity-log' ? logOf() : boxesOf(FORMS[kind])),
  ]);

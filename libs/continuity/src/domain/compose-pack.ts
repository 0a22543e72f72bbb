import { both, sayBoth, sayClocks, sayClocksShort } from '#phrases';
import { formLeaves } from './compose-forms.js';
import type { Leaf } from './leaf.js';
import type { ActivationOnPaper, CaseOnPaper, DeskOnPaper, PackFacts, StepOnPaper } from './pack-facts.js';

/** The pack as it is printed: `head` and `foot` stand on each page. */
export interface ComposedPack {
  readonly title: string;
  readonly head: string;
  readonly foot: string;
  readonly parts: readonly Leaf[];
}

/** A box to tick, in signs that every face has. */
const BOX = '[   ]';
const NONE = '—';

const table = (widths: readonly (number | '*')[], head: readonly string[], rows: readonly (readonly string[])[]): Leaf => ({
  kind: 'table',
  widths,
  head,
  rows,
});

const heading = (text: string, newPage = false): Leaf => ({ kind: 'heading', text, newPage });

const deskRow = ({ name, agency, country, hours, zone, languages, emergency }: DeskOnPaper): string[] => [
  `${both(name)}\n${agency}`,
  `${both(country)}${emergency ? ` (${emergency})` : ''}`,
  `${hours ?? sayBoth('paper-pack.always')}\n${zone}`,
  languages.join(', '),
  '',
];

const CONTACT_HEAD = ['desk', 'country', 'hours', 'languages', 'telephone'] as const;

const contactLeaves = ({ contacts, desk }: PackFacts): Leaf[] => {
  const head = CONTACT_HEAD.map((column) => sayBoth(`paper-column.${column}`));
  const rows = (desks: readonly DeskOnPaper[]): Leaf => table(['*', 78, 118, 48, 110], head, desks.map(deskRow));
  return [
    heading(sayBoth('paper-pack.contacts')),
    { kind: 'text', text: sayBoth('paper-pack.telephones') },
    rows([desk]),
    ...contacts.flatMap(({ group, desks }): Leaf[] =>
      desks.length === 0 ? [] : [{ kind: 'text', text: sayBoth(`paper-contact.${group}`), strong: true }, rows(desks)],
    ),
  ];
};

const CASE_HEAD = ['number', 'case', 'lead', 'owed', 'due', 'nobody'] as const;

const caseRow = ({ number, priority, tlp, kind, place, lead, state, next }: CaseOnPaper, zones: readonly string[]): string[] => [
  `${number}\n${priority}   ${tlp}`,
  kind === null
    ? sayBoth('paper-pack.withheld')
    : [sayBoth(kind), place && both(place), sayBoth(state)].filter(Boolean).join('\n'),
  both(lead),
  next === null ? NONE : `${sayBoth(next.act)}\n${both(next.by)}`,
  next === null ? NONE : dueOf(next, zones),
  next?.ifNobody ? `${sayBoth(next.ifNobody.what)}\n${sayClocksShort(next.ifNobody.at, zones)}` : NONE,
];

const dueOf = (
  { dueAt, overdue }: { readonly dueAt: PackFacts['madeAt'] | null; readonly overdue: boolean },
  zones: readonly string[],
): string => {
  if (dueAt === null) return sayBoth('paper-pack.clock-stands');
  const clocks = sayClocksShort(dueAt, zones);
  return overdue ? `${sayBoth('paper-pack.overdue')}\n${clocks}` : clocks;
};

const caseLeaves = ({ cases, casesLeft, zones }: PackFacts): Leaf[] => [
  heading(sayBoth('paper-pack.cases'), cases.length > 0),
  ...(cases.length === 0
    ? [{ kind: 'text' as const, text: sayBoth('paper-pack.no-cases') }]
    : [
        table(
          [78, 92, '*', 78, 78, 80],
          CASE_HEAD.map((column) => sayBoth(`paper-column.${column}`)),
          cases.map((one) => caseRow(one, zones)),
        ),
      ]),
  ...(casesLeft > 0 ? [{ kind: 'text' as const, text: sayBoth('paper-pack.cases-left', { count: casesLeft }) }] : []),
];

const stepRow = (step: StepOnPaper, zones: readonly string[]): string[] => [
  BOX,
  [
    step.text.en,
    step.text.es,
    step.lifeSafety && sayBoth('paper-pack.life-first'),
    !step.applies && sayBoth('paper-pack.may-not-apply'),
  ]
    .filter(Boolean)
    .join('\n'),
  `${both(step.owner)}\n${both(step.role)}`,
  step.applies ? dueOf(step, zones) : NONE,
  '',
];

const STEP_HEAD = ['done', 'step', 'owner', 'due', 'done-at'] as const;

const activationLeaves = (activation: ActivationOnPaper, zones: readonly string[]): Leaf[] => [
  heading(both(activation.title), true),
  {
    kind: 'text',
    text: [
      sayBoth(activation.state),
      ...activation.sides.map(({ country, level }) => `${both(country)}: ${level === null ? NONE : sayBoth(level)}`),
      ...activation.crossings.map(both),
    ].join('   ·   '),
  },
  ...(activation.settled > 0
    ? [{ kind: 'text' as const, text: sayBoth('paper-pack.settled-steps', { count: activation.settled }) }]
    : []),
  table(
    [28, '*', 130, 84, 76],
    STEP_HEAD.map((column) => sayBoth(`paper-column.${column}`)),
    activation.steps.map((step) => stepRow(step, zones)),
  ),
];

const coverLeaves = (facts: PackFacts): Leaf[] => {
  const { madeAt, madeBy, validUntil, zones, desk, forms } = facts;
  const fact = (label: Parameters<typeof sayBoth>[0], value: string): [string, string] => [sayBoth(label), value];
  return [
    { kind: 'text', text: sayBoth('paper-pack.what-for'), strong: true },
    {
      kind: 'table',
      widths: [190, '*'],
      head: null,
      rows: [
        fact('paper-pack.of-desk', both(desk.name)),
        fact('paper-pack.made-at', sayClocks(madeAt, zones)),
        fact('paper-pack.made-by', madeBy ?? sayBoth('paper-pack.by-shift')),
        fact('paper-pack.valid-until', sayClocks(validUntil, zones)),
        fact('paper-pack.forms', forms.map(({ serial }) => serial).join('   ') || NONE),
      ],
    },
    { kind: 'text', text: sayBoth('paper-pack.enter-later') },
  ];
};

/** Lays a pack out: whose it is, whom to call, what is open, what is to be done, and forms to write on. */
export const composePack = (facts: PackFacts): ComposedPack => {
  const { desk, zones, validUntil, drill, activations } = facts;
  const until = sayClocks(validUntil, zones.slice(0, 1));
  return {
    title: [drill && sayBoth('paper-pack.drill'), sayBoth('paper-pack.title')].filter(Boolean).join('   '),
    head: [drill && sayBoth('paper-pack.drill'), both(desk.name), sayBoth('paper-pack.property')].filter(Boolean).join('   ·   '),
    foot: sayBoth('paper-pack.destroy', { until }),
    parts: [
      ...coverLeaves(facts),
      ...contactLeaves(facts),
      ...caseLeaves(facts),
      ...activations.flatMap((activation) => activationLeaves(activation, zones)),
      ...formLeaves(facts),
    ],
  };
};

import { both, sayBoth, type Term } from '#phrases';
import type { BookletPart } from '#platform/paper';
import { RATINGS } from '../domain/rating.js';
import type { Counts, JudgedExpectation } from '../domain/report.js';
import { type Figure, MEASURES } from '../domain/report-figures.js';
import type { ReportTold } from './report-told.js';

const NONE = '—';
/** What there is a verdict of stands first. */
const SHOWN = ['met', 'late', 'missed', 'pending'] as const;

const heading = (term: Term, newPage = false): BookletPart => ({ kind: 'heading', text: sayBoth(term), newPage });
const none = (): BookletPart => ({ kind: 'text', text: sayBoth('drill-report.none') });

const said = (minutes: number | null): string => (minutes === null ? NONE : String(Math.round(minutes * 10) / 10));

const counts = (of: Counts): string =>
  SHOWN.filter((state) => of[state] > 0)
    .map((state) => `${sayBoth(`expectation.${state}`)}: ${of[state]}`)
    .join('\n') || NONE;

const letters = (ratings: readonly (string | undefined)[]): string =>
  RATINGS.map((letter) => `${letter}: ${ratings.filter((one) => one === letter).length}`).join('   ');

export const summaryParts = ({ report: { sums, quota, objectives }, nameOf, report }: ReportTold): BookletPart[] => [
  heading('drill-report.summary'),
  {
    kind: 'table',
    widths: [200, '*'],
    head: null,
    rows: [
      [sayBoth('drill-report.expectations'), counts(sums.expectations)],
      [sayBoth('drill-report.objectives'), letters(objectives.map(({ rating }) => rating?.rating))],
      [sayBoth('drill-column.escalations'), String(sums.escalations)],
      [sayBoth('drill-column.disagreements'), String(sums.disagreements)],
      [
        sayBoth('drill-report.desks'),
        report.desks
          .map(
            ({ deskId, plays }) =>
              `${both(nameOf(deskId))}${plays === 'simulated' ? ` (${sayBoth('drill-report.simulated')})` : ''}`,
          )
          .join('\n'),
      ],
      [sayBoth('drill-report.quota'), quota.map((one) => sayBoth('drill-report.quota-line', { ...one })).join('\n') || NONE],
    ],
  },
];

/** Names of those who chose it; of others, how many there were. */
export const peopleParts = ({ report: { people }, nameOf }: ReportTold): BookletPart[] =>
  people.length === 0
    ? []
    : [
        heading('drill-report.people'),
        {
          kind: 'table',
          widths: [130, '*', '*'],
          head: [sayBoth('drill-column.role'), sayBoth('drill-column.desk'), sayBoth('drill-column.people')],
          rows: people.map(({ role, deskId, names, unnamed }) => [
            sayBoth(`drill-role.${role}`),
            deskId === null ? NONE : both(nameOf(deskId)),
            [...names, ...(unnamed > 0 ? [sayBoth('drill-report.unnamed', { count: unnamed })] : [])].join('\n'),
          ]),
        },
        { kind: 'text', text: sayBoth('drill-report.by-choice') },
      ];

export const objectiveParts = ({ report: { objectives } }: ReportTold): BookletPart[] => [
  heading('drill-report.objectives', true),
  {
    kind: 'table',
    widths: ['*', 130, 120],
    head: [sayBoth('drill-column.objective'), sayBoth('drill-column.rating'), sayBoth('drill-report.expectations')],
    rows: objectives.map(({ title, capability, tasks, rating, expectations }) => [
      [title.en, title.es, both(capability), ...tasks.map(({ text }) => `- ${both(text)}`)].join('\n'),
      rating
        ? [sayBoth(`drill-rating.${rating.rating}`), rating.reason.en, rating.reason.es].filter(Boolean).join('\n')
        : sayBoth('drill-report.not-rated'),
      counts(expectations),
    ]),
  },
];

const verdict = ({ verdict: { state, why } }: JudgedExpectation): string =>
  why === null ? sayBoth(`expectation.${state}`) : `${sayBoth(`expectation.${state}`)}\n${sayBoth(`expectation-why.${why}`)}`;

export const expectationParts = ({ report: { expectations } }: ReportTold): BookletPart[] => [
  heading('drill-report.expectations', true),
  expectations.length === 0
    ? none()
    : {
        kind: 'table',
        widths: [40, '*', 130, 50],
        head: [
          sayBoth('drill-moment.inject'),
          sayBoth('drill-column.expected'),
          sayBoth('drill-column.verdict'),
          sayBoth('drill-column.minutes'),
        ],
        rows: expectations.map((one) => [String(one.inject), `${one.text.en}\n${one.text.es}`, verdict(one), said(one.minutes)]),
      },
];

const figure = ({ done, late, median, longest }: Figure): string =>
  done === 0 ? NONE : `${said(median)}, ${said(longest)}${late > 0 ? ` *${late}` : ''}`;

export const figureParts = ({ report: { desks }, nameOf }: ReportTold): BookletPart[] => [
  heading('drill-report.figures'),
  {
    kind: 'table',
    widths: ['*', 62, 62, 62, 62, 62],
    head: [
      sayBoth('drill-column.desk'),
      ...MEASURES.map((measure) => sayBoth(`drill-measure.${measure}`)),
      sayBoth('drill-column.escalations'),
    ],
    rows: desks.map(({ deskId, figures }) => [
      both(nameOf(deskId)),
      ...MEASURES.map((measure) => figure(figures[measure])),
      String(figures.escalations + figures.nobody),
    ]),
  },
];

export const planParts = ({ report: { improvements }, nameOf }: ReportTold): BookletPart[] => [
  heading('drill-report.plan'),
  improvements.length === 0
    ? none()
    : {
        kind: 'table',
        widths: ['*', 80, 120, 62, 60],
        head: [
          sayBoth('drill-column.action'),
          sayBoth('drill-column.element'),
          sayBoth('drill-column.desk'),
          sayBoth('drill-column.due'),
          sayBoth('drill-column.state'),
        ],
        rows: improvements.map(({ text, element, ownerDeskId, dueAt, state }) => [
          [text.en, text.es].filter(Boolean).join('\n'),
          sayBoth(`drill-element.${element}`),
          both(nameOf(ownerDeskId)),
          dueAt.slice(0, 10),
          sayBoth(`drill-improvement.${state ?? 'planned'}`),
        ]),
      },
];

export const trendParts = ({ report: { trend, sums, objectives } }: ReportTold): BookletPart[] =>
  trend.length === 0
    ? []
    : [
        heading('drill-report.trend'),
        {
          kind: 'table',
          widths: [90, '*', 90, '*'],
          head: [
            sayBoth('drill-column.held'),
            sayBoth('drill-report.expectations'),
            sayBoth('drill-column.escalations'),
            sayBoth('drill-column.rating'),
          ],
          rows: [
            ...trend.map(({ endedAt, expectations, escalations, ratings }) => [
              endedAt.slice(0, 10),
              counts(expectations),
              String(escalations),
              letters(Object.values(ratings)),
            ]),
            [
              sayBoth('drill-report.this-one'),
              counts(sums.expectations),
              String(sums.escalations),
              letters(objectives.map(({ rating }) => rating?.rating)),
            ],
          ],
        },
      ];

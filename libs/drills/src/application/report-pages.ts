import { type Bilingual, type DeskId, type Instant, minutesBetween } from '#kernel';
import { both, sayBoth, sayClocks } from '#phrases';
import type { Booklet, BookletPart } from '#platform/paper';
import type { Seen } from '../domain/report.js';
import { pictureParts } from './report-picture.js';
import type { ReportTold } from './report-told.js';
import {
  expectationParts,
  figureParts,
  objectiveParts,
  peopleParts,
  planParts,
  summaryParts,
  trendParts,
} from './report-tables.js';

/** What is long is told whole on the page of the report; on paper, as much as somebody reads. */
const MOMENTS_ON_PAPER = 300;

export type NameOf = (deskId: DeskId) => Bilingual;

/** Hours and minutes since the start, as a log has them. */
export const sinceStart = (startedOn: Instant | null, at: Instant): string => {
  const minutes = Math.floor(minutesBetween(startedOn ?? at, at));
  return `+${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

const saying = ({ en, es }: Seen['text']): string => [en, es].filter((text) => text !== null).join('\n');

const clocks = (at: Instant | null, zones: readonly string[]): string => (at === null ? '—' : sayClocks(at, zones));

const headParts = ({ drill, report, zones }: ReportTold): BookletPart[] => {
  const rows: [string, string][] = [
    [sayBoth('drill-report.scenario'), `${both(drill.title)}\n${sayBoth('drill-report.edition', { edition: drill.edition })}`],
    [sayBoth('drill-report.held'), drill.byItself ? sayBoth('drill-report.by-itself') : clocks(drill.startedAt, zones)],
    [sayBoth('drill-report.clock'), clocks(report.startedOn, zones)],
  ];
  return [{ kind: 'table', widths: [150, '*'], head: null, rows }];
};

const seenParts = ({ report, nameOf }: ReportTold, kind: Seen['kind']): BookletPart[] => {
  const seen = report.observations.filter((one) => one.kind === kind);
  if (seen.length === 0) return [{ kind: 'text', text: sayBoth('drill-report.none') }];
  return seen.map(({ text, by, phase, on, objectiveId }): BookletPart => {
    const objective = report.objectives.find(({ id }) => id === objectiveId);
    const who = [
      by.name,
      sayBoth(`drill-role.${by.role}`),
      by.deskId && both(nameOf(by.deskId)),
      sayBoth(`drill-phase.${phase}`),
    ];
    const about = [sinceStart(report.startedOn, on), ...who, objective && both(objective.title)].filter(Boolean).join(' · ');
    return { kind: 'table', widths: ['*'], head: null, rows: [[`${saying(text)}\n${about}`]] };
  });
};

const timelineParts = (told: ReportTold): BookletPart[] => {
  const { report, nameOf } = told;
  const shown = report.timeline.slice(0, MOMENTS_ON_PAPER);
  const left = report.timeline.length - shown.length;
  return [
    { kind: 'heading', text: sayBoth('drill-report.timeline'), newPage: true },
    ...pictureParts(told),
    {
      kind: 'table',
      widths: [40, 80, 120, '*'],
      head: [sayBoth('drill-column.time'), '', sayBoth('drill-column.desk'), sayBoth('drill-column.what')],
      rows: shown.map(({ on, kind, inject, deskId, text }) => [
        sinceStart(report.startedOn, on),
        inject === null ? sayBoth(`drill-moment.${kind}`) : `${sayBoth('drill-moment.inject')} ${inject}`,
        deskId === null ? '' : both(nameOf(deskId)),
        text.en === text.es ? text.en : `${text.en}\n${text.es}`,
      ]),
    },
    ...(left > 0 ? [{ kind: 'text' as const, text: sayBoth('drill-report.more-moments', { count: left }) }] : []),
  ];
};

const heading = (text: string): BookletPart => ({ kind: 'heading', text, newPage: false });

/** The report as it is printed: in both languages, and on each page that it is of an exercise. */
export const reportBooklet = (told: ReportTold): Booklet => {
  const mark = sayBoth('drill-report.exercise');
  const state = sayBoth(told.drill.final ? 'drill-report.final' : 'drill-report.draft');
  return {
    title: `${mark}   ${sayBoth('drill-report.title')}`,
    head: [mark, both(told.drill.title), state].join('   ·   '),
    foot: `${mark}   ·   ${sayBoth('drill-report.foot')}`,
    ...(told.drill.byItself && told.report.startedOn !== null && { writtenAt: told.report.startedOn }),
    parts: [
      ...headParts(told),
      { kind: 'text', text: sayBoth('drill-report.ledger') },
      ...summaryParts(told),
      ...peopleParts(told),
      ...objectiveParts(told),
      heading(sayBoth('drill-report.strengths')),
      ...seenParts(told, 'strength'),
      heading(sayBoth('drill-report.areas')),
      ...seenParts(told, 'area'),
      ...planParts(told),
      ...expectationParts(told),
      ...figureParts(told),
      ...(told.report.observations.some(({ kind }) => kind === 'neutral')
        ? [heading(sayBoth('drill-report.remarks')), ...seenParts(told, 'neutral')]
        : []),
      ...trendParts(told),
      ...timelineParts(told),
    ],
  };
};

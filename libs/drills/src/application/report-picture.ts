import { type Instant, minutesBetween } from '#kernel';
import { sayBoth } from '#phrases';
import type { BookletPart } from '#platform/paper';
import type { Moment, MomentKind } from '../domain/report-moments.js';
import type { ReportTold } from './report-told.js';

const WIDTH = 532;
const NAMES = 138;
const HEAD = 16;
const LANE = 34;
const SIZE = 4;
/** Marks at one place are drawn above each other, as far as the lane is high. */
const NEAR = 2 * SIZE + 1;
const LEVELS = 3;
const LONGEST_NAME = 36;
const TICKS = [1, 2, 5, 10, 15, 30, 60, 120, 240];
const MOST_TICKS = 9;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const short = (text: string): string => (text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text);

const words = (
  text: string,
  [x, y]: readonly [number, number],
  { size, anchor = 'start', fill = '#000' }: { readonly size: number; readonly anchor?: string; readonly fill?: string },
): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-family="Roboto" font-size="${size}" text-anchor="${anchor}" fill="${fill}">${escaped(text)}</text>`;

/** Each kind has a shape of its own: paper is often grey. */
const shape = (kind: MomentKind, x: number, y: number): string => {
  const [left, right, top, foot] = [x - SIZE, x + SIZE, y - SIZE, y + SIZE].map((at) => at.toFixed(1));
  switch (kind) {
    case 'phase':
      return `<path d="M${x.toFixed(1)} ${(y - 9).toFixed(1)}V${(y + 9).toFixed(1)}" stroke="#000" stroke-width="1.6"/>`;
    case 'inject':
      return `<rect x="${left}" y="${top}" width="${2 * SIZE}" height="${2 * SIZE}" fill="#1d4e89"/>`;
    case 'act':
      return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${SIZE - 1}" fill="#fff" stroke="#1a6b3c" stroke-width="1.4"/>`;
    case 'escalation':
      return `<path d="M${x.toFixed(1)} ${top}L${right} ${foot}H${left}Z" fill="#a15c00"/>`;
    case 'disagreement':
      return `<path d="M${left} ${top}L${right} ${foot}M${right} ${top}L${left} ${foot}" stroke="#a01822" stroke-width="1.8"/>`;
  }
};

interface Scale {
  readonly startedOn: Instant;
  readonly minutes: number;
}

const xOf = (minute: number, { minutes }: Scale): number => NAMES + (minute / minutes) * (WIDTH - NAMES - 12);

const marks = (moments: readonly Moment[], middle: number, scale: Scale): string => {
  const ends = Array.from({ length: LEVELS }, () => -Infinity);
  return moments
    .map(({ on, kind, inject }) => {
      const x = xOf(minutesBetween(scale.startedOn, on), scale);
      const free = Math.max(
        0,
        ends.findIndex((end) => x - end >= NEAR),
      );
      ends[free] = x;
      const y = middle + 6 - free * (2 * SIZE + 1);
      const number = inject === null ? '' : words(String(inject), [x, y + 2], { size: 5, anchor: 'middle', fill: '#fff' });
      return `${shape(kind, x, y)}${number}`;
    })
    .join('');
};

const ticks = (scale: Scale, height: number): string => {
  const step = TICKS.find((one) => scale.minutes / one <= MOST_TICKS) ?? TICKS.at(-1)!;
  return Array.from({ length: Math.floor(scale.minutes / step) + 1 }, (_, nth) => nth * step)
    .map((minute) => {
      const x = xOf(minute, scale);
      const clock = `+${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
      const line = `<path d="M${x.toFixed(1)} ${HEAD - 4}V${height}" stroke="#ccc" stroke-width="0.5"/>`;
      return `${line}${words(clock, [x, 9], { size: 7, anchor: 'middle' })}`;
    })
    .join('');
};

const SHOWN = ['inject', 'act', 'escalation', 'disagreement'] as const;

const legend = (y: number): string =>
  SHOWN.map((kind, nth) => {
    const x = 8 + nth * (WIDTH / SHOWN.length);
    return `${shape(kind, x, y)}${words(sayBoth(`drill-moment.${kind}`), [x + 10, y + 2.5], { size: 7 })}`;
  }).join('');

/** What happened, as a picture: a lane for the drill and one for each desk that something happened at. */
export const pictureParts = ({ report: { timeline, startedOn, endedOn, desks }, nameOf }: ReportTold): BookletPart[] => {
  if (startedOn === null || timeline.length === 0) return [];
  const scale = { startedOn, minutes: Math.max(1, minutesBetween(startedOn, endedOn ?? timeline.at(-1)!.on)) };
  const lanes = [
    {
      name: { en: sayBoth('drill-moment.phase'), es: '' },
      moments: timeline.filter(({ deskId, kind }) => deskId === null || kind === 'phase'),
    },
    ...desks.map(({ deskId }) => ({
      name: nameOf(deskId),
      moments: timeline.filter((one) => one.deskId === deskId && one.kind !== 'phase'),
    })),
  ].filter(({ moments }) => moments.length > 0);
  const foot = HEAD + lanes.length * LANE;
  const rows = lanes.map(({ name: { en, es }, moments }, nth) => {
    const middle = HEAD + nth * LANE + LANE / 2;
    const line = `<path d="M${NAMES} ${middle + 6}H${WIDTH}" stroke="#999" stroke-width="0.6"/>`;
    const second = es === '' || es === en ? '' : words(short(es), [0, middle + 9], { size: 6.5, fill: '#444' });
    return `${line}${words(short(en), [0, middle], { size: 6.5 })}${second}${marks(moments, middle, scale)}`;
  });
  const height = foot + 18;
  const drawn = `${ticks(scale, foot)}${rows.join('')}${legend(foot + 10)}`;
  return [
    {
      kind: 'picture',
      width: WIDTH,
      svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}">${drawn}</svg>`,
      says: sayBoth('drill-report.picture', { lanes: lanes.length, minutes: Math.round(scale.minutes) }),
    },
  ];
};

import { describe, expect, it } from '@jest/globals';
import { instant, type CrossingId, type LaneKey } from '#kernel';
import { existsSync, readFileSync } from 'node:fs';
import { CROSSINGS, json, lane, port, RECEIVED, xml } from '../domain/feed.fixture.js';
import { readFeed, type CrossingsByNumber, type FeedRead } from '../domain/read-feed.js';
import { portNumber } from '../domain/feed-words.js';
import { FEED_LIMIT, splitBytes } from './read-bytes.js';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);
const read = (file: Uint8Array): FeedRead => readFeed(splitBytes(file), CROSSINGS, RECEIVED);

const arizona = port({ port_number: '260101' }, lane({ update_time: 'At 3:00 pm MST', delay_minutes: '1 hrs 35 min' }));
const document = xml(port({}, lane({ delay_minutes: '15 min' })), arizona);

describe('the XML form', () => {
  it('is read like the JSON form, by the time of the file where a record has none', () => {
    const { readings, report } = read(bytes(document, 'latin1'));
    expect(readings).toMatchObject([
      { crossingId: 'san-ysidro', minutes: 15, observedAt: '2026-06-30T22:00:00.000Z' },
      { crossingId: 'douglas', minutes: 95, observedAt: '2026-06-30T22:00:00.000Z' },
    ]);
    expect(report).toMatchObject({ format: 'xml', ports: 2, parked: { first: [] } });
  });

  it('keeps the whole ports of a file that was cut, and the others of one in which a tag is garbled', () => {
    expect(read(bytes(document.slice(0, -120))).report).toMatchObject({ readings: 1, parked: { counts: { 'port-cut': 1 } } });
    const garbled = document.replace('<standard_lanes>', '<standard_lan');
    expect(read(bytes(garbled)).report).toMatchObject({ readings: 1, parked: { counts: { 'port-unreadable': 1 } } });
  });

  it.each([
    ['entities that grow', `<!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(20)}">]>`],
    ['a file of the server', `<!DOCTYPE b SYSTEM "file:///etc/passwd">`],
    ['a declaration that hides in lower case', '<!doctype b>'],
    ['a bare entity', '<!ENTITY a "ha">'],
  ])('with %s is refused unread', (_, head) => {
    const bomb = document.replace('<border_wait_time>', `${head}<border_wait_time>`);
    expect(() => read(bytes(bomb))).toThrow(expect.objectContaining({ code: 'feed-has-doctype' }));
  });

  it('expands no entity at all', () => {
    const { report } = read(bytes(document.replace('15 min', '&#49;5 min')));
    expect(report.parked.counts).toEqual({ 'delay-unreadable': 1 });
  });

  it('parks a port that is nested without end, and reads the next', () => {
    const deep = `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`;
    const bomb = document.replace('<hours>24 hrs/day</hours>', deep);
    expect(read(bytes(bomb)).report).toMatchObject({ readings: 1, parked: { counts: { 'port-unreadable': 1 } } });
  });
});

describe('the bytes of a file', () => {
  it('may begin with a mark of their order, and be UTF-16', () => {
    const text = json(port());
    expect(read(bytes(`\ufeff${text}`)).readings).toHaveLength(1);
    expect(read(bytes(`\ufeff${text}`, 'utf16le')).readings).toHaveLength(1);
  });

  it('may hold others than letters: those stand for themselves and harm no other port', () => {
    const damaged = Buffer.from(json(port(), arizona));
    damaged.fill(0xff, 20, 24);
    expect(read(damaged).readings.map(({ crossingId }) => crossingId)).toContain('douglas');
  });

  it.each([
    ['feed-empty', Buffer.alloc(0)],
    ['feed-too-large', Buffer.alloc(FEED_LIMIT + 1, 32)],
    ['feed-unreadable', Buffer.from([0, 1, 2, 3, 255])],
  ])('are refused as %s', (code, file) => {
    expect(() => read(file)).toThrow(expect.objectContaining({ code }));
  });
});

/** Real files are not part of the repository: where somebody has them beside it, they are read as well. */
const SHARED = new URL('../../../../../shared/data/cbp-bwt/', import.meta.url);
const beside = existsSync(SHARED) ? describe : () => undefined;

interface DirectoryCrossing {
  readonly id: CrossingId;
  readonly codes: Readonly<Record<string, string>>;
  readonly sides: readonly { readonly country: string; readonly zone: string }[];
}

beside('a real file', () => {
  const pack = new URL('../../../directory/data/border-us-mx/crossings.json', import.meta.url);
  const known = JSON.parse(readFileSync(pack, 'utf8')) as DirectoryCrossing[];
  const crossings: CrossingsByNumber = new Map(
    known.flatMap(({ id, codes, sides }) => {
      const zone = sides.find(({ country }) => country === 'US')!.zone;
      const lanes: readonly LaneKey[] = [];
      return codes.cbpWaitTimeFeed ? [[portNumber(codes.cbpWaitTimeFeed), { crossingId: id, zone, lanes }]] : [];
    }),
  );
  const real = (file: string, at: string) => readFeed(splitBytes(readFileSync(new URL(file, SHARED))), crossings, instant(at));

  it('of June 2022 gives 44 of its 46 Mexican ports, corrects its labels and delays, and parks its phantoms', () => {
    const { readings, report } = real('bwtnew-2022-06-29.json', '2022-06-29T18:00:00.000Z');
    expect(report).toMatchObject({ ports: 76, otherBorder: 30 });
    expect(new Set(readings.map(({ crossingId }) => crossingId)).size).toBe(44);
    expect(report.parked.first.filter(({ code }) => code === 'port-unknown').map(({ port: number }) => number)).toEqual([
      '240403',
      '230103',
    ]);
    expect(report.corrected.counts).toMatchObject({ 'zone-label-wrong': 6, 'port-number-mistyped': 1 });
    expect(report.corrected.counts['no-delay-with-delay']).toBeGreaterThan(20);
  });

  it('of March 2014 gives readings of the same afternoon', () => {
    const { readings, report } = real('bwt-2014-03-15.xml', '2014-03-15T19:30:00.000Z');
    expect(report).toMatchObject({ format: 'xml', ports: 71 });
    expect(readings.length).toBeGreaterThan(60);
    expect(readings.every(({ minutes }) => minutes === null || minutes <= 180)).toBe(true);
  });

  it.each([
    ['bwtnew-2022-06-29.json', '2022-06-29T18:00:00.000Z'],
    ['bwt-2014-03-15.xml', '2014-03-15T19:30:00.000Z'],
  ])('%s with bytes cut, doubled or put elsewhere is read as far as it can be, and never falls', (file, at) => {
    const whole = readFileSync(new URL(file, SHARED));
    const size = whole.length;
    for (let nth = 1; nth < 7; nth++) {
      const [from, to] = [Math.floor((size * nth) / 9), Math.floor((size * nth) / 7)];
      const piece = whole.subarray(from, to);
      for (const wounded of [
        whole.subarray(0, to),
        Buffer.concat([whole.subarray(0, from), whole.subarray(to)]),
        Buffer.concat([whole.subarray(0, to), piece, whole.subarray(to)]),
        Buffer.concat([whole.subarray(0, from), whole.subarray(to), piece]),
      ]) {
        let faults: string | null = null;
        try {
          for (const { minutes } of readFeed(splitBytes(wounded), crossings, instant(at)).readings)
            expect(minutes === null || (minutes >= 0 && minutes <= 1_440)).toBe(true);
        } catch (error) {
          faults = (error as { code?: string }).code ?? String(error);
        }
        expect(faults ?? 'feed-').toMatch(/^feed-/);
      }
    }
  });
});

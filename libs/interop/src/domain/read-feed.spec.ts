import { describe, expect, it } from '@jest/globals';
import { instant } from '#kernel';
import fc from 'fast-check';
import { CROSSINGS, json, lane, port, RECEIVED, type LaneText } from './feed.fixture.js';
import { readFeed, type FeedRead } from './read-feed.js';
import { splitFile } from './split-file.js';

const noXml = (): never => {
  throw new Error('this is no XML');
};
const read = (text: string, receivedAt = RECEIVED): FeedRead => readFeed(splitFile(text, noXml), CROSSINGS, receivedAt);
const one = (more: LaneText) => read(json(port({}, lane(more))));
const corrected = ({ report }: FeedRead) => report.corrected.counts;
const parked = ({ report }: FeedRead) => report.parked.counts;

describe('a lane of the feed', () => {
  it('is a reading with its age by the clock at the gate, its method and the words it was said in', () => {
    const { readings } = read(json(port()));
    expect(readings).toEqual([
      {
        crossingId: 'san-ysidro',
        lane: 'vehicle.northbound.standard',
        saying: 'delay',
        minutes: 45,
        lanesOpen: 6,
        observedAt: '2026-06-30T22:00:00.000Z',
        method: 'RFID',
        raw: { update_time: 'At 3:00 pm PDT', operational_status: 'delay', delay_minutes: '45', lanes_open: '6' },
      },
    ]);
  });

  it.each([
    ['140', 140],
    ['0', 0],
    ['15 min', 15],
    ['1 hr', 60],
    ['1 hr 30 min', 90],
    ['1 hrs 35 min', 95],
    ['2 hours and 5 minutes', 125],
  ])('that says %p waits %p minutes', (delay_minutes, minutes) => {
    expect(one({ delay_minutes }).readings[0]?.minutes).toBe(minutes);
  });

  it.each([
    ['At Noon PDT', '2026-06-30T19:00:00.000Z'],
    ['At Midnight PDT', '2026-06-30T07:00:00.000Z'],
    ['At 12:05 am PDT', '2026-06-30T07:05:00.000Z'],
    ['At 1:22 pm PDT', '2026-06-30T20:22:00.000Z'],
    ['At 11:50 pm PDT', '2026-06-30T06:50:00.000Z'],
    ['14:10', '2026-06-30T21:10:00.000Z'],
  ])('that was looked at %p is of the last such time before its record', (update_time, at) => {
    expect(one({ update_time }).readings[0]?.observedAt).toBe(at);
  });

  it('that says "no delay" and a delay waits as long as it says, and the report tells', () => {
    const result = one({ operational_status: 'no delay', delay_minutes: '8' });
    expect(result.readings[0]).toMatchObject({ saying: 'delay', minutes: 8 });
    expect(corrected(result)).toEqual({ 'no-delay-with-delay': 1 });
  });

  it('that says "no delay" without a figure waits none', () => {
    expect(one({ operational_status: 'no delay', delay_minutes: '' }).readings[0]).toMatchObject({
      saying: 'no-delay',
      minutes: 0,
    });
  });

  it.each(['Update Pending', 'Lanes Closed'])('that says %p has no wait, which is not a wait of zero', (operational_status) => {
    const [reading] = one({ operational_status, update_time: '', delay_minutes: '0', lanes_open: '' }).readings;
    expect(reading).toMatchObject({ minutes: null, observedAt: '2026-06-30T22:25:00.000Z' });
  });

  it('that is shut and has a figure loses the figure', () => {
    const result = one({ operational_status: 'Lanes Closed', delay_minutes: '20' });
    expect(result.readings[0]).toMatchObject({ saying: 'closed', minutes: null });
    expect(corrected(result)).toEqual({ 'closed-with-figures': 1 });
  });

  it.each([{ operational_status: 'N/A' }, { operational_status: '' }])('that the port has not (%p) is none', (more) => {
    const result = one({ ...more, update_time: '', delay_minutes: '', lanes_open: '' });
    expect(result.readings).toEqual([]);
    expect(result.report).toMatchObject({ notApplicable: 1, parked: { first: [] } });
  });

  it.each([
    ['delay-missing', { delay_minutes: 'N/A' }],
    ['delay-unreadable', { delay_minutes: 'a while' }],
    ['delay-unreadable', { delay_minutes: '-5' }],
    ['delay-beyond-a-day', { delay_minutes: '99999' }],
    ['time-missing', { update_time: '' }],
    ['time-unreadable', { update_time: 'At 25:99 pm PDT' }],
    ['status-unknown', { operational_status: 'Perhaps' }],
    ['status-unknown', { operational_status: '', delay_minutes: '30' }],
  ])('is parked as %s with its words', (code, more) => {
    const result = one(more);
    expect(result.readings).toEqual([]);
    expect(parked(result)).toEqual({ [code]: 1 });
    expect(result.report.parked.first[0]).toMatchObject({
      crossingId: 'san-ysidro',
      lane: 'passenger_vehicle_lanes.standard_lanes',
    });
  });

  it('with a wrong zone label is read by the clock at the gate', () => {
    const arizona = port({ port_number: '260101', time: '15:20:00' }, lane({ update_time: 'At 3:00 pm PST' }));
    const result = read(json(arizona));
    expect(result.readings[0]?.observedAt).toBe('2026-06-30T22:00:00.000Z');
    expect(corrected(result)).toEqual({ 'zone-label-wrong': 1 });
  });

  it('of an unknown class is parked, and the lane beside it is read', () => {
    const lanes = { maximum_lanes: '4', standard_lanes: lane(), HOVER_lanes: lane(), ready_lanes: 'broken' };
    const result = read(json(port({ passenger_vehicle_lanes: lanes, airship_lanes: { standard_lanes: lane() } })));
    expect(result.readings).toHaveLength(1);
    expect(parked(result)).toEqual({ 'lane-unknown': 1, 'lane-unreadable': 1, 'group-unknown': 1 });
  });
});

describe('a notice of a port', () => {
  const noticed = (more: Readonly<Record<string, unknown>>) => read(json(port(more))).notices;

  it('is what its publisher wrote, line by line, and no sign that is none', () => {
    expect(noticed({})).toEqual([{ crossingId: 'san-ysidro', text: 'Line one\nhttps://example.org/works' }]);
    expect(noticed({ construction_notice: ' Works\u0000ahead\r\n\r\n\r\nSlow \uD800 ' })[0]?.text).toBe(
      'Works ahead\nSlow \uFFFD',
    );
    expect(noticed({ construction_notice: 'x'.repeat(5_000) })[0]?.text).toHaveLength(1_000);
  });

  it('is over where a file has nothing to say, and untouched where it has no place for one', () => {
    expect(noticed({ construction_notice: ' \r\n ' })).toEqual([{ crossingId: 'san-ysidro', text: null }]);
    expect(noticed({ construction_notice: { works: true } })).toEqual([{ crossingId: 'san-ysidro', text: null }]);
    expect(noticed({ construction_notice: undefined })).toEqual([]);
  });

  it('of another day is none of today', () => {
    expect(noticed({ date: '6/28/2026' })).toEqual([]);
  });
});

describe('a record of the feed', () => {
  it('older than a day is parked, lane by lane, and none of it is a reading', () => {
    const result = read(json(port({ date: '6/28/2026' })));
    expect(result.readings).toEqual([]);
    expect(parked(result)).toEqual({ 'older-than-a-day': 1 });
  });

  it('of a clock that is ahead is no newer than its coming', () => {
    const result = read(
      json(port({ time: '18:25:00' }, lane({ operational_status: 'Lanes Closed', update_time: '', delay_minutes: '' }))),
    );
    expect(result.readings[0]?.observedAt).toBe(RECEIVED);
    expect(corrected(result)).toEqual({ 'clock-ahead': 1 });
  });

  it('without a day that exists is read as of its coming', () => {
    const result = read(json(port({ date: '2/30/2026' })));
    expect(result.readings[0]?.observedAt).toBe('2026-06-30T22:00:00.000Z');
    expect(corrected(result)).toEqual({ 'date-unreadable': 1 });
  });

  it('just after midnight has readings of the evening before', () => {
    const late = port({ date: '7/1/2026', time: '00:05:00' }, lane({ update_time: 'At 11:55 pm PDT' }));
    const { readings } = read(json(late), instant('2026-07-01T07:06:00.000Z'));
    expect(readings[0]?.observedAt).toBe('2026-07-01T06:55:00.000Z');
  });

  it('with a letter typed for a digit is the crossing that it means', () => {
    const result = read(json(port({ port_number: 'l24501', time: '16:25:00' }, lane({ update_time: 'At 4:00 pm MDT' }))));
    expect(result.readings[0]?.crossingId).toBe('fort-hancock');
    expect(corrected(result)).toMatchObject({ 'port-number-mistyped': 1 });
  });

  it('of a port that nobody knows is parked, and one of the other border is read over', () => {
    const result = read(
      json(port({ port_number: '230103', port_name: 'Gateway' }), port({ port_number: '070801', border: 'Canadian Border' })),
    );
    expect(result.report).toMatchObject({
      ports: 2,
      otherBorder: 1,
      parked: { first: [{ code: 'port-unknown', port: '230103', raw: 'Gateway' }] },
    });
  });

  it('that says "Open" of a port says nothing: a port whose lanes all wait for news has no reading with a wait', () => {
    const pending = lane({ operational_status: 'Update Pending', update_time: '', delay_minutes: '', lanes_open: '' });
    expect(read(json(port({ port_status: 'Open' }, pending))).readings.map(({ saying }) => saying)).toEqual(['pending']);
  });
});

describe('a file', () => {
  const full = json(
    port(),
    port({ port_number: '260101' }, lane({ update_time: 'At 3:00 pm MST' })),
    port({ port_number: '230404' }),
  );

  it('that was cut keeps every port that is whole', () => {
    const result = read(full.slice(0, -200));
    expect(result.readings.map(({ crossingId }) => crossingId)).toEqual(['san-ysidro', 'douglas']);
    expect(parked(result)).toEqual({ 'port-cut': 1 });
  });

  it('that was written twice is read once', () => {
    const result = read(full + full);
    expect(result.readings).toHaveLength(3);
    expect(corrected(result)).toMatchObject({ 'said-twice': 3 });
  });

  it('that contradicts itself keeps what it said first and says so', () => {
    const result = read(json(port(), port({}, lane({ delay_minutes: '90' }))));
    expect(result.readings[0]?.minutes).toBe(45);
    expect(parked(result)).toEqual({ 'contradicts-itself': 1 });
  });

  it('says the same in any order', () => {
    const ports = JSON.parse(full) as unknown[];
    const sorted = (result: FeedRead) => result.readings.toSorted((a, b) => (a.crossingId < b.crossingId ? -1 : 1));
    expect(sorted(read(json(...ports.toReversed())))).toEqual(sorted(read(full)));
  });

  it('of five thousand lanes is read within seconds, and its report stays short', () => {
    const many = Array.from({ length: 2_500 }, () =>
      port({ pedestrian_lanes: { standard_lanes: lane({ delay_minutes: 'soon' }) } }),
    );
    const begun = performance.now();
    const { report } = read(json(...many));
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(report.parked.counts['delay-unreadable']).toBe(2_500);
    expect(report.parked.first.length + report.parked.more).toBe(2_500);
    expect(JSON.stringify(report).length).toBeLessThan(300_000);
  });

  it.each([
    ['feed-unreadable', 'hello'],
    ['feed-unreadable', '{}'],
    ['feed-unreadable', '[]'],
    ['feed-too-deep', `[{"port_number":"1","x":${'['.repeat(60)}${']'.repeat(60)}}]`],
    ['feed-too-large', `[${Array(5_001).fill('{}').join()}]`],
  ])('is refused as %s', (code, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
  });

  it('never loses a lane silently, whatever bytes were cut, doubled, replaced or put elsewhere in it', () => {
    const place = fc.nat({ max: full.length - 1 });
    const wound = fc.oneof(
      place.map((at) => full.slice(0, at)),
      fc.tuple(place, place, place).map((cuts) => {
        const [first, second, third] = cuts.toSorted((one, other) => one - other) as [number, number, number];
        return full.slice(0, first) + full.slice(second, third) + full.slice(first, second) + full.slice(third);
      }),
      fc.tuple(place, place).map(([from, to]) => full.slice(0, Math.max(from, to)) + full.slice(Math.min(from, to))),
      fc
        .tuple(place, fc.string({ unit: 'binary', maxLength: 8 }))
        .map(([at, text]) => full.slice(0, at) + text + full.slice(at + text.length)),
    );
    fc.assert(
      fc.property(wound, (text) => {
        let result: FeedRead;
        try {
          result = read(text);
        } catch (error) {
          expect((error as { code?: string }).code).toMatch(/^feed-/);
          return;
        }
        const { readings, report } = result;
        const told = (list: { first: readonly unknown[]; more: number }) => list.first.length + list.more;
        const twice = report.corrected.counts['said-twice'] ?? 0;
        // Every port that begins in the text is a reading, parked, or said twice.
        expect(readings.length + told(report.parked) + twice + report.notApplicable + report.otherBorder).toBeGreaterThanOrEqual(
          Math.min(1, report.ports),
        );
        for (const { minutes, observedAt } of readings) {
          expect(minutes === null || (minutes >= 0 && minutes <= 1_440)).toBe(true);
          expect(observedAt <= RECEIVED && observedAt >= '2026-06-29T22:30:00.000Z').toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

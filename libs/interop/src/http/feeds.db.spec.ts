import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ViewBoard } from '#border';
import { instant, LIVE, localTime, type LaneKey } from '#kernel';
import { newId } from '#platform/ids';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemonstrateWaits } from '../application/demonstrate-waits.js';
import { PollFeed } from '../application/poll-feed.js';
import { WatchFolder } from '../application/watch-folder.js';
import { WatchSilence } from '../application/watch-silence.js';
import { json, lane, port, type LaneText } from '../domain/feed.fixture.js';
import { FeedsApp } from '../feeds-app.fixture.js';
import type { FeedReportResponse, FeedStateResponse } from './feeds.response.js';

const NORTH: LaneKey = 'vehicle.northbound.standard';

/** A file of this moment, by the clock at San Ysidro. */
const file = (more: LaneText = {}, extra: readonly unknown[] = []): Buffer => {
  const { date, time } = localTime(instant(Date.now()), 'America/Los_Angeles');
  const [year, month, day] = date.split('-').map(Number);
  const said = lane({ update_time: `At ${time}`, ...more });
  return Buffer.from(json(port({ date: `${month}/${day}/${year}`, time: `${time}:00` }, said), ...extra));
};

describe('feeds', () => {
  let app: FeedsApp;
  let other: Server;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  const folder = mkdtempSync(join(tmpdir(), 'enlace-feed-'));

  beforeAll(async () => {
    other = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const host = `127.0.0.1:${(other.address() as AddressInfo).port}`;
    const settings = { CBP_FEED_URL: `http://${host}/bwt`, CBP_FEED_HOSTS: `bwt.cbp.gov,${host}`, CBP_FEED_FOLDER: folder };
    app = await FeedsApp.open(settings);
  });
  afterAll(async () => {
    await app.close();
    other.close();
    other.closeAllConnections();
    rmSync(folder, { recursive: true });
  });

  const waitNow = async () => {
    const { crossing } = await app.get(ViewBoard).one(LIVE, 'san-ysidro');
    return crossing.lanes.find((one) => one.lane === NORTH)!.wait?.reading;
  };
  const feed = async (): Promise<FeedStateResponse> =>
    (await app.read('feeds')).json<{ items: FeedStateResponse[] }>().items.find(({ source }) => source === 'cbp-wait-times')!;

  it('shows figures of the demonstration until the first file comes, and none after', async () => {
    const demonstrate = app.get(DemonstrateWaits);
    await demonstrate.round();
    expect(await waitNow()).toBeUndefined();
    await demonstrate.begin();
    await demonstrate.round();
    expect(await waitNow()).toMatchObject({ source: 'demonstration' });
    await app.upload(file({ delay_minutes: '25' }));
    expect(await waitNow()).toMatchObject({ source: 'cbp-wait-times', minutes: 25 });
    await app.database.owner.query(`update feed_watch set next_at = now() where source = 'demonstration'`);
    await demonstrate.round();
    const { rows } = await app.database.owner.query('select source from feed_watch');
    expect(rows).toEqual([]);
  });

  describe('an uploaded file', () => {
    it('is read once under one key, with a report that everybody may look up', async () => {
      const key = newId();
      const bytes = file({ operational_status: 'no delay', delay_minutes: '8' }, [
        port({ port_number: '230103', port_name: 'Gateway' }),
      ]);
      const first = await app.upload(bytes, undefined, key);
      expect(first.statusCode).toBe(201);
      const { id, readings, corrected, parked } = first.json<FeedReportResponse>();
      expect({ readings, corrected, parked }).toEqual({ readings: 1, corrected: 1, parked: 1 });
      expect((await app.upload(bytes, undefined, key)).headers['idempotency-replayed']).toBe('true');
      const { report } = (await app.read(`feeds/imports/${id}`)).json<FeedReportResponse>();
      expect(report?.parked.first).toMatchObject([{ code: 'port-unknown', port: '230103', raw: 'Gateway' }]);
      const { rows } = await app.database.owner.query('select 1 from ledger_entry where stream = $1', [`feed-import:${id}`]);
      expect(rows).toHaveLength(1);
    });

    it.each([
      ['nothing in it', Buffer.alloc(0), 422],
      ['no wait-time file', Buffer.from('%PDF-1.7'), 422],
      ['a document type', Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><border_wait_time/>'), 422],
      ['nine megabytes', Buffer.alloc(9 * 1024 * 1024, 32), 422],
      ['eleven megabytes', Buffer.alloc(11 * 1024 * 1024, 32), 413],
    ])('with %s is refused and changes nothing', async (_, bytes, status) => {
      const before = (await feed()).last;
      expect((await app.upload(bytes)).statusCode).toBe(status);
      expect((await feed()).last).toEqual(before);
    });

    it('is not taken from who may not', async () => {
      expect((await app.upload(file(), 'liaison.us-sd-fire')).statusCode).toBe(403);
    });
  });

  describe('a fetched file', () => {
    const fetchNow = async (): Promise<void> => {
      await app.database.owner.query(`update feed_watch set next_at = now() where source = 'cbp-wait-times'`);
      await app.get(PollFeed).round();
    };
    beforeEach(() => app.database.owner.query(`delete from feed_watch where source = 'cbp-wait-times'`));

    it('is asked for only when it changed, and by one worker at a time', async () => {
      const asked: (string | undefined)[] = [];
      answer = (request, response) => {
        asked.push(request.headers['if-none-match']);
        if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
        else response.writeHead(200, { etag: '"one"' }).end(file({ delay_minutes: '55' }));
      };
      await Promise.all([app.get(PollFeed).round(), app.get(PollFeed).round()]);
      expect(await waitNow()).toMatchObject({ minutes: 55 });
      expect((await feed()).watch).toMatchObject({ outcome: 'read', failures: 0 });
      await fetchNow();
      expect((await feed()).watch).toMatchObject({ outcome: 'unchanged' });
      expect(asked).toEqual([undefined, '"one"']);
    });

    it.each([
      ['redirected', 302, { location: 'http://169.254.169.254/latest' }, ''],
      ['refused 500', 500, {}, 'broken'],
      ['feed-unreadable', 200, {}, '<html>maintenance</html>'],
      ['feed-too-large', 200, {}, 'x'.repeat(9 * 1024 * 1024)],
    ])('that is %s is noted with its reason, and what was known stays', async (detail, status, headers, body) => {
      const before = (await feed()).last;
      answer = (_, response) => void response.writeHead(status, headers).end(body);
      await app.get(PollFeed).round();
      expect((await feed()).watch).toMatchObject({ outcome: 'failed', detail, failures: 1 });
      expect((await feed()).last).toEqual(before);
    });
  });

  it('takes files from a folder when they have settled, and puts each where it says what became of it', async () => {
    const put = (name: string, bytes: Buffer, age: number): void => {
      writeFileSync(join(folder, name), bytes);
      utimesSync(join(folder, name), Date.now() / 1_000 - age, Date.now() / 1_000 - age);
    };
    put('good.json', file({ delay_minutes: '65' }), 60);
    put('bad.xml', Buffer.from('<!DOCTYPE a>'), 60);
    put('growing.json', file(), 0);
    put('notes.txt', Buffer.from('not ours'), 60);
    await app.get(WatchFolder).round();
    expect(readdirSync(folder).toSorted()).toEqual(['growing.json', 'notes.txt', 'read', 'refused']);
    expect(readdirSync(join(folder, 'read'))).toEqual([expect.stringMatching(/^\d+-good\.json$/)]);
    expect(readdirSync(join(folder, 'refused'))).toEqual([expect.stringMatching(/^\d+-bad\.xml$/)]);
    expect((await feed()).last).toMatchObject({ way: 'folder', name: 'good.json' });
  });

  it('say what their publisher writes about a port, until a file says that there is nothing', async () => {
    const noticed = async () => (await app.get(ViewBoard).one(LIVE, 'san-ysidro')).crossing.notices;
    const said = (notice: string | undefined): Buffer => {
      const [first, ...rest] = JSON.parse(file({ delay_minutes: '20' }).toString()) as Record<string, unknown>[];
      return Buffer.from(JSON.stringify([{ ...first, construction_notice: notice }, ...rest]));
    };
    await app.upload(said('Works on the ramp\r\nuntil Friday.'));
    const [first] = await noticed();
    expect(first).toMatchObject({ source: 'cbp-wait-times', text: 'Works on the ramp\nuntil Friday.' });
    await app.upload(said('Works on the ramp\r\nuntil Friday.'));
    await app.upload(said(undefined));
    expect(await noticed()).toMatchObject([{ since: first?.since, text: first?.text }]);
    await app.upload(said('Works until Sunday.'));
    expect((await noticed())[0]?.since).not.toBe(first?.since);
    await app.upload(said(''));
    expect(await noticed()).toEqual([]);
  });

  describe('that are watched and bring nothing', () => {
    const owed = async (): Promise<unknown[]> => {
      const { rows } = await app.database.owner.query(
        `select desk_id, state from obligation where act = 'restore-feed' order by opened_at, desk_id`,
      );
      return rows.map(({ desk_id: deskId, state }) => [deskId, state]);
    };
    const told = async (): Promise<unknown[]> => {
      const { rows } = await app.database.owner.query(
        `select type, envelope::jsonb -> 'data' -> 'deskIds' as desks from outbox where type like 'feed-silence.%' order by id`,
      );
      return rows.map(({ type, desks }) => [type, desks]);
    };
    const round = (listened = true): Promise<void> => app.get(WatchSilence).round(listened);
    const BOTH = ['mx-joint-desk', 'us-joint-desk'];

    beforeAll(async () => {
      await round();
      await app.database.owner.query(
        `update feed_import set received_at = received_at - interval '3 hours'; update feed_vigil set since = since - interval '3 hours'`,
      );
    });

    it('are missed by no process that has just come up: it asks first', async () => {
      await round(false);
      expect([await owed(), (await feed()).silentSince]).toEqual([[], null]);
    });

    it('become owed by the joint desks of both countries, once, whoever looks', async () => {
      await Promise.all([round(), round(), round()]);
      await round();
      expect(await owed()).toEqual(BOTH.map((desk) => [desk, 'open']));
      expect(await told()).toEqual([['feed-silence.found', expect.arrayContaining(BOTH)]]);
      expect((await feed()).silentSince).not.toBeNull();
    });

    it('are not heard again by what somebody uploads: the way by itself is still shut', async () => {
      expect((await app.upload(file())).statusCode).toBe(201);
      await round();
      expect(await owed()).toEqual(BOTH.map((desk) => [desk, 'open']));
    });

    it('are heard again with the next file that comes by itself, and nobody owes anything', async () => {
      writeFileSync(join(folder, 'again.json'), file({ delay_minutes: '35' }));
      utimesSync(join(folder, 'again.json'), Date.now() / 1_000 - 60, Date.now() / 1_000 - 60);
      await app.get(WatchFolder).round();
      await round();
      expect(await owed()).toEqual(BOTH.map((desk) => [desk, 'met']));
      expect((await told()).at(-1)).toEqual(['feed-silence.over', expect.arrayContaining(BOTH)]);
      expect((await feed()).silentSince).toBeNull();
    });
  });
});

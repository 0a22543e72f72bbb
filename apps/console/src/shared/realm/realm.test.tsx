import { beforeEach, describe, expect, it, vi } from 'vitest';

const DRILL = '0199aaaa-0000-7000-8000-000000000001';
const KEPT = 'enlace.realm';

/** A page as the browser loads it: what it is made of is read anew. */
const page = async (realm: string | null) => {
  vi.resetModules();
  if (realm === null) sessionStorage.removeItem(KEPT);
  else sessionStorage.setItem(KEPT, realm);
  const [of, transport, drafts] = await Promise.all([
    import('./realm'),
    import('../api/transport'),
    import('../drafts/draft-store'),
  ]);
  return { ...of, ...transport, ...drafts };
};

const asked = () => {
  const seen: { readonly path: string; readonly realm: string | null }[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    seen.push({ path: new URL(request.url).pathname, realm: request.headers.get('x-enlace-realm') });
    return new Response('{}', { status: 200 });
  });
  return seen;
};

describe('the realm of a page', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
    vi.useRealTimers();
  });

  it('is sent with every request of a drill’s page, but with those that are of no realm or name one', async () => {
    const { transport } = await page(DRILL);
    const seen = asked();
    const paths = [
      '/api/v1/cases',
      '/api/v1/my-desk',
      '/api/v1/notifications',
      '/api/v1/me',
      '/api/v1/drills',
      `/api/v1/drills/${DRILL}/start`,
    ];
    for (const path of paths) await transport(`http://here${path}`);
    await transport('http://here/api/v1/reports', { method: 'POST', body: '{}' });
    expect(seen.map(({ realm }) => realm)).toEqual([DRILL, DRILL, DRILL, null, null, null, DRILL]);
  });

  it('is not sent by live work, nor named in its links', async () => {
    const { transport, addressHere, guardHeaders } = await page(null);
    const seen = asked();
    await transport('http://here/api/v1/cases');
    expect(seen).toEqual([{ path: '/api/v1/cases', realm: null }]);
    expect(addressHere('/api/v1/stream?event=message')).toBe('/api/v1/stream?event=message');
    expect(guardHeaders('/api/v1/cases')).not.toHaveProperty('x-enlace-realm');
  });

  it('is in the address of what the browser fetches by itself, and on a file that is sent', async () => {
    const { addressHere, guardHeaders } = await page(DRILL);
    expect(addressHere('/api/v1/stream?event=message')).toBe(`/api/v1/stream?event=message&realm=${DRILL}`);
    expect(addressHere('/api/v1/alerts/1/document')).toBe(`/api/v1/alerts/1/document?realm=${DRILL}`);
    expect(guardHeaders('/api/v1/cases/1/attachments')).toMatchObject({ 'x-enlace-realm': DRILL });
  });

  it('has drafts of its own: what was begun in one is not found in the other, and is there when one comes back', async () => {
    const place = { name: 'filing', form: 1, userId: 'u' };
    const draft = { savedAt: new Date().toISOString(), text: 'A fire at the port' };
    const live = await page(null);
    live.keepDraft(place, draft);
    const drill = await page(DRILL);
    expect(drill.keptDraft(place)).toBeNull();
    drill.keepDraft(place, { ...draft, text: 'An exercise' });
    drill.forgetDraft(place);
    expect((await page(null)).keptDraft(place)).toEqual(draft);
  });

  it('changes with a page of its own alone: entering and leaving load one anew', async () => {
    const assign = vi.spyOn(window.location, 'assign').mockImplementation(() => undefined);
    const live = await page(null);
    live.enterDrill(DRILL);
    expect([assign.mock.lastCall, live.drillHere(), live.realmHeaders('/api/v1/cases')]).toEqual([['/'], null, {}]);
    const drill = await page(DRILL);
    drill.leaveDrill('/drills');
    expect([assign.mock.lastCall, drill.drillHere(), sessionStorage.getItem(KEPT)]).toEqual([['/drills'], DRILL, null]);
  });

  it('is not shown again from the past of the tab when the tab has gone over', async () => {
    const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
    const { watchRealm } = await page(DRILL);
    watchRealm();
    const back = (): void => void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    back();
    expect(reload).not.toHaveBeenCalled();
    sessionStorage.removeItem(KEPT);
    back();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('has the time of the drill, at its pace, standing when it stands', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-27T10:00:00Z') });
    const { keepTimeBy, serverNow, outsideNow } = await page(DRILL);
    keepTimeBy({ now: '2026-03-02T18:00:00.000Z', scale: 4 });
    vi.advanceTimersByTime(60_000);
    expect(new Date(serverNow()).toISOString()).toBe('2026-03-02T18:04:00.000Z');
    keepTimeBy({ now: '2026-03-02T18:04:00.000Z', scale: 0 });
    vi.advanceTimersByTime(60_000);
    expect(new Date(serverNow()).toISOString()).toBe('2026-03-02T18:04:00.000Z');
    expect(new Date(outsideNow()).toISOString()).toBe('2026-11-27T10:02:00.000Z');
    const live = await page(null);
    live.keepTimeBy({ now: '2026-03-02T18:00:00.000Z', scale: 4 });
    expect(live.serverNow()).toBe(live.outsideNow());
  });

  it('is in every link to the api that a screen draws', () => {
    const sources = import.meta.glob<string>('../../**/*.tsx', { query: '?raw', import: 'default', eager: true });
    const bare = Object.entries(sources).filter(([, source]) =>
      /(?:href|src|action)=(?:\{\s*)?["'`]\/api\/v1\/(?!drills\/)/.test(source),
    );
    expect(Object.keys(sources).length).toBeGreaterThan(100);
    expect(bare.map(([file]) => file)).toEqual([]);
  });
});

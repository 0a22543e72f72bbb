import { afterEach, describe, expect, it, vi } from 'vitest';
import { onProofAsked, transport } from './transport';

const BALLOT = { ballot: '{"action":"ladder.approve"}', ticket: 't', site: 'localhost', keys: 'k' };

/** An api that refuses until what it wants comes along. */
const api = (wants: (request: Request) => object | null) =>
  vi.fn((request: Request) => {
    const refusal = wants(request);
    return Promise.resolve(new Response(JSON.stringify(refusal ?? { ok: true }), { status: refusal ? 403 : 200 }));
  });
const approve = () =>
  transport('http://localhost/api/v1/ladders/x/editions/2/approve', { method: 'POST', body: '{"contentHash":"h"}' });

describe('an act of two people', () => {
  afterEach(() => vi.unstubAllGlobals());

  const voted = (request: Request) =>
    request.headers.has('x-enlace-vote') ? null : { status: 403, code: 'vote-required', params: BALLOT };

  it('is shown to be signed, and sent again with what was signed, whole', async () => {
    const fetched = api(voted);
    vi.stubGlobal('fetch', fetched);
    const asked = vi.fn(() => Promise.resolve('t.k.c.a.s'));
    const stop = onProofAsked(asked);
    expect((await approve()).ok).toBe(true);
    stop();
    expect(asked).toHaveBeenCalledExactlyOnceWith(BALLOT);
    const again = fetched.mock.calls[1]![0];
    expect([again.headers.get('x-enlace-vote'), await again.text()]).toEqual(['t.k.c.a.s', '{"contentHash":"h"}']);
  });

  it('is not done when it is left', async () => {
    const fetched = api(voted);
    vi.stubGlobal('fetch', fetched);
    const stop = onProofAsked(() => Promise.resolve(null));
    await expect(approve()).rejects.toMatchObject({ code: 'vote-required' });
    stop();
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('is sent again without a vote where a proof alone was wanted', async () => {
    let proved = false;
    const fetched = api(() => (proved ? null : { status: 403, code: 'step-up-required' }));
    vi.stubGlobal('fetch', fetched);
    const stop = onProofAsked((ballot) => {
      proved = ballot === null;
      return Promise.resolve('');
    });
    expect((await approve()).ok).toBe(true);
    stop();
    expect(fetched.mock.calls[1]![0].headers.has('x-enlace-vote')).toBe(false);
  });
});

import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SpeechProvider } from '../../shared/i18n/speech';
import { ShortcutsProvider } from '../../shared/keyboard/shortcuts';
import { type Session, SessionContext } from '../../shared/session/session';
import { ScreenRoute } from './filing-screen';

interface Asked {
  readonly key: string | null;
  readonly body: Record<string, unknown>;
}

const session = {
  me: {
    user: { id: 'u1', username: 'u', name: 'U', desk: 'mx-tij-pc', agency: 'mx-tij', country: 'MX', roles: ['liaison'] },
    desk: { id: 'mx-tij-pc', agencyId: 'mx-tij', country: 'MX' },
    permissions: ['report.file'],
  },
  may: () => true,
  signOut: async () => undefined,
} as unknown as Session;

const foreseen = {
  priority: 'P2',
  opensAtOnce: true,
  placeNeeded: false,
  acknowledgeBy: '2026-11-26T23:59:00.000Z',
  similar: [],
  routing: {
    ruleId: 'r',
    ruleVersion: 1,
    reason: { en: 'Because of the rule.', es: 'Por la regla.' },
    lead: 'mx-tij-bomb',
    leadCountry: 'MX',
    supporting: [],
    informed: [],
    alternates: [],
    concurrent: [],
    notifyBeforeAct: [],
    instrument: null,
    fallback: false,
    standIns: [],
  },
};
const answer = {
  id: 'r1',
  state: 'opened',
  sighting: false,
  receivedAt: '2026-11-26T23:50:00.000Z',
  caseId: 'c1',
  caseNumber: '26-SDT-00417-K',
  priority: 'P2',
  lead: { deskId: 'mx-tij-bomb' },
  routing: { ruleId: 'r', ruleVersion: 1, reason: { en: 'Because of the rule.', es: 'Por la regla.' } },
  version: 1,
  similar: [],
};

/** The api of these tests: what filing answers is decided by each of them. */
let filings: Asked[] = [];
let onFiling: (asked: Asked) => Response | Promise<Response>;
const json = (body: unknown, status = 200): Response => Response.json(body, { status });
const refusal = (status: number, code: string, errors: unknown[] = []): Response =>
  json({ code, title: `Refused: ${code}`, detail: 'In words.', correlationId: 'x', errors }, status);

const answering = async (request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url, 'http://enlace.test');
  if (pathname === '/api/v1/reports/preview') return json(foreseen);
  if (pathname !== '/api/v1/reports') return json({ items: [], nextCursor: null });
  const asked = { key: request.headers.get('idempotency-key'), body: (await request.json()) as Record<string, unknown> };
  filings.push(asked);
  return onFiling(asked);
};

const open = (address = '/') => {
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({ routeTree: createRootRoute({ component: ScreenRoute }), history });
  return render(
    <MantineProvider>
      <SpeechProvider locale="en">
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <SessionContext.Provider value={session}>
            <ShortcutsProvider>
              <RouterProvider router={router} />
            </ShortcutsProvider>
          </SessionContext.Provider>
        </QueryClientProvider>
      </SpeechProvider>
    </MantineProvider>,
  );
};

/** What a reload does: nothing stays but what the browser keeps. */
const reload = () => {
  cleanup();
  return open();
};

// Every key draws the whole form: what matters here is what is kept, not how it was typed.
const LONG_MILLIS = 20_000;
vi.setConfig({ testTimeout: LONG_MILLIS });
configure({ asyncUtilTimeout: LONG_MILLIS });

const field = (label: RegExp): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' });
const typeIn = (label: RegExp, text: string): void => void fireEvent.change(field(label), { target: { value: text } });
const press = (key: string, at: Element, ctrlKey = false): void => void fireEvent.keyDown(at, { key, ctrlKey });
const opened = (): Promise<HTMLElement> => screen.findByLabelText(/^What is it/, { selector: 'input' });

const sayKind = async (): Promise<void> => {
  await opened();
  typeIn(/^What is it/, 'ammonia');
  press('Enter', field(/^What is it/));
};
const fillIn = async (): Promise<void> => {
  await sayKind();
  typeIn(/^Where/, 'km 123.4');
  for (const id of ['side', 'lifeSafety', 'security', 'flow']) {
    const key = { side: 'm', lifeSafety: 'n' }[id] ?? '2';
    press(key, document.getElementById(`file-${id}`)!);
  }
  typeIn(/^Title/, 'Cloud over the yard');
};
const fileIt = (): void => press('Enter', document.body, true);

beforeEach(() => {
  localStorage.clear();
  filings = [];
  onFiling = () => json(answer, 201);
  vi.stubGlobal('fetch', answering);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a draft', () => {
  it('is there again after a reload, as it was typed, and says so', async () => {
    open();
    await fillIn();
    reload();
    expect(await screen.findByText(/Your draft was restored/)).toBeTruthy();
    expect(field(/^What is it/).value).toBe('Chemical release');
    expect(field(/^Where/).value).toBe('km 123.4');
    expect(field(/^Title/).value).toBe('Cloud over the yard');
    expect(field(/^Mexico/).checked).toBe(true);
  });

  it('is written in the other language beside the first only when asked, kept over a reload, and needs its title', async () => {
    open();
    await fillIn();
    expect(screen.queryByLabelText(/^Title · in Spanish/)).toBeNull();
    fireEvent.click(screen.getByText('Add the other language'));
    fireEvent.change(screen.getByLabelText(/^Description · in Spanish/), { target: { value: 'Huele a amoniaco.' } });
    fileIt();
    expect((await screen.findByRole('alert')).textContent).toContain('Title in the other language');
    expect(filings).toEqual([]);
    reload();
    await screen.findByText(/Your draft was restored/);
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Description · in Spanish/).value).toBe('Huele a amoniaco.');
    typeIn(/^Title · in Spanish/, 'Nube sobre el patio');
    fileIt();
    expect(await screen.findByText('26-SDT-00417-K')).toBeTruthy();
    expect(filings[0]!.body).toMatchObject({
      title: 'Cloud over the yard',
      language: 'en-US',
      translation: { language: 'es-MX', title: 'Nube sobre el patio', description: 'Huele a amoniaco.' },
    });
  });

  it('is gone once it is filed, and the number is said', async () => {
    open();
    await fillIn();
    fileIt();
    expect(await screen.findByText('26-SDT-00417-K')).toBeTruthy();
    expect(filings[0]!.body).toMatchObject({
      kind: 'chemical-release',
      side: 'MX',
      place: { riverKm: 123.4 },
      lifeSafety: false,
      impact: { security: 2, flow: 2 },
      title: 'Cloud over the yard',
      language: 'en-US',
      handling: { tlp: 'TLP:AMBER' },
    });
    reload();
    await opened();
    expect(screen.queryByText(/Your draft was restored/)).toBeNull();
  });

  it('is not sent while something is missing: each is named and the first has the focus', async () => {
    open();
    await sayKind();
    fileIt();
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toContain('6 answers are missing');
    await waitFor(() => expect(document.activeElement?.id).toBe('file-place'));
    expect(filings).toEqual([]);
  });
});

describe('a draft that somebody was led to', () => {
  const led = '/?title=Fire+near+the+line&kind=wildfire&text=Seen+from+both+sides&in=en&crossing=nowhere';

  it('begins with what the address gives, and keeps nothing until something is typed', async () => {
    open(led);
    await opened();
    expect(field(/^What is it/).value).toBe('Wildfire');
    expect(field(/^Title/).value).toBe('Fire near the line');
    reload();
    await opened();
    expect(field(/^Title/).value).toBe('');
  });

  it('does not take the place of one that was being written', async () => {
    open();
    await fillIn();
    cleanup();
    open(led);
    expect(await screen.findByText(/Your draft was restored/)).toBeTruthy();
    expect(field(/^Title/).value).toBe('Cloud over the yard');
  });
});

describe('the key of a filing', () => {
  it('is the same after a reload when no answer came, so that it is filed once', async () => {
    onFiling = () => new Promise(() => undefined);
    open();
    await fillIn();
    fileIt();
    await waitFor(() => expect(filings).toHaveLength(1));
    const sent = filings[0]!;
    onFiling = () => json(answer, 201);
    reload();
    fireEvent.click(await screen.findByText('Ask again'));
    expect(await screen.findByText('26-SDT-00417-K')).toBeTruthy();
    expect(filings.at(-1)).toEqual(sent);
  });

  it('finds the first answer when the draft was changed after a filing whose answer was lost', async () => {
    let arrived: Asked | undefined;
    let answers = 0;
    onFiling = (asked) => {
      arrived ??= asked;
      answers += 1;
      // What was refused for want of a session is sent once more by itself, in case the session was renewed meanwhile.
      if (answers <= 2) return refusal(401, 'unauthenticated');
      return JSON.stringify(asked) === JSON.stringify(arrived) ? json(answer, 201) : refusal(422, 'idempotency-key-reused');
    };
    open();
    await fillIn();
    fileIt();
    await screen.findByText('Refused: unauthenticated');
    typeIn(/^Title/, 'Cloud over the yard, growing');
    fileIt();
    expect(await screen.findByText('26-SDT-00417-K')).toBeTruthy();
    expect(screen.getByText(/It had arrived when you first sent it/)).toBeTruthy();
    expect(new Set(filings.map(({ key }) => key)).size).toBe(1);
  });

  it('is a new one for the next report', async () => {
    open();
    await fillIn();
    fileIt();
    fireEvent.click(await screen.findByText('File another'));
    await fillIn();
    fileIt();
    await waitFor(() => expect(filings).toHaveLength(2));
    expect(filings[0]!.key).not.toBe(filings[1]!.key);
  });
});

describe('a refusal', () => {
  it('stands at its field, leads there, and goes when the field changes; nothing is lost', async () => {
    onFiling = () =>
      refusal(422, 'report-crossing-unknown', [{ pointer: '/place/riverKm', code: 'x', detail: 'No such kilometre.' }]);
    open();
    await fillIn();
    fileIt();
    const place = field(/^Where/);
    await waitFor(() => expect(document.activeElement).toBe(place));
    expect(document.getElementById('file-place-fault')?.textContent).toBe('No such kilometre.');
    expect(place.getAttribute('aria-invalid')).toBe('true');
    expect(field(/^Title/).value).toBe('Cloud over the yard');
    typeIn(/^Where/, 'km 5');
    expect(document.getElementById('file-place-fault')).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { type AgencyId, addMinutes, type DeskId, drawMachine, instant } from '#kernel';
import { eventPhrases, terms } from '#phrases';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { disableWebhook, enableWebhook, removeWebhook, rotateSecret } from './change-webhook.js';
import { registerWebhook, type RegisterWebhook, type RegistrationFacts } from './register-webhook.js';
import { askedRest, faultOfStatus, WEBHOOK_ATTEMPTS, webhookCalm, webhookRest } from './webhook-answer.js';
import { composeMessage, isForWebhook, LONGEST_BODY_BYTES } from './webhook-message.js';
import { DISABLEMENTS, WEBHOOK_COVERS, type WebhookEvent } from './webhook.events.js';
import { signingSecrets, type Webhook, webhookAggregate } from './webhook.js';
import { WEBHOOK_STATES, webhookMachine } from './webhook.machine.js';

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const T0 = instant('2026-11-27T10:00:00.000Z');
const command: RegisterWebhook = {
  agencyId: 'us-sd-fire' as AgencyId,
  deskId: 'us-sd-fire' as DeskId,
  name: 'CAD',
  covers: 'desk',
  urgencies: ['life-safety', 'urgent'],
  eventTypes: null,
  url: 'https://hooks.fire.example/enlace',
  secretId: 's1',
  reason: 'The dispatch computer shows offers',
};
const facts: RegistrationFacts = { deskIsOwn: true, registered: 0, targets: 'public', isPublic: true };
const then = (webhook: Webhook | null, events: readonly WebhookEvent[]): Webhook =>
  events.reduce<Webhook | null>((state, event) => webhookAggregate.evolve(state, event), webhook) as Webhook;
const registered = (): Webhook => then(null, registerWebhook(command, facts, T0));
const byPerson = { because: 'person', disablementId: 'd1', reason: 'maintenance' } as const;
const disabled = (): Webhook => then(registered(), disableWebhook(registered(), byPerson, T0));
const code = (act: () => unknown): string => {
  try {
    act();
    return 'nothing refused it';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the machine of an endpoint', () => {
  it('is the diagram in the README, and its states are what the table may hold', () => {
    expect(Object.keys(webhookMachine.table)).toEqual([...WEBHOOK_STATES]);
    expect(read('libs/notifications/README.md')).toContain(`\`\`\`mermaid\n${drawMachine(webhookMachine)}\n\`\`\``);
    const migration = read('migrations/1763900003900-keep-webhooks.ts');
    expect(migration).toContain(`check (state in (${WEBHOOK_STATES.map((state) => `'${state}'`).join(', ')}))`);
  });

  it('has words for its states, its events and why it was disabled', () => {
    const keys = [
      ...WEBHOOK_STATES.map((state) => `webhook-state.${state}`),
      ...DISABLEMENTS.map((because) => `webhook-disablement.${because}`),
      ...WEBHOOK_COVERS.map((covers) => `webhook-cover.${covers}`),
    ];
    expect(keys.filter((key) => !(key in terms))).toEqual([]);
    for (const event of ['registered', 'secret-rotated', 'disabled', 'enabled', 'removed'])
      expect(eventPhrases).toHaveProperty([`webhook.${event}`]);
  });
});

describe('a registration', () => {
  it('keeps where messages go, whose they are, and the name of the secret alone', () => {
    expect(registered()).toMatchObject({
      state: 'active',
      url: 'https://hooks.fire.example/enlace',
      secrets: [{ id: 's1', until: null }],
    });
  });

  it.each([
    ['hooks.fire.example', 'webhook-target-malformed'],
    ['ftp://hooks.fire.example/', 'webhook-target-malformed'],
    ['https://user:word@hooks.fire.example/', 'webhook-target-malformed'],
    ['https://hooks.fire.example/#part', 'webhook-target-malformed'],
    [`https://hooks.fire.example/${'x'.repeat(500)}`, 'webhook-target-malformed'],
    ['http://hooks.fire.example/', 'webhook-target-forbidden'],
    ['https://localhost/', 'webhook-target-forbidden'],
    ['https://LOCALHOST./', 'webhook-target-forbidden'],
    ['https://db.internal/', 'webhook-target-forbidden'],
  ])('to %s is refused: %s', (url, refusal) => {
    expect(code(() => registerWebhook({ ...command, url }, facts, T0))).toBe(refusal);
  });

  it('to an address of a private network is refused, but where the installation is for development', () => {
    const local = { ...command, url: 'http://127.0.0.1:9000/in' };
    expect(code(() => registerWebhook(local, { ...facts, isPublic: false }, T0))).toBe('webhook-target-forbidden');
    expect(registerWebhook(local, { ...facts, isPublic: false, targets: 'any' }, T0)).toHaveLength(1);
  });

  it('is for a desk of the own agency, and there are not too many', () => {
    expect(code(() => registerWebhook(command, { ...facts, deskIsOwn: false }, T0))).toBe('webhook-desk-foreign');
    expect(code(() => registerWebhook(command, { ...facts, registered: 20 }, T0))).toBe('webhook-too-many');
  });
});

describe('a secret', () => {
  it('that was changed signs for a day beside the new one, and then no more', () => {
    const changed = then(registered(), rotateSecret(registered(), { secretId: 's2', reason: 'yearly' }, T0));
    expect(signingSecrets(changed, addMinutes(T0, 24 * 60 - 1)).map(({ id }) => id)).toEqual(['s2', 's1']);
    expect(signingSecrets(changed, addMinutes(T0, 24 * 60)).map(({ id }) => id)).toEqual(['s2']);
  });

  it('that was changed twice in a day leaves two that sign, not three', () => {
    const once = then(registered(), rotateSecret(registered(), { secretId: 's2', reason: 'it leaked' }, T0));
    const twice = then(once, rotateSecret(once, { secretId: 's3', reason: 'it leaked again' }, addMinutes(T0, 5)));
    expect(signingSecrets(twice, addMinutes(T0, 6)).map(({ id }) => id)).toEqual(['s3', 's2']);
  });
});

describe('an endpoint', () => {
  it('that the engine disables is told to its desk as urgent; that a person disables, as no news', () => {
    const [gone] = disableWebhook(registered(), { because: 'gone', disablementId: 'd1', reason: null }, T0);
    expect(gone).toMatchObject({ data: { deskId: 'us-sd-fire', because: 'gone', urgency: 'urgent' } });
    expect(disableWebhook(registered(), byPerson, T0)).toMatchObject([{ data: { urgency: 'routine' } }]);
  });

  it('names the disablement that ends, when it is enabled or removed', () => {
    expect(enableWebhook(disabled(), 'mended', T0)).toMatchObject([{ data: { disablementId: 'd1' } }]);
    expect(removeWebhook(disabled(), 'replaced', T0)).toMatchObject([{ data: { disablementId: 'd1' } }]);
    expect(removeWebhook(registered(), 'replaced', T0)).toMatchObject([{ data: { disablementId: null } }]);
  });

  it('says what it is to whoever comes too late', () => {
    const removed = then(registered(), removeWebhook(registered(), 'replaced', T0));
    expect(code(() => disableWebhook(disabled(), byPerson, T0))).toBe('webhook-not-active');
    expect(code(() => enableWebhook(registered(), 'x', T0))).toBe('webhook-not-disabled');
    for (const act of [
      () => disableWebhook(removed, byPerson, T0),
      () => enableWebhook(removed, 'x', T0),
      () => rotateSecret(removed, { secretId: 's', reason: 'x' }, T0),
      () => removeWebhook(removed, 'x', T0),
    ])
      expect(code(act)).toBe('webhook-removed');
  });
});

describe('a message that is not taken', () => {
  it('is tried ten times over some 75 hours, and never in step', () => {
    const rests = (random: number): number[] =>
      Array.from({ length: WEBHOOK_ATTEMPTS - 1 }, (_, nth) => webhookRest(nth + 1, null, random)!);
    const hours = (of: readonly number[]): number => of.reduce((sum, rest) => sum + rest, 0) / 3600;
    expect(WEBHOOK_ATTEMPTS).toBe(10);
    expect(hours(rests(0.5))).toBeCloseTo(75.6, 1);
    expect(rests(0)[0]).toBe(4);
    expect(rests(1)[0]).toBeCloseTo(6);
    expect(webhookRest(WEBHOOK_ATTEMPTS, null, 0.5)).toBeNull();
  });

  it('rests as long as the endpoint asked at least, a day at most, and never less than it would have', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 10 ** 7 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (nth, asked, random) => {
          const rest = webhookRest(nth, asked, random)!;
          expect(rest).toBeGreaterThanOrEqual(Math.min(asked, 24 * 3600));
          expect(rest).toBeGreaterThanOrEqual(webhookRest(nth, null, random)!);
        },
      ),
    );
  });

  it('has the endpoint left alone for minutes, not for its own hours', () => {
    expect(webhookCalm(5, null)).toBe(5);
    expect(webhookCalm(20 * 3600, null)).toBe(300);
    expect(webhookCalm(5, 1800)).toBe(1800);
    expect(webhookCalm(5, 10 ** 6)).toBe(3600);
  });

  it.each([
    [200, null],
    [204, null],
    [301, 'redirected'],
    [307, 'redirected'],
    [400, 'answered-error'],
    [404, 'answered-error'],
    [410, 'endpoint-gone'],
    [429, 'put-off-by-server'],
    [500, 'answered-error'],
    [502, 'put-off-by-server'],
    [503, 'put-off-by-server'],
  ])('was answered %i: %s', (status, fault) => {
    expect(faultOfStatus(status)).toBe(fault);
  });

  it('is put off by seconds or until a date, and by nothing that is neither', () => {
    const now = Date.parse('2026-11-27T10:00:00Z');
    expect(askedRest('120', now)).toBe(120);
    expect(askedRest('Fri, 27 Nov 2026 10:05:00 GMT', now)).toBe(300);
    expect(askedRest('Fri, 27 Nov 2026 09:05:00 GMT', now)).toBe(0);
    expect(askedRest('soon', now)).toBeNull();
    expect(askedRest(null, now)).toBeNull();
  });
});

describe('a message', () => {
  it('has fields for number, urgency, act, due time and link, and for nothing that anybody wrote', () => {
    const desks = Array.from({ length: 3_000 }, (_, nth) => `us-cbp-ofo-somewhere-on-the-border-${nth}` as DeskId);
    const body = composeMessage({
      type: 'handoff.offered',
      timestamp: T0,
      data: {
        eventId: 'e',
        number: '26-SDT-00417-K',
        urgency: 'life-safety',
        act: null,
        dueAt: T0,
        link: null,
        desks,
        realm: 'live' as never,
        exercise: false,
      },
    });
    const said = JSON.parse(body) as { data: object };
    expect(Object.keys(said)).toEqual(['type', 'timestamp', 'data']);
    expect(Object.keys(said.data)).toEqual([
      'eventId',
      'number',
      'urgency',
      'act',
      'dueAt',
      'link',
      'desks',
      'realm',
      'exercise',
    ]);
    expect(Buffer.byteLength(body)).toBeLessThan(LONGEST_BODY_BYTES);
  });

  it('is for an endpoint of the desk or the agency that asked for this urgency and this event', () => {
    const told = { deskId: 'us-sd-fire', agencyId: 'us-sd-fire', urgency: 'urgent', eventType: 'handoff.offered' } as Parameters<
      typeof isForWebhook
    >[1];
    const other = { ...told, deskId: 'us-sd-fire-south' as DeskId };
    expect(isForWebhook(command, told)).toBe(true);
    expect(isForWebhook(command, other)).toBe(false);
    expect(isForWebhook({ ...command, covers: 'agency' }, other)).toBe(true);
    expect(isForWebhook({ ...command, covers: 'agency' }, { ...other, agencyId: 'us-sdpd' })).toBe(false);
    expect(isForWebhook(command, { ...told, urgency: 'routine' })).toBe(false);
    expect(isForWebhook({ ...command, eventTypes: ['handoff.declined'] }, told)).toBe(false);
    expect(isForWebhook({ ...command, eventTypes: ['handoff.offered'] }, told)).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { INCIDENT_KINDS, instant } from '#kernel';
import { drafted, portShut, side } from './issued-alert.fixture.js';
import { kindOfAlert } from './kind-of-alert.js';

const STATEMENT = {
  title: { en: 'San Ysidro is shut', es: 'San Ysidro está cerrado' },
  text: { en: 'It opens again by stages.', es: 'Reabrirá por etapas.' },
  hash: 'a'.repeat(64),
};
const EARLIER = { sender: 'enlace.example', identifier: 'enlace.live.1', sent: instant('2026-11-25T19:25:00.000Z') };

describe('an alert of an activation', () => {
  it('says in both languages where, how grave, and how both sides stand', () => {
    const { infos, ...alert } = drafted();
    expect(alert).toMatchObject({ type: 'Alert', status: 'Actual', scope: 'Restricted', note: null });
    expect(infos.map(({ language, headline, description }) => [language, headline, description])).toEqual([
      [
        'en-US',
        'Port suspension and phased reopening, San Ysidro: crisis',
        'United States is at level crisis. Mexico is at level crisis. Both countries stand at this level.',
      ],
      [
        'es-MX',
        'Suspensión de un puerto y reapertura por fases, Puerta México / San Ysidro: crisis',
        'Estados Unidos está en nivel crisis. México está en nivel crisis. Ambos países están en este nivel.',
      ],
    ]);
    expect(infos[0]).toMatchObject({ urgency: 'Immediate', severity: 'Severe', certainty: 'Observed', responses: ['Execute'] });
    expect(infos[0]?.areas[0]).toMatchObject({ description: 'San Ysidro', geocodes: [{ name: 'cbpPort', value: '2504' }] });
  });

  it('is for those who take part: its restriction is there in both languages', () => {
    expect(drafted().restriction).toMatch(/^TLP:AMBER\. For systems .+ \/ TLP:AMBER\. Para sistemas /);
  });

  it('tells no level of one side as the other’s, and is the word of those alone who turned a key', () => {
    const sides = [side('US'), side('MX', { level: null, since: null })];
    const [english] = drafted({ subject: portShut({ keys: 'awaiting', sides }) }).infos;
    expect(english).toMatchObject({
      senderName: 'U.S. joint desk (United States)',
      description:
        'United States is at level crisis. Mexico has not turned its key. ' +
        'The answer of the other country is awaited; each level holds on its own side alone.',
    });
    expect(english?.parameters).toEqual(
      expect.arrayContaining([
        { name: 'enlace:level-US', value: 'crisis' },
        { name: 'enlace:level-MX', value: 'none' },
      ]),
    );
    expect(drafted().infos[1]?.senderName).toBe('Mesa conjunta de EE. UU. (Estados Unidos) / Mesa conjunta de México');
  });

  it('updates the earlier ones that stand, and cancels them when it has ended', () => {
    expect(drafted({ references: [EARLIER] })).toMatchObject({ type: 'Update', references: [EARLIER] });
    const subject = portShut({ keys: 'ended', endedAt: instant('2026-11-26T02:00:00.000Z') });
    const ended = drafted({ subject, references: [EARLIER] });
    expect(ended).toMatchObject({ type: 'Cancel', references: [EARLIER] });
    expect(ended.infos[0]).toMatchObject({ urgency: 'Past', responses: ['AllClear'], onset: '2026-11-26T02:00:00.000Z' });
    expect(ended.infos[1]?.headline).toMatch(/: concluido$/);
  });

  it('withdraws what should not have been sent, with the reason and no other claim', () => {
    const because = { en: 'Sent by mistake.', es: 'Se envió por error.' };
    const { type, infos } = drafted({ because, references: [EARLIER] });
    expect(type).toBe('Cancel');
    expect(infos[1]).toMatchObject({ description: 'Se envió por error.', severity: 'Unknown', responses: ['None'] });
    expect(infos[0]?.headline).toMatch(/^Cancelled: /);
  });

  it('is named by its content: another level, another draft', () => {
    expect(drafted()).toEqual(drafted());
    const calmer = portShut({ sides: [side('US', { level: 'elevated' }), side('MX')] });
    expect(drafted({ subject: calmer })).not.toEqual(drafted());
  });

  it.each(['partners', 'public'] as const)('to %s in a drill never is meant, and says so wherever it is shown', (audience) => {
    for (const statement of [null, STATEMENT])
      for (const because of [null, STATEMENT.text]) {
        const { status, note, infos } = drafted({ audience, because, exercise: true, subject: portShut({ statement }) });
        expect(status).toBe('Exercise');
        expect(note).toBe('EXERCISE EXERCISE EXERCISE / SIMULACRO SIMULACRO SIMULACRO');
        expect(infos[0]?.headline).toMatch(/^EXERCISE: /);
        expect(infos[1]?.headline).toMatch(/^SIMULACRO: /);
      }
  });

  it('says what kind of incident it is about, so that whoever reads it with Enlace knows it again', () => {
    for (const kind of INCIDENT_KINDS) {
      const { infos } = drafted({ subject: portShut({ kinds: [kind] }) });
      expect(infos[0]?.categories.length).toBeGreaterThan(0);
      expect(kindOfAlert(infos)).toBe(kind);
    }
  });
});

describe('an alert of a statement', () => {
  it('is public, and has the very words that both keys were turned on', () => {
    const alert = drafted({ audience: 'public', subject: portShut({ statement: STATEMENT }) });
    expect(alert).toMatchObject({ scope: 'Public', restriction: null, type: 'Alert' });
    expect(alert.infos.map(({ headline, description }) => [headline, description])).toEqual([
      [STATEMENT.title.en, STATEMENT.text.en],
      [STATEMENT.title.es, STATEMENT.text.es],
    ]);
    expect(alert.infos[0]?.parameters).toContainEqual({ name: 'enlace:statement-sha256', value: STATEMENT.hash });
    expect(alert.infos[0]?.responses).toEqual(['Avoid']);
  });

  it('after the end is no cancellation: the end is what is stated', () => {
    const subject = portShut({ statement: STATEMENT, keys: 'ended', endedAt: instant('2026-11-26T02:00:00.000Z') });
    expect(drafted({ audience: 'public', subject })).toMatchObject({ type: 'Alert', infos: [{ responses: ['AllClear'] }, {}] });
  });
});

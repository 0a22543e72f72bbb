import { describe, expect, it } from 'vitest';
import { filingOf, requestOf } from './filing';

const content = {
  text: 'Podría salir una caravana el viernes. Unas 200 personas.',
  language: 'es',
  kind: 'mass-arrival' as const,
  confidence: 'possible' as const,
  lifeSafety: false,
  crossingId: 'otay-mesa-commercial',
  tlp: 'TLP:AMBER' as const,
};

describe('a notice that becomes a report', () => {
  it('brings along what it says, its first sentence as title', () => {
    const request = requestOf(filingOf({ content }), '2026-11-27T08:00:00.000Z');
    expect(request).toMatchObject({
      kind: 'mass-arrival',
      title: 'Podría salir una caravana el viernes.',
      description: content.text,
      place: { crossingId: 'otay-mesa-commercial' },
    });
  });

  it('brings no source along', () => {
    const notice = { content, source: 'Taxista Pérez' };
    expect(JSON.stringify(filingOf(notice))).not.toContain('Pérez');
  });

  it('is not ready without kind, place or title', () => {
    const filing = filingOf({ content });
    for (const lacking of [{ kind: null }, { crossingId: null }, { title: ' ' }])
      expect(requestOf({ ...filing, ...lacking }, '2026-11-27T08:00:00.000Z')).toBeNull();
  });

  it('shortens a title that does not end', () => {
    expect(filingOf({ content: { ...content, text: 'a'.repeat(500) } }).title.length).toBeLessThanOrEqual(120);
  });
});

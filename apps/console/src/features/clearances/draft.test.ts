import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, previewOf, requestOf } from './draft';

const ZONE = 'America/Tijuana';
const NOW = Date.parse('2026-11-27T18:07:00.000Z');
const empty = emptyDraft(NOW, ZONE, 'es');
const enough = { ...empty, kind: 'fire-crew', crossingId: 'tecate', entering: 'MX' } as const;

describe('a notice that is being written', () => {
  it('begins an hour from now on the quarter, on the clock of the desk, and lasts two hours', () => {
    expect([empty.from, empty.until]).toEqual(['2026-11-27T11:15', '2026-11-27T13:15']);
  });

  it('is sent once it says what, where, into which side and when', () => {
    expect(requestOf(empty, ZONE)).toBeNull();
    expect(previewOf({ ...enough, entering: null })).toBeNull();
    expect(requestOf({ ...enough, until: enough.from }, ZONE)).toBeNull();
    expect(requestOf(enough, ZONE)).toEqual({
      kind: 'fire-crew',
      crossingId: 'tecate',
      entering: 'MX',
      window: { from: '2026-11-27T19:15:00.000Z', until: '2026-11-27T21:15:00.000Z' },
      lifeSafety: false,
      lines: [],
      language: 'es',
      names: { people: [], plates: [] },
    });
  });

  it('names a lead with a way to be reached, or none', () => {
    expect(requestOf({ ...enough, leadName: 'Z. Quintanilla' }, ZONE)).toBeNull();
    const named = requestOf({ ...enough, leadName: ' Z. Quintanilla ', leadReach: '+52 664', people: 'A\n\n B ' }, ZONE);
    expect(named?.names).toEqual({ lead: { name: 'Z. Quintanilla', reach: '+52 664' }, people: ['A', 'B'], plates: [] });
  });

  it('is the same again after it was kept', () => {
    const request = requestOf({ ...enough, lines: [{ item: 'firefighter', count: 4 }], returnAt: '2026-11-28T12:00' }, ZONE)!;
    const notice = { ...request, alternateCrossingId: null, purpose: null, instrument: null, names: null };
    expect(requestOf(draftOf(notice as never, ZONE), ZONE)).toEqual({ ...request, names: { people: [], plates: [] } });
  });
});

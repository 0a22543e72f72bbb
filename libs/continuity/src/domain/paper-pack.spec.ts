import { addMinutes, type DeskId, drawMachine, instant, replay, type UserId } from '#kernel';
import { terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { askForPack, dropPack, makePack } from './make-pack.js';
import { PAPER_PACK_STATES, paperPackMachine } from './paper-pack.machine.js';
import { type PaperPack, paperPackAggregate, type PaperPackEvent } from './paper-pack.js';

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

const NOW = instant('2026-11-27T15:00:00.000Z');
const LATER = addMinutes(NOW, 1);
const asking = { deskId: 'mx-tij-bomb' as DeskId, because: 'demand', by: 'ana' as UserId } as const;
const made = {
  file: { hash: 'ab', bytes: 5 },
  counts: { contacts: 1, cases: 2, activations: 0 },
  forms: ['EN-000417-K'],
};
const after = (pack: PaperPack | null, events: readonly PaperPackEvent[]): PaperPack =>
  events.reduce(paperPackAggregate.evolve, pack) as PaperPack;

describe('the machine of a pack', () => {
  it('is drawn in the README, kept by the database and has words', () => {
    expect(file('../../README.md')).toContain(`\`\`\`mermaid\n${drawMachine(paperPackMachine)}\n\`\`\``);
    const list = PAPER_PACK_STATES.map((state) => `'${state}'`).join(', ');
    expect(file('../../../../migrations/1763900005710-keep-paper-packs.ts')).toContain(`check (state in (${list}))`);
    for (const state of PAPER_PACK_STATES) expect(terms).toHaveProperty([`paper-pack.${state}`]);
  });
});

describe('a pack', () => {
  const asked = after(null, askForPack(null, { ...asking, shiftEnds: null }, NOW));

  it('is good until the shift ends, and for twelve hours where the roster says nothing', () => {
    expect(asked.validUntil).toBe(addMinutes(NOW, 720));
    expect(after(null, askForPack(null, { ...asking, shiftEnds: LATER }, NOW)).validUntil).toBe(LATER);
  });

  it('is not asked for while one is being made', () => {
    expect(() => askForPack(asked, { ...asking, shiftEnds: null }, LATER)).toThrow('paper-pack-in-the-making');
  });

  it('is made once, dropped once, and is what its events say', () => {
    const ready = after(asked, makePack(asked, made, LATER));
    expect(ready).toMatchObject({ state: 'made', madeAt: LATER, ...made });
    expect(() => makePack(ready, made, LATER)).toThrow('paper-pack-made');
    expect(() => dropPack(asked, LATER)).toThrow('paper-pack-not-made');
    const gone = after(ready, dropPack(ready, LATER));
    expect(() => dropPack(gone, LATER)).toThrow('paper-pack-dropped');
    expect(gone.file).toEqual(made.file);
    const events = [
      ...askForPack(null, { ...asking, shiftEnds: null }, NOW),
      ...makePack(asked, made, LATER),
      ...dropPack(ready, LATER),
    ];
    expect(replay(paperPackAggregate, events)).toEqual(gone);
  });
});

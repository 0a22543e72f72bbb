import { describe, expect, it } from '@jest/globals';
import { addMinutes } from '#kernel';
import { ADUANA, MX, PORT, raisedBy, US } from './activation.fixture.js';
import { type EntryTold, entryOfMoment } from './entry-of-moment.js';
import { timelineOf } from './timeline-of.js';

describe('a moment of the record', () => {
  it('is told by one entry of its kind, also where much happens at one instant', () => {
    const play = raisedBy(PORT, { level: 'crisis' }).confirm(MX).tell(PORT, 'south-command', 'airport').tell(US, 'north-command');
    play.order(PORT, 'restrict', { at: 'san-ysidro' }).order(ADUANA, 'reopen', { at: 'san-ysidro' });
    play.order(PORT, 'reopen', { at: 'san-ysidro', from: addMinutes(play.now, 60), until: addMinutes(play.now, 90) });
    const entries = play.events.map(({ type, data }, leafIndex): EntryTold => ({
      id: `${leafIndex}`,
      leafIndex,
      stream: 'activation:a',
      type,
      payload: { ...data },
    }));
    const told = timelineOf(play.state).map((moment) => [moment, entryOfMoment(moment, entries)] as const);
    expect(told.filter(([, entry]) => entry === undefined)).toEqual([]);
    const typesOf = (kind: string) => told.flatMap(([moment, entry]) => (moment.kind === kind ? [entry!.type] : []));
    expect(new Set(typesOf('ordered'))).toEqual(new Set(['activation.ordered']));
    expect(typesOf('lifted')).toEqual(['activation.order-lifted']);
    expect(new Set(typesOf('conflict-settled'))).toEqual(new Set(['activation.conflict-gone']));
    const roles = told.flatMap(([{ kind, about }, entry]) => (kind === 'told' ? [[about, entry!.payload.roles]] : []));
    expect(roles).toEqual([
      ['south-command', ['south-command', 'airport']],
      ['airport', ['south-command', 'airport']],
      ['north-command', ['north-command']],
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { readSlip } from './vote-slip.js';

describe('what a browser sends of a vote', () => {
  it('has five parts', () => {
    expect(readSlip('t1.k_2.c-3.a4.s5')).toEqual({
      ticket: 't1',
      id: 'k_2',
      clientDataJSON: 'c-3',
      authenticatorData: 'a4',
      signature: 's5',
    });
  });

  it.each(['', 'a.b.c.d', 'a.b.c.d.e.f', 'a.b..d.e', 'a.b.c.d.é', 'a.b.c.d e.f', `a.b.c.d.${'e'.repeat(4_001)}`])(
    'is refused as %s',
    (text) => {
      expect(readSlip(text)).toBeNull();
    },
  );
});

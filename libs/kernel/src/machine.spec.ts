import { describe, expect, it } from '@jest/globals';
import { allowedEvents, defineMachine, drawMachine, nextState } from './machine.js';

const lamp = {
  name: 'lamp',
  initial: ['off'],
  final: ['broken'],
  table: { off: { press: 'on' }, on: { press: 'off', burn: 'broken' }, broken: {} },
} as const;

describe('a machine', () => {
  it('goes where its table says, and nowhere else', () => {
    const machine = defineMachine<'off' | 'on' | 'broken', 'press' | 'burn'>(lamp);
    expect(nextState(machine, 'off', 'press')).toBe('on');
    expect(nextState(machine, 'off', 'burn')).toBeUndefined();
    expect(allowedEvents(machine, 'on')).toEqual(['press', 'burn']);
  });

  it('draws itself', () => {
    expect(drawMachine(defineMachine<'off' | 'on' | 'broken', 'press' | 'burn'>(lamp))).toBe(
      [
        'stateDiagram-v2',
        '  [*] --> off',
        '  off --> on: press',
        '  on --> off: press',
        '  on --> broken: burn',
        '  broken --> [*]',
      ].join('\n'),
    );
  });

  const wrong = (table: Record<string, Record<string, string>>, final: string[] = []) =>
    defineMachine<string, string>({ name: 'wrong', initial: ['off'], final, table });

  it.each([
    ['an unknown target', () => wrong({ off: { press: 'lit' } }), 'unknown state lit'],
    ['an unknown beginning', () => wrong({ on: { press: 'on' } }), 'unknown state off'],
    ['a state that nothing reaches', () => wrong({ off: { press: 'off' }, on: { press: 'off' } }), 'unreachable state on'],
    ['a dead end that is not final', () => wrong({ off: { press: 'on' }, on: {} }), 'on has no way out and is not final'],
    ['a final state with a way out', () => wrong({ off: { press: 'off' } }, ['off']), 'off is final and has a way out'],
  ])('does not load with %s', (_, define, fault) => {
    expect(define).toThrow(`machine wrong: ${fault}`);
  });
});

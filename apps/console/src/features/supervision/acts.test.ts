import { describe, expect, it } from 'vitest';
import type { BoardItem } from '../../shared/api/client';
import { actsOn, type Supervisor } from './acts';

const OTAY = 'us-cbp-ofo-otay-mesa';
const YSIDRO = 'us-cbp-ofo-san-ysidro';
const ANAM = 'mx-anam-tijuana';

const supervisor: Supervisor = { deskId: OTAY, agencyDesks: new Set([OTAY, YSIDRO]), may: () => true };
const owed = { obligationId: '1', act: 'acknowledge-case', correctionId: null };
const item = (leadDeskId: string, more: object = {}): BoardItem =>
  ({ lane: 'breached', deskId: leadDeskId, case: { leadDeskId }, owed, ...more }) as unknown as BoardItem;

describe('what a supervisor can do about a thing on the board', () => {
  it('is to acknowledge for the own desk, which needs no reminder', () => {
    expect(actsOn(item(OTAY), supervisor)).toEqual(['acknowledge', 'escalate', 'reassign', 'silence']);
  });

  it('is to take what another desk of the agency lets lie, and to remind it', () => {
    expect(actsOn(item(YSIDRO), supervisor)).toEqual(['take', 'nudge', 'escalate', 'reassign', 'silence']);
  });

  it('moves no lead of another agency: that one is reminded, or others are told', () => {
    expect(actsOn(item(ANAM), supervisor)).toEqual(['nudge', 'escalate', 'silence']);
  });

  it('opens an offer to be answered there, and decides on a report that waits at the own desk', () => {
    expect(actsOn(item(ANAM, { lane: 'offers-to-us', deskId: OTAY }), supervisor)).toEqual(['offer', 'escalate', 'silence']);
    const untriaged = { lane: 'nobodys', because: 'untriaged', deskId: OTAY, report: { id: 'r' }, owed: null };
    expect(actsOn(untriaged as unknown as BoardItem, supervisor)).toEqual(['triage']);
  });

  it('is nothing without the right', () => {
    expect(actsOn(item(YSIDRO), { ...supervisor, may: () => false })).toEqual([]);
  });
});

import { addMinutes, type DeskId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { ADUANA, MX, type Play, PORT, raisedBy, refusalOf, US } from './activation.fixture.js';
import {
  acceptResource,
  askForResource,
  declineResource,
  offerResource,
  releaseResource,
  sayArrived,
  setOut,
  standDownResource,
  withdrawResource,
} from './move-resources.js';
import { ACTIVATION, factsFrom, requestFrom } from './parts.fixture.js';
import type { ResourceNeed } from './resource-request.events.js';
import type { ResourceRequest } from './resource-request.js';
import { said } from './small-procedure.fixture.js';

const room = (): Play => raisedBy(PORT, { level: 'crisis' }).pass(5).confirm(MX);

/** The Mexican customs post is asked by the port; each act is by the desk that is named. */
const ask = (play: Play, by: string = PORT, changes: Partial<ResourceNeed> = {}): ResourceRequest => {
  const need: ResourceNeed = {
    kind: 'ambulances',
    text: said('With crews.'),
    quantity: 4,
    crossingId: null,
    where: 'Northbound plaza',
    neededBy: addMinutes(play.now, 90),
    fromDeskId: ADUANA as DeskId,
    ...changes,
  };
  return requestFrom(askForResource(play.state, { activationId: ACTIVATION, need, by: play.sign(by) }, factsFrom(play)));
};
const offer = (play: Play, request: ResourceRequest, quantity = 3, by: string = ADUANA): ResourceRequest => {
  const made = { quantity, arrivesAt: addMinutes(play.now, 45), note: null, by: play.sign(by) };
  return requestFrom(offerResource(play.state, request, made, factsFrom(play)), request);
};
const accept = (play: Play, request: ResourceRequest, quantity = 3, by: string = PORT): ResourceRequest =>
  requestFrom(acceptResource(play.state, request, { quantity, by: play.sign(by) }, factsFrom(play)), request);
const depart = (play: Play, request: ResourceRequest): ResourceRequest =>
  requestFrom(
    setOut(play.state, request, { arrivesAt: addMinutes(play.now, 20), by: play.sign(ADUANA) }, factsFrom(play)),
    request,
  );
const withdraw = (play: Play, request: ResourceRequest, by: string = PORT): ResourceRequest =>
  requestFrom(withdrawResource(play.state, request, { reason: 'No need.', by: play.sign(by) }, factsFrom(play)), request);
const decline = (play: Play, request: ResourceRequest, reason: string | null = null): ResourceRequest =>
  requestFrom(
    declineResource(
      play.state,
      request,
      { ground: reason === null ? 'needed-here' : 'other', reason, by: play.sign(ADUANA) },
      factsFrom(play),
    ),
    request,
  );

describe('what one desk asks of another', () => {
  it('is offered in part, accepted, sent, received and released', () => {
    const play = room();
    const there = depart(play, accept(play, offer(play, ask(play))));
    expect(there).toMatchObject({ state: 'under-way', offer: { quantity: 3 }, need: { quantity: 4 } });
    const arrived = requestFrom(sayArrived(play.state, there, play.sign(PORT), factsFrom(play)), there);
    const released = requestFrom(releaseResource(play.state, arrived, play.sign(PORT), factsFrom(play)), arrived);
    expect(released.state).toBe('released');
  });

  it('is asked of another desk that sits here, in time to come', () => {
    const play = room();
    expect(refusalOf(() => ask(play, 'us-webb-so'))).toBe('activation-desk-outside');
    expect(refusalOf(() => ask(play, PORT, { fromDeskId: 'us-webb-so' as DeskId }))).toBe('resource-desk-outside');
    expect(refusalOf(() => ask(play, PORT, { fromDeskId: PORT as DeskId }))).toBe('resource-own-desk');
    expect(refusalOf(() => ask(play, PORT, { neededBy: play.now }))).toBe('resource-past');
  });

  it('each answers for its own: the desk, or the command of its side', () => {
    const play = room();
    expect(refusalOf(() => offer(play, ask(play), 3, PORT))).toBe('resource-not-yours');
    expect(offer(play, ask(play), 3, MX).state).toBe('offered');
    expect(refusalOf(() => accept(play, offer(play, ask(play)), 3, ADUANA))).toBe('resource-not-yours');
    expect(accept(play, offer(play, ask(play)), 3, US).state).toBe('accepted');
    expect(refusalOf(() => withdraw(play, ask(play), MX))).toBe('resource-not-yours');
  });

  it('an offer is of no more than was asked, and the one that was read is accepted', () => {
    const play = room();
    expect(refusalOf(() => offer(play, ask(play), 5))).toBe('resource-too-much');
    const anew = offer(play, offer(play, ask(play)), 1);
    expect(refusalOf(() => accept(play, anew, 3))).toBe('resource-other-offer');
    expect(accept(play, anew, 1).state).toBe('accepted');
  });

  it('is not accepted when it was withdrawn, and not withdrawn when it is under way', () => {
    const play = room();
    const offered = offer(play, ask(play));
    expect(refusalOf(() => accept(play, withdraw(play, offered)))).toBe('resource-state');
    expect(refusalOf(() => withdraw(play, depart(play, accept(play, offered))))).toBe('resource-state');
  });

  it('is declined on a ground, until it is there; another ground is said in words', () => {
    const play = room();
    expect(decline(play, ask(play))).toMatchObject({ state: 'declined', ground: 'needed-here' });
    expect(decline(play, depart(play, accept(play, offer(play, ask(play)))), 'Flat tyre.').state).toBe('declined');
    const refused = () =>
      declineResource(play.state, ask(play), { ground: 'other', reason: null, by: play.sign(ADUANA) }, factsFrom(play));
    expect(refusalOf(refused)).toBe('resource-ground-words');
  });

  it('the end of the activation stands down what has not arrived, and leaves what has', () => {
    const play = room();
    const under = depart(play, accept(play, offer(play, ask(play))));
    expect(requestFrom(standDownResource(under, play.now), under).state).toBe('stood-down');
    const arrived = requestFrom(sayArrived(play.state, under, play.sign(PORT), factsFrom(play)), under);
    expect(standDownResource(arrived, play.now)).toEqual([]);
  });
});

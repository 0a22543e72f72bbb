import { describe, expect, it } from '@jest/globals';
import { instant, replay, type AgencyId, type DeskId, type Role, type UserId } from '#kernel';
import { addPerson, type Authority, type DeskPlace } from './add-person.js';
import { disablePerson } from './disable-person.js';
import { personAggregate, type Person } from './person.js';

const now = instant('2026-11-23T21:25:01.245Z');
const fire: DeskPlace = { id: 'us-sd-fire' as DeskId, agencyId: 'us-sd-fire' as AgencyId, country: 'US', joint: false };
const inm: DeskPlace = { id: 'mx-inm-tijuana' as DeskId, agencyId: 'mx-inm' as AgencyId, country: 'MX', joint: false };
const ofFire: Authority = { of: 'agency', agencyId: fire.agencyId, joint: false };
const newPerson = (desk = fire, roles: readonly Role[] = ['liaison'], username = 'r.quiroga') => ({
  username,
  name: 'Renata Quiroga',
  places: [{ desk, roles }],
});
const quiroga = (): Person => replay(personAggregate, addPerson(newPerson(), { of: 'machine' }, now))!;
const [self, other] = ['1' as UserId, '2' as UserId];

describe('adding a person', () => {
  it('places the person at the desk, in the agency and country of the desk', () => {
    expect(quiroga()).toEqual({
      username: 'r.quiroga',
      name: 'Renata Quiroga',
      disabledAt: null,
      succeededBy: null,
      memberships: [{ deskId: 'us-sd-fire', agencyId: 'us-sd-fire', country: 'US', roles: ['liaison'] }],
    });
  });

  it('is refused at a desk of another agency', () => {
    expect(() => addPerson(newPerson(inm), ofFire, now)).toThrow('desk-not-administered');
  });

  it('names coordinators only from a joint desk', () => {
    expect(() => addPerson(newPerson(fire, ['liaison', 'coordinator']), ofFire, now)).toThrow('role-not-grantable');
    expect(addPerson(newPerson(fire, ['coordinator']), { ...ofFire, joint: true }, now)).toHaveLength(1);
  });

  it.each(['', 'R.Quiroga', 'r..quiroga', '.quiroga', "r'quiroga", 'r quiroga', 'ñ', 'a'.repeat(81)])(
    'refuses the user name %p',
    (username) => {
      expect(() => addPerson(newPerson(fire, ['liaison'], username), ofFire, now)).toThrow('username-malformed');
    },
  );
});

describe('ending access', () => {
  const command = { personId: other, by: self, authority: ofFire, reason: 'Transferred', to: null, held: [] };

  it('is told with its time', () => {
    const person = [...disablePerson(quiroga(), command, now)].reduce<Person>(
      (state, event) => personAggregate.evolve(state, event),
      quiroga(),
    );
    expect(person.disabledAt).toBe(now);
    expect(() => disablePerson(person, command, now)).toThrow('person-already-disabled');
  });

  it('says who takes over, and how many of what went where', () => {
    const to = { id: '3' as UserId, disabledAt: null, memberships: [{ deskId: fire.id }] };
    const held = (['case', 'case', 'shift-note', 'session'] as const).map((kind) => ({ kind, name: '', deskId: fire.id }));
    expect(disablePerson(quiroga(), { ...command, to, held }, now)).toMatchObject([
      {
        data: {
          toPersonId: to.id,
          handed: [
            { kind: 'case', count: 2, goesTo: 'colleague' },
            { kind: 'shift-note', count: 1, goesTo: 'desk' },
            { kind: 'session', count: 1, goesTo: 'ends' },
          ],
        },
      },
    ]);
    expect(disablePerson(quiroga(), { ...command, held }, now)[0]!.data).toMatchObject({
      toPersonId: null,
      handed: [{ kind: 'case', goesTo: 'desk' }, {}, {}],
    });
  });

  it.each([
    ['oneself', { id: other, disabledAt: null, memberships: [{ deskId: fire.id }] }],
    ['who left', { id: self, disabledAt: now, memberships: [{ deskId: fire.id }] }],
    ['of another desk', { id: self, disabledAt: null, memberships: [{ deskId: inm.id }] }],
  ])('hands nothing to somebody %s', (_, to) => {
    expect(() => disablePerson(quiroga(), { ...command, to }, now)).toThrow('person-successor-unfit');
  });

  it('hides people of other agencies', () => {
    expect(() =>
      disablePerson(quiroga(), { ...command, authority: { of: 'agency', agencyId: inm.agencyId, joint: true } }, now),
    ).toThrow('person-unknown');
  });

  it('is never done to oneself', () => {
    expect(() => disablePerson(quiroga(), { ...command, by: other }, now)).toThrow('person-is-yourself');
  });
});

import { INCIDENT_KINDS, type Side } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matches } from './condition.js';
import { route } from './route.js';
import { anyFacts, CORRIDORS, desk, directoryOf, otayCloud, ruleSet } from './routing.fixture.js';
import { LAST_RULE, type RuleSet } from './rule-set.js';

const directory = directoryOf();

describe('routing an ammonia cloud at Otay', () => {
  const routing = route(otayCloud, ruleSet, directory);

  it('gives it to the fire department of the side of origin and asks its counterpart first', () => {
    expect(routing.ruleId).toBe('chemical-near-line');
    expect(routing.lead).toBe('mx-tij-bomb');
    expect(routing.supporting[0]).toBe('us-sd-fire');
    expect(routing.supporting).toEqual(expect.arrayContaining(['us-epa-r9', 'mx-profepa', 'mx-tij-pc', 'us-sdc-deh']));
    expect(routing.informed).toEqual(expect.arrayContaining(['us-nrc', 'mx-cenacom', 'us-cbp-ofo-otay-mesa']));
    expect(routing.concurrent).toEqual(expect.arrayContaining(['us-epa-r9', 'mx-profepa']));
    expect(routing.instrument?.id).toBe('joint-contingency-plan');
    expect(routing.ladder).toBe('acknowledge-life-safety');
    expect(routing).toMatchObject({ ruleVersion: 1, corridorId: 'SDT', fallback: false, inputs: otayCloud, standIns: [] });
  });

  it('says why in both languages', () => {
    expect(routing.reason.en).toBe(
      'Rule “Chemical release on land within 100 km” of rule set 1 is the first that fits: chemical release; ' +
        '0.9 km from the line (limit 100 km). Desk mx-tij-bomb leads, because it happens on its country’s side (Mexico). ' +
        'On the other side Desk us-sd-fire is asked to support. ' +
        'Relies on: Joint Contingency Plan 2017 (La Paz Agreement 1983, Annex II).',
    );
    expect(routing.reason.es).toContain('porque ocurre del lado de México');
    expect(routing.reason.es).toContain('Plan Conjunto de Contingencias 2017');
  });

  it('turns round when the cloud rises on the other side', () => {
    const mirrored = route({ ...otayCloud, side: 'US' }, ruleSet, directory);
    expect(mirrored.lead).toBe('us-sd-fire');
    expect(mirrored.supporting[0]).toBe('mx-tij-bomb');
  });

  it('leaves it to the filing country when it happens on both sides', () => {
    const both = route({ ...otayCloud, side: 'both' }, ruleSet, directory);
    expect(both.lead).toBe('mx-tij-bomb');
    expect(both.reason.en).toContain('both sides');
  });

  it('goes to the federal environment desks beyond 100 km or at an unknown distance', () => {
    expect(route({ ...otayCloud, distanceToLineKm: 100 }, ruleSet, directory).ruleId).toBe('chemical-near-line');
    expect(route({ ...otayCloud, distanceToLineKm: 100.1 }, ruleSet, directory).lead).toBe('mx-profepa');
    expect(route({ ...otayCloud, distanceToLineKm: null }, ruleSet, directory).ruleId).toBe('chemical-far');
  });

  it('becomes a spill at sea when it is at sea', () => {
    expect(route({ ...otayCloud, atSea: true }, ruleSet, directory).lead).toBe('mx-semar');
  });
});

describe('a desk that is not available', () => {
  it('is replaced by its alternate, and the reason says so', () => {
    const without = directoryOf({ 'mx-tij-bomb': { active: false, alternateDeskId: desk('mx-tij-pc') } });
    const routing = route(otayCloud, ruleSet, without);
    expect(routing.lead).toBe('mx-tij-pc');
    expect(routing.standIns).toEqual([{ deskId: 'mx-tij-bomb', replacedBy: 'mx-tij-pc' }]);
    expect(routing.reason.en).toContain('Desk mx-tij-bomb is not available; Desk mx-tij-pc stands in.');
    expect(routing.reason.es).toContain('la suple Mesa mx-tij-pc');
  });

  it('is not sought for ever among alternates that name each other', () => {
    const circle = directoryOf({
      'mx-tij-bomb': { active: false, alternateDeskId: desk('mx-tij-pc') },
      'mx-tij-pc': { active: false, alternateDeskId: desk('mx-tij-bomb') },
    });
    expect(route(otayCloud, ruleSet, circle).lead).toBe('mx-joint-desk');
  });

  it('leaves its place to the duty desk of its country when it is not in the directory at all', () => {
    expect(route(otayCloud, ruleSet, directoryOf({ 'mx-tij-bomb': null })).lead).toBe('mx-joint-desk');
  });

  it('is left out of a list when nobody stands in', () => {
    const routing = route(otayCloud, ruleSet, directoryOf({ 'us-nrc': { active: false } }));
    expect(routing.informed).not.toContain('us-nrc');
    expect(routing.reason.en).toContain('Desk us-nrc is not available and has no alternate');
  });

  it('never leaves a case without a lead: the filing desk keeps what nobody can take', () => {
    const routing = route(otayCloud, { ...ruleSet, rules: [] }, { ...directory, desks: new Map() });
    expect(routing).toMatchObject({ lead: 'mx-tij-bomb', fallback: true, supporting: [], informed: [] });
  });
});

describe('the rules', () => {
  it('end with the duty desk of the filing country, which alerts the owners', () => {
    const onlyLast: RuleSet = { ...ruleSet, owners: ['us-nrc'], rules: ruleSet.rules.slice(-1) };
    const routing = route(otayCloud, onlyLast, directory);
    expect(routing).toMatchObject({
      ruleId: LAST_RULE,
      lead: 'mx-joint-desk',
      supporting: ['us-joint-desk'],
      informed: ['us-nrc'],
      fallback: true,
    });
    expect(routing.reason.es).toContain('se alerta a los responsables de las reglas');
  });

  it('send a detained person’s case to the consulate before anyone acts', () => {
    const detained = {
      ...otayCloud,
      kind: 'detained-national',
      side: 'US',
      filedByDesk: desk('us-sd-sdpd'),
      filedByCountry: 'US',
    } as const;
    expect(route(detained, ruleSet, directory)).toMatchObject({
      lead: 'us-sd-sdpd',
      supporting: ['mx-sre-cg-sd'],
      notifyBeforeAct: ['mx-sre-cg-sd'],
    });
  });

  it('tell fewer desks when handling is restricted', () => {
    const kidnap = { ...otayCloud, kind: 'kidnap-extortion' } as const;
    expect(route({ ...kidnap, tlp: 'TLP:AMBER' }, ruleSet, directory).informed).toContain('mx-sre-cg-sd');
    expect(route({ ...kidnap, tlp: 'TLP:AMBER+STRICT' }, ruleSet, directory)).toMatchObject({
      supporting: ['us-fbi-san-diego'],
      informed: [],
    });
  });

  it('start the urgent clock for a high impact, and never a slower one than the rule allows', () => {
    const truck = { ...otayCloud, kind: 'truck-inspection-conflict', lifeSafety: false } as const;
    const ladder = (flow: 0 | 2 | 3) => route({ ...truck, impact: { security: 0, flow } }, ruleSet, directory).ladder;
    expect([ladder(0), ladder(2), ladder(3)]).toEqual(['acknowledge-routine', 'acknowledge-routine', 'acknowledge-urgent']);
    const child = { ...otayCloud, kind: 'child-abduction', lifeSafety: false, impact: { security: 0, flow: 0 } } as const;
    expect(route(child, ruleSet, directory).ladder).toBe('acknowledge-life-safety');
  });

  it('name the Otay port for Otay and the San Ysidro port for the rest of the corridor', () => {
    const waits = { ...otayCloud, kind: 'long-waits', side: 'US' } as const;
    expect(route({ ...waits, place: { crossingId: 'otay-mesa-passenger' } }, ruleSet, directory).lead).toBe(
      'us-cbp-ofo-otay-mesa',
    );
    expect(route({ ...waits, place: { crossingId: 'san-ysidro' } }, ruleSet, directory).lead).toBe('us-cbp-ofo-san-ysidro');
  });
});

describe('rule set 1, over every kind, side and corridor', () => {
  const sides: readonly Side[] = ['US', 'MX', 'both'];
  it.each(INCIDENT_KINDS)('%s has desks on both sides and its own rule', (kind) => {
    for (const side of sides)
      for (const corridorId of CORRIDORS)
        for (const distanceToLineKm of [0, 50, 150, null])
          for (const filedByCountry of ['US', 'MX']) {
            const filedByDesk = desk(filedByCountry === 'US' ? 'us-webb-so' : 'mx-tij-bomb');
            const facts = { ...otayCloud, kind, side, corridorId, distanceToLineKm, filedByCountry, filedByDesk, place: {} };
            const routing = route(facts, ruleSet, directory);
            const countries = new Set([routing.lead, ...routing.supporting].map((id) => directory.desks.get(id)?.country));
            expect(countries).toEqual(new Set(['MX', 'US']));
            expect(routing.fallback).toBe(false);
            const leadCountry = side === 'both' ? filedByCountry : side;
            expect(directory.desks.get(routing.lead)?.country).toBe(leadCountry);
          }
  });
});

describe('for any facts', () => {
  it('there is one lead, no desk has two roles, and both languages speak', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { lead, supporting, informed, alternates, concurrent, reason } = route(facts, ruleSet, directory);
        const roles = [lead, ...supporting, ...informed];
        expect(new Set(roles).size).toBe(roles.length);
        expect(alternates).not.toContain(lead);
        for (const other of concurrent) expect(roles).toContain(other);
        expect(`${reason.en} ${reason.es}`).not.toMatch(/[{}]|undefined|null/);
      }),
    );
  });

  it('the first rule that fits decides', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { ruleId } = route(facts, ruleSet, directory);
        const at = ruleSet.rules.findIndex(({ id }) => id === ruleId);
        expect(matches(ruleSet.rules[at]!.when, facts)).toBe(true);
        expect(ruleSet.rules.slice(0, at).some(({ when }) => matches(when, facts))).toBe(false);
      }),
    );
  });

  it('the order of rules that never fit together does not matter', () => {
    const kindOf = (rule: RuleSet['rules'][number]): string => rule.when.kinds?.join() ?? LAST_RULE;
    const groups = [...new Set(ruleSet.rules.slice(0, -1).map(kindOf))];
    const shuffled = fc.shuffledSubarray(groups, { minLength: groups.length });
    fc.assert(
      fc.property(anyFacts, shuffled, (facts, order) => {
        const rules = [
          ...order.flatMap((group) => ruleSet.rules.filter((rule) => kindOf(rule) === group)),
          ruleSet.rules.at(-1)!,
        ];
        expect(route(facts, { ...ruleSet, rules }, directory)).toEqual(route(facts, ruleSet, directory));
      }),
    );
  });

  it('a silent desk is gone around with the reason, and kept when everybody who could stand in is silent too', () => {
    const waits = { ...otayCloud, kind: 'long-waits', side: 'US' } as const;
    const port = 'us-cbp-ofo-otay-mesa';
    const alternateDeskId = desk('us-cbp-ofo-san-ysidro');
    const one = route(waits, ruleSet, directoryOf({ [port]: { silent: true, alternateDeskId } }));
    expect(one.lead).toBe(alternateDeskId);
    expect(one.standIns).toContainEqual({ deskId: port, replacedBy: alternateDeskId });
    expect(one.reason.en).toContain(
      `Desk ${port} left two checks of presence in a row unanswered; Desk ${alternateDeskId} stands in until it answers.`,
    );
    const all = Object.fromEntries([...directory.desks.keys()].map((id) => [id, { silent: true } as const]));
    expect(route(waits, ruleSet, directoryOf(all))).toEqual(route(waits, ruleSet, directory));
  });

  it('an available desk leads, whichever desks are closed, as long as one country desk is left', () => {
    const closable = [...directory.desks.keys()].filter((id) => !id.endsWith('joint-desk'));
    fc.assert(
      fc.property(anyFacts, fc.subarray(closable), (facts, closed) => {
        fc.pre(facts.filedByCountry !== 'CA');
        const some = directoryOf(Object.fromEntries(closed.map((id) => [id, { active: false }])));
        const { lead, supporting, informed } = route(facts, ruleSet, some);
        for (const id of [lead, ...supporting, ...informed]) expect(some.desks.get(id)?.active).toBe(true);
      }),
    );
  });
});

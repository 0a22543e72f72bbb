import type { Rule, RuleSetBody } from '../src/domain/rule-set.js';
import { crimeRules } from './rules-crime.js';
import { environmentRules } from './rules-environment.js';
import { peopleRules } from './rules-people.js';
import { portRules } from './rules-ports.js';
import { instruments } from './instruments.js';
import { roles } from './roles.js';

const lastRule: Rule = {
  id: 'duty-desk',
  name: { en: 'Duty desk of the filing country', es: 'Mesa de guardia del país que reporta' },
  when: {},
  then: {
    sides: [
      { country: 'US', lead: 'us-joint-desk' },
      { country: 'MX', lead: 'mx-joint-desk' },
    ],
    leadFrom: 'filing-country',
    whenBoth: 'filing-country',
  },
};

/**
 * Rule set 1: who leads, supports and is told on each side, for every kind of incident. Seeded as published on the first run;
 * later versions are drafted, approved by another person and published through the API.
 */
export const ruleSetOne: RuleSetBody = {
  owners: ['us-joint-desk', 'mx-joint-desk'],
  roles,
  instruments,
  rules: [...environmentRules, ...peopleRules, ...crimeRules, ...portRules, lastRule],
};

import type { Bilingual, CountryCode, ErrorParams } from '#kernel';
import { covers, type Condition } from './condition.js';
import { isZone } from './local-time.js';
import type { RoutingDirectory } from './routing-directory.js';
import type { RuleSetCode, RuleSetFault } from './rule-set.errors.js';
import {
  FILING_DESK,
  LAST_RULE,
  type CountryDesks,
  type DeskRole,
  type Rule,
  type RuleSetBody,
  type Target,
} from './rule-set.js';

/** Collects faults below one place of the document. */
type Report = (code: RuleSetCode, at: string, params?: ErrorParams) => void;

interface Checked {
  readonly body: RuleSetBody;
  readonly directory: RoutingDirectory;
  readonly report: Report;
}

const checkText = ({ report }: Checked, text: Bilingual, at: string): void => {
  if (!text.en.trim() || !text.es.trim()) report('rule-set-text-missing', at);
};

const checkRepeats = ({ report }: Checked, ids: readonly string[], at: string): void =>
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) report('rule-set-repeated', `${at}/${index}/id`, { id });
  });

const checkDesk = ({ directory, report }: Checked, desk: string, at: string, country?: CountryCode): void => {
  const known = directory.desks.get(desk);
  if (!known) report('rule-set-desk-unknown', at, { desk });
  else if (!known.active) report('rule-set-desk-inactive', at, { desk });
  else if (country && known.country !== country) report('rule-set-desk-foreign', at, { desk, country });
};

const desksOf = ({ byCrossing, byCorridor, otherwise }: DeskRole): string[] => [
  ...new Set([...Object.values(byCrossing ?? {}), ...Object.values(byCorridor ?? {}), ...(otherwise ? [otherwise] : [])]),
];

/** A target, and with a country given also that whoever it means belongs to that country. */
const checkTarget = (checked: Checked, target: Target, at: string, country?: CountryCode): void => {
  if (target === FILING_DESK) return;
  if (!target.includes('.')) return checkDesk(checked, target, at, country);
  const role = checked.body.roles.find(({ id }) => id === target);
  if (!role) return checked.report('rule-set-role-unknown', at, { role: target });
  if (country) for (const desk of desksOf(role)) if (checked.directory.desks.has(desk)) checkDesk(checked, desk, at, country);
};

const checkRoles = (checked: Checked): void => {
  const { body, directory, report } = checked;
  checkRepeats(
    checked,
    body.roles.map(({ id }) => id),
    '/roles',
  );
  body.roles.forEach((role, index) => {
    const at = `/roles/${index}`;
    checkText(checked, role.name, `${at}/name`);
    const places = [
      ['byCrossing', role.byCrossing, directory.crossings],
      ['byCorridor', role.byCorridor, directory.corridors],
    ] as const;
    for (const [field, desks, known] of places)
      for (const [place, desk] of Object.entries(desks ?? {})) {
        if (!known.has(place)) report('rule-set-place-unknown', `${at}/${field}/${place}`, { place });
        checkDesk(checked, desk, `${at}/${field}/${place}`);
      }
    if (role.otherwise) checkDesk(checked, role.otherwise, `${at}/otherwise`);
  });
};

const checkCondition = ({ directory, report }: Checked, when: Condition, at: string): void => {
  const places = {
    crossings: directory.crossings,
    municipalities: directory.localities,
    counties: directory.localities,
    corridors: directory.corridors,
  } as const;
  for (const [field, known] of Object.entries(places))
    when[field as keyof typeof places]?.forEach((place, index) => {
      if (!known.has(place)) report('rule-set-place-unknown', `${at}/${field}/${index}`, { place });
    });
  for (const [field, value] of Object.entries(when))
    if (Array.isArray(value) && value.length === 0) report('rule-set-condition-empty', `${at}/${field}`);
  if (when.localTime && !isZone(when.localTime.zone))
    report('rule-set-zone-unknown', `${at}/localTime/zone`, { zone: when.localTime.zone });
};

const checkSide = (checked: Checked, side: CountryDesks, at: string): void => {
  const { country, lead, alternates = [], supporting = [], informed = [], concurrent = [] } = side;
  checkTarget(checked, lead, `${at}/lead`, country);
  for (const [field, targets] of Object.entries({ alternates, supporting, informed, concurrent }))
    targets.forEach((target, index) => checkTarget(checked, target, `${at}/${field}/${index}`));
  const own = supporting.indexOf(lead);
  if (own >= 0) checked.report('rule-set-lead-supports-itself', `${at}/supporting/${own}`, { desk: lead });
};

const checkRule = (checked: Checked, rule: Rule, at: string, countries: readonly CountryCode[]): void => {
  const { sides, instrument, notifyBeforeAct = [] } = rule.then;
  checkText(checked, rule.name, `${at}/name`);
  checkCondition(checked, rule.when, `${at}/when`);
  sides.forEach((side, index) => checkSide(checked, side, `${at}/then/sides/${index}`));
  for (const country of countries)
    if (sides.filter((side) => side.country === country).length !== 1)
      checked.report('rule-set-side-missing', `${at}/then/sides`, { country });
  notifyBeforeAct.forEach((target, index) => checkTarget(checked, target, `${at}/then/notifyBeforeAct/${index}`));
  if (instrument && !checked.body.instruments.some(({ id }) => id === instrument))
    checked.report('rule-set-instrument-unknown', `${at}/then/instrument`, { instrument });
};

const checkOrder = ({ body: { rules }, report }: Checked): void => {
  const last = rules.at(-1);
  if (last?.id !== LAST_RULE || Object.keys(last.when).length > 0 || last.then.leadFrom !== 'filing-country')
    report('rule-set-last-rule-missing', `/rules/${Math.max(0, rules.length - 1)}`);
  rules.forEach((rule, index) => {
    const earlier = rules.slice(0, index).find(({ when }) => covers(when, rule.when));
    if (earlier) report('rule-set-rule-unreachable', `/rules/${index}`, { rule: rule.id, earlier: earlier.id });
  });
};

/**
 * Everything that keeps a rule set from being used, against the directory of today. `countries` are those that every rule must
 * bring desks of. An empty list means that each desk exists and is active, and that each rule can be reached.
 */
export const checkRuleSet = (
  body: RuleSetBody,
  directory: RoutingDirectory,
  countries: readonly CountryCode[] = ['US', 'MX'],
): RuleSetFault[] => {
  const faults: RuleSetFault[] = [];
  const checked: Checked = { body, directory, report: (code, pointer, params = {}) => faults.push({ code, pointer, params }) };
  body.owners.forEach((owner, index) => checkTarget(checked, owner, `/owners/${index}`));
  checkRoles(checked);
  checkRepeats(
    checked,
    body.instruments.map(({ id }) => id),
    '/instruments',
  );
  body.instruments.forEach(({ name, scope }, index) => {
    checkText(checked, name, `/instruments/${index}/name`);
    checkText(checked, scope, `/instruments/${index}/scope`);
  });
  checkRepeats(
    checked,
    body.rules.map(({ id }) => id),
    '/rules',
  );
  body.rules.forEach((rule, index) => checkRule(checked, rule, `/rules/${index}`, countries));
  checkOrder(checked);
  return faults;
};

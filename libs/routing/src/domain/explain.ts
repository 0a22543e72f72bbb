import type { Bilingual, CountryCode, DeskId } from '#kernel';
import type { Term } from '#phrases';
import { sayFacts } from './condition.js';
import type { IncidentFacts } from './incident-facts.js';
import type { StandIn } from './routing.js';
import type { RoutingDirectory } from './routing-directory.js';
import type { Instrument, Rule } from './rule-set.js';
import { join, same, say, sayAny } from './words.js';

export interface Grounds {
  readonly rule: Rule;
  readonly version: number;
  readonly instrument: Instrument | null;
  readonly facts: IncidentFacts;
  readonly lead: DeskId;
  readonly leadCountry: CountryCode;
  readonly counterparts: readonly DeskId[];
  readonly standIns: readonly StandIn[];
  readonly notifyBeforeAct: readonly DeskId[];
  readonly fallback: boolean;
  readonly directory: RoutingDirectory;
}

const kindOf = ({ kind }: IncidentFacts): Bilingual => sayAny(`kind.${kind}`, kind);

const sayRule = ({ rule, version, facts, fallback, directory }: Grounds): Bilingual =>
  fallback
    ? say('routing.because-none', { version, kind: kindOf(facts) })
    : say('routing.because-rule', {
        rule: rule.name,
        id: rule.id,
        version,
        facts: join(sayFacts(rule.when, facts, directory), '; '),
      });

const leadTerm = ({ rule, facts }: Grounds): Term => {
  if (rule.then.leadFrom === 'filing-country') return 'routing.lead-filing';
  return facts.side === 'both' ? 'routing.lead-both' : 'routing.lead-origin';
};

/** "Why this desk" in both languages: the rule, the facts that fitted it, who leads and why, who stands in, what it relies on. */
export const explain = (grounds: Grounds): Bilingual => {
  const { lead, leadCountry, counterparts, instrument, standIns, notifyBeforeAct, directory } = grounds;
  const name = (deskId: DeskId): Bilingual => directory.desks.get(deskId)?.name ?? same(deskId);
  const names = (desks: readonly DeskId[]): Bilingual => join(desks.map(name), ', ');
  const sentences = [
    sayRule(grounds),
    say(leadTerm(grounds), { desk: name(lead), country: sayAny(`side.${leadCountry}`, leadCountry) }),
    ...counterparts.map((desk) => say('routing.counterpart', { desk: name(desk) })),
    ...standIns.map(({ deskId, replacedBy }) =>
      replacedBy
        ? say(directory.desks.get(deskId)?.silent ? 'routing.stands-in-silent' : 'routing.stands-in', {
            desk: name(deskId),
            alternate: name(replacedBy),
          })
        : say('routing.left-out', { desk: name(deskId) }),
    ),
    ...(notifyBeforeAct.length > 0 ? [say('routing.notify-before-act', { desks: names(notifyBeforeAct) })] : []),
    ...(instrument
      ? [say(instrument.verified ? 'routing.instrument' : 'routing.instrument-unverified', { instrument: instrument.name })]
      : []),
  ];
  return join(sentences, ' ');
};

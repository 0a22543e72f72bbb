import type { Rule, RuleSetResponse } from '../../shared/api/client';
import { nameIn, useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import style from './administration.module.css';
import { ruleWords } from './rule-words';
import { useSayCondition } from './say-condition';

/** Says a desk or a role such as `us.ports` by its name. */
const useSayTarget = (roles: RuleSetResponse['roles']): ((target: string) => string) => {
  const { locale } = useSpeech();
  const { desks } = useDirectory();
  const named = new Map(roles.map(({ id, name }) => [id, name[locale]]));
  return (target) => named.get(target) ?? nameIn(desks, target, locale);
};

function Who({ rule, set }: { readonly rule: Rule; readonly set: RuleSetResponse }) {
  const { say, term, locale } = useSpeech();
  const sayTarget = useSayTarget(set.roles);
  const list = (of: readonly string[]): string => of.map(sayTarget).join(', ');
  const instrument = set.instruments.find(({ id }) => id === rule.then.instrument);
  return (
    <>
      {rule.then.sides.map(({ country, lead, supporting = [], informed = [] }) => (
        <div key={country}>
          {[
            say(ruleWords.lead, { country: term('side', country), lead: sayTarget(lead) }),
            ...(supporting.length > 0 ? [say(ruleWords.supporting, { list: list(supporting) })] : []),
            ...(informed.length > 0 ? [say(ruleWords.informed, { list: list(informed) })] : []),
          ].join('; ')}
        </div>
      ))}
      <span className={style.sub}>
        {say(rule.then.leadFrom === 'filing-country' ? ruleWords.filing : ruleWords.origin)}
        {instrument
          ? `; ${say(ruleWords.relies, { instrument: instrument.name[locale] })} ${instrument.verified ? '' : say(ruleWords.unverified)}`
          : ''}
      </span>
    </>
  );
}

/** A rule set as a table that is read from the top. */
export function RulesTable({ set }: { readonly set: RuleSetResponse }) {
  const { say, locale } = useSpeech();
  const sayCondition = useSayCondition();
  return (
    <DataTable
      label={say(ruleWords.shown, { version: set.ruleVersion })}
      heads={[ruleWords.version, ruleWords.rule, ruleWords.when, ruleWords.who]}
    >
      {set.rules.map((rule, index) => (
        <tr key={rule.id}>
          <td className="tabular">{index + 1}</td>
          <th scope="row">{rule.name[locale]}</th>
          <td>{sayCondition(rule.when).join('; ')}</td>
          <td>
            <Who rule={rule} set={set} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

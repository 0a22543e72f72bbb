import type { SimulationResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import style from './administration.module.css';
import { ruleWords } from './rule-words';

/** What a rule set would do otherwise than the one in force, on cases that were. */
export function Simulation({ found }: { readonly found: SimulationResponse }) {
  const { say, term } = useSpeech();
  const { examined, differences } = found;
  const told = differences.length === 0 ? say(ruleWords.noDifference) : say(ruleWords.differences, { count: differences.length });
  return (
    <div aria-live="polite">
      <p>
        {say(ruleWords.examined, { count: examined })}. <b>{told}</b>
      </p>
      {differences.length > 0 ? (
        <DataTable label={told} heads={[ruleWords.incident, ruleWords.today, ruleWords.then]}>
          {differences.map(({ caseId, kind, side, before, after }, index) => (
            <tr key={caseId ?? index}>
              <th scope="row">
                {term('kind', kind)}
                <span className={style.sub}>{term('side', side)}</span>
              </th>
              <td>
                <DeskName deskId={before.lead} />
              </td>
              <td>
                {before.lead === after.lead ? (
                  <span className={style.soft}>{say(ruleWords.sameLead)}</span>
                ) : (
                  <DeskName deskId={after.lead} />
                )}
              </td>
            </tr>
          ))}
        </DataTable>
      ) : null}
    </div>
  );
}

import { useState } from 'react';
import type { Impact } from '../../../shared/api/client';
import { useCountryName, useDirectory } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { CountryMark } from '../../../shared/ui/marks';
import { dialogOnDemand } from '../../../shared/ui/on-demand';
import { Panel } from '../../../shared/ui/screen';
import style from '../case.module.css';
import { KeyedButton } from '../../../shared/ui/fields';
import { useInView } from '../reading/case-in-view';
import { worksOnIt } from '../reading/standing';
import { sectionWords } from '../sections';
import { disagreement, MEASURES } from './disagreement';
import { LEVEL_WORDS, LEVELS } from './levels';
import { words } from './words';

const ImpactDialog = dialogOnDemand(async () => (await import('./impact-dialog')).ImpactDialog);

/** A level as its number, its word and as many filled boxes. */
function Level({ level }: { readonly level: Impact['security'] }) {
  const { say } = useSpeech();
  return (
    <span className={style.level} data-level={level}>
      <span className={style.boxes} aria-hidden>
        {LEVELS.slice(1).map((one) => (
          <i key={one} data-on={one <= level || undefined} />
        ))}
      </span>
      {say(LEVEL_WORDS[level])}
    </span>
  );
}

/** Both judgements side by side: where they differ is said, and nothing is averaged. */
export function ImpactPanel() {
  const { say } = useSpeech();
  const { seen, reader, standing } = useInView();
  const countryName = useCountryName();
  const [editing, setEditing] = useState(false);
  const editable = worksOnIt(standing) && seen.state !== 'closed' && reader.may('case.work');
  const edit = (): void => setEditing(true);
  const differ = disagreement(Object.values(seen.impact));
  const country = countryName(reader.country);
  return (
    <Panel
      title={say(sectionWords.impact)}
      id="impact"
      actions={editable ? <KeyedButton small keys="i" says={words.edit} run={edit} /> : null}
    >
      <ImpactTable />
      {differ.length > 0 ? (
        <p className={style.differ}>
          {say(words.differ, {
            list: differ
              .map(({ measure, by }) => say(words.differBy, { measure: say(words[measure]).toLowerCase(), by }))
              .join(', '),
          })}
        </p>
      ) : null}
      {editable || seen.state === 'closed' ? null : <p className={style.soft}>{say(words.working, { country })}</p>}
      <ImpactDialog opened={editing} close={() => setEditing(false)} />
    </Panel>
  );
}

function ImpactTable() {
  const { say } = useSpeech();
  const { seen } = useInView();
  const { members } = useDirectory();
  return (
    <table className={style.impact}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{say(words.country)}</span>
          </th>
          {MEASURES.map((measure) => (
            <th key={measure} scope="col">
              {say(words[measure])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {members.map(({ code: country }) => {
          const judged = seen.impact[country];
          return (
            <tr key={country}>
              <th scope="row">
                <CountryMark country={country} />
              </th>
              {judged ? (
                MEASURES.map((measure) => (
                  <td key={measure}>
                    <Level level={judged[measure]} />
                  </td>
                ))
              ) : (
                <td colSpan={MEASURES.length} className={style.soft}>
                  {say(words.notJudged)}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

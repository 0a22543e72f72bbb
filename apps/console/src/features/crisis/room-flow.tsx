import type { ActivationResponse, LaneKey, LaneStatus, PlannedFlow } from '../../shared/api/client';
import { useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { CountryMark } from '../../shared/ui/marks';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { StatusMark, useLaneName } from '../border-board';
import style from './crisis.module.css';
import { useFlowPlan } from './queries';
import { flowWords as words } from './flow-words';

interface RowProps {
  readonly row: PlannedFlow;
  readonly several: boolean;
}

/** How each kind of lane is by the board, and whether that is what the plan says. */
function Lanes({ row: { lanes } }: Pick<RowProps, 'row'>) {
  const { say } = useSpeech();
  const laneName = useLaneName();
  return (
    <ul className={style.plain}>
      {lanes.map(({ lane, status, compared }) => (
        <li key={lane}>
          {laneName(lane as LaneKey)} <StatusMark status={status as LaneStatus} />{' '}
          {compared === 'more-open' || compared === 'less-open' ? <strong>{say(words[compared])}</strong> : null}
        </li>
      ))}
    </ul>
  );
}

function Row({ row, several }: RowProps) {
  const { say, term, locale } = useSpeech();
  const { crossings } = useDirectory();
  const { crossingId, mode, direction, tier, planned, how } = row;
  return (
    <li className={style.step}>
      <p>
        {several ? <span>{nameIn(crossings, crossingId, locale)}: </span> : null}
        <strong>
          {term('mode', mode)}, {term('flow-direction', direction)}: {term('tier', tier)}
        </strong>
      </p>
      <p>
        {say(words.planned)}:{' '}
        {planned.map(({ country, flow }) => (
          <span key={country}>
            <CountryMark country={country} /> {flow === null ? say(words.asEver) : term('flow', flow)}{' '}
          </span>
        ))}
      </p>
      <p className={style.soft}>{how[locale]}</p>
      <p>{say(words.board)}:</p>
      <Lanes row={row} />
    </li>
  );
}

/** What the plan lets pass at the level of each side, tier by tier, beside what the border board says. */
export function FlowPanel({ room }: { readonly room: ActivationResponse }) {
  const { say } = useSpeech();
  const plan = useFlowPlan(room.id);
  return room.crossingIds.length === 0 || room.ended ? null : (
    <Panel id="flow" title={say(words.title)} flush>
      <Read from={plan}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={style.rest}>{say(words.none)}</p>
          ) : (
            <ul className={style.items}>
              {rows.map((row) => (
                <Row
                  key={`${row.crossingId} ${row.mode} ${row.direction} ${row.tier}`}
                  row={row}
                  several={room.crossingIds.length > 1}
                />
              ))}
            </ul>
          )
        }
      </Read>
    </Panel>
  );
}

import type { DeskOfCountry, FilingForeseen } from '../../shared/api/client';
import type { ReactNode } from 'react';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { CountryMark, PriorityMark } from '../../shared/ui/marks';
import { Due, Moment } from '../../shared/ui/moment';
import { Empty, Failure } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import type { Fields } from './draft';
import style from './foresight.module.css';
import { foresightWords } from './foresight-words';
import type { Foresight } from './use-foresight';

/** Desks under the country whose they are: both sides are always named, also when nobody of one is. */
function BySide({ desks }: { readonly desks: readonly DeskOfCountry[] }) {
  const { say } = useSpeech();
  const { members } = useDirectory();
  return (
    <div className={style.sides}>
      {members.map(({ code: country }) => {
        const own = desks.filter((desk) => desk.country === country);
        return (
          <div key={country}>
            <CountryMark country={country} />
            {own.length === 0 ? <span className={style.soft}> {say(foresightWords.nobody)}</span> : null}
            <ul>
              {own.map(({ deskId }) => (
                <li key={deskId}>
                  <DeskName deskId={deskId} country={false} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

interface PartProps {
  readonly label: string;
  readonly desks: readonly DeskOfCountry[];
  /** Said also when there is nobody. */
  readonly always?: boolean;
}

function Part({ label, desks, always = false }: PartProps) {
  return desks.length === 0 && !always ? null : (
    <div className={style.part}>
      <dt>{label}</dt>
      <dd>
        <BySide desks={desks} />
      </dd>
    </div>
  );
}

interface ForeseenProps {
  readonly of: FilingForeseen;
  readonly fields: Fields;
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={style.part}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** How urgent it is, by what, and until when the desk has to answer. */
function Urgency({ of: { priority, acknowledgeBy, opensAtOnce, routing }, fields }: ForeseenProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  const corridor = desks.get(routing.lead)?.corridor ?? desks.get(me.desk.id)?.corridor ?? null;
  const because = fields.lifeSafety
    ? say(foresightWords.becauseLife)
    : say(foresightWords.becauseImpact, { security: fields.security ?? 0, flow: fields.flow ?? 0 });
  return (
    <>
      <Fact label={say(foresightWords.priority)}>
        <PriorityMark priority={priority} /> <span className={style.soft}>{because}</span>
      </Fact>
      <Fact label={say(opensAtOnce ? foresightWords.acknowledgeBy : foresightWords.triageBy)}>
        <Moment at={acknowledgeBy} corridorId={corridor} /> <span className={style.soft}>·</span> <Due at={acknowledgeBy} />
      </Fact>
    </>
  );
}

function Foreseen({ of, fields }: ForeseenProps) {
  const { say, locale } = useSpeech();
  const { routing, opensAtOnce, placeNeeded } = of;
  return (
    <>
      <p className={style.lead}>
        <span className={style.soft}>{say(foresightWords.goesTo)}</span>
        <strong>
          <DeskName deskId={routing.lead} />
        </strong>
      </p>
      {placeNeeded ? <p className={style.warn}>{say(foresightWords.placeNeeded)}</p> : null}
      {opensAtOnce ? null : <p className={style.warn}>{say(foresightWords.triage)}</p>}
      <dl className={style.parts}>
        <Urgency of={of} fields={fields} />
        <Fact label={say(foresightWords.why)}>{routing.reason[locale]}</Fact>
        <Part label={say(foresightWords.notifyBeforeAct)} desks={routing.notifyBeforeAct} />
        <Part label={say(foresightWords.supporting)} desks={routing.supporting} always />
        <Part label={say(foresightWords.informed)} desks={routing.informed} always />
        <Part label={say(foresightWords.concurrent)} desks={routing.concurrent} />
        <Part label={say(foresightWords.alternates)} desks={routing.alternates} />
        {routing.instrument ? <Fact label={say(foresightWords.instrument)}>{routing.instrument.name[locale]}</Fact> : null}
      </dl>
    </>
  );
}

interface ForesightPanelProps {
  readonly foresight: Foresight;
  readonly fields: Fields;
}

/** Beside the form: whose it would be, why, and by when. */
export function ForesightPanel({ foresight: { foreseen, error, behind, again }, fields }: ForesightPanelProps) {
  const { say } = useSpeech();
  return (
    <Panel
      title={say(foresightWords.title)}
      beside={
        <span className={style.soft} role="status">
          {behind ? say(foresightWords.behind) : ''}
        </span>
      }
    >
      <div className={style.foreseen} data-behind={behind || undefined}>
        {error ? <Failure error={error} again={again} /> : null}
        {foreseen ? (
          <Foreseen of={foreseen} fields={fields} />
        ) : error ? null : (
          <Empty title={say(foresightWords.begin)}>
            <span>{say(foresightWords.beginHint)}</span>
          </Empty>
        )}
      </div>
    </Panel>
  );
}

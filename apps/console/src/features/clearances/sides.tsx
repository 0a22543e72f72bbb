import type { AdvanceNoticeResponse } from '../../shared/api/client';
import { useCountryName, useDeskName, useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { DeskName } from '../../shared/ui/desk-name';
import { FromTo } from '../../shared/ui/from-to';
import { Due, Moment } from '../../shared/ui/moment';
import { Panel } from '../../shared/ui/screen';
import style from './clearances.module.css';
import { useZonesOf } from './use-zones';
import { words } from './words';

type Part = AdvanceNoticeResponse['parts'][number];

function Questions({ of }: { readonly of: Part['questions'] }) {
  if (of.length === 0) return null;
  return (
    <ul className={style.questions}>
      {of.map(({ text, language, askedAt, answer }) => (
        <li key={askedAt}>
          <p lang={language}>{text}</p>
          {answer ? (
            <p lang={answer.language} className={style.reply}>
              {answer.text}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Said({ part, crossingId }: { readonly part: Part; readonly crossingId: string }) {
  const { say, term, locale } = useSpeech();
  const zones = useZonesOf(crossingId);
  const { window, refusal, conditions } = part;
  return (
    <>
      {window ? <FromTo from={window.from} until={window.until} zones={zones} /> : null}
      {conditions.length > 0 ? (
        <ul className={style.conditions}>
          {conditions.map(({ code, text }) => (
            <li key={`${code} ${text?.en ?? ''}`}>{text ? text[locale] : term('clearance-condition', code)}</li>
          ))}
        </ul>
      ) : part.state === 'cleared' ? (
        <span className={style.quiet}>{say(words.noConditions)}</span>
      ) : null}
      {refusal ? (
        <p>
          {term('clearance-refusal', refusal.ground)}: <span lang={refusal.language}>{refusal.text}</span>
        </p>
      ) : null}
    </>
  );
}

const LOOK: Readonly<Record<Part['state'], string>> = {
  awaiting: style.owes!,
  asked: style.owes!,
  cleared: style.good!,
  refused: style.bad!,
};

function PartCard({ part, notice }: { readonly part: Part; readonly notice: AdvanceNoticeResponse }) {
  const { say, term } = useSpeech();
  const deskName = useDeskName();
  const { deskId, functions, state, standsInFor, dueAt, late, questions } = part;
  return (
    <li className={`${style.part} ${LOOK[state]}`}>
      <p className={style.partHead}>
        <b>
          <DeskName deskId={deskId} country={false} />
        </b>
        <span className={style.partState}>{term('clearance-part', state)}</span>
      </p>
      <p className={style.quiet}>
        {functions.map((each) => term('clearance-function', each)).join(', ')}
        {standsInFor ? ` · ${say(words.standsIn, { desk: deskName(standsInFor) })}` : ''}
        {part.edition < notice.edition ? ` · ${say(words.answeredEdition, { edition: String(part.edition) })}` : ''}
      </p>
      {dueAt ? (
        <p>
          <Due at={dueAt} /> · <Moment at={dueAt} />
        </p>
      ) : null}
      {state === 'asked' ? <p>{say(words.clockStands)}</p> : null}
      {late ? <p className={style.alarm}>{say(words.lateSupervisors)}</p> : null}
      <Said part={part} crossingId={notice.crossingId} />
      <Questions of={questions} />
    </li>
  );
}

function Onlooker({ deskId, notice }: { readonly deskId: string; readonly notice: AdvanceNoticeResponse }) {
  const { say } = useSpeech();
  const roles = [
    deskId === notice.deskId ? say(words.announces) : null,
    deskId === notice.exitDeskId ? say(words.atCrossing) : null,
    deskId === notice.deskId ? null : say(words.told),
  ];
  const owed = deskId === notice.deskId ? notice.clocks.filter(({ act }) => act !== 'answer-advance-notice') : [];
  const { term } = useSpeech();
  return (
    <li className={style.part}>
      <p className={style.partHead}>
        <b>
          <DeskName deskId={deskId} country={false} />
        </b>
      </p>
      <p className={style.quiet}>{roles.filter(Boolean).join(' · ')}</p>
      {owed.map(({ obligationId, act, dueAt }) => (
        <p key={obligationId}>
          {term('obligation-act', act)} {dueAt ? <Due at={dueAt} /> : null}
        </p>
      ))}
    </li>
  );
}

/** Both sides' desks and their clocks in one picture: from the side that is left to the side that is entered. */
export function SidesPanel({ notice }: { readonly notice: AdvanceNoticeResponse }) {
  const { say } = useSpeech();
  const countryName = useCountryName();
  const { desks } = useDirectory();
  const { parts, told, deskId, leaving, entering } = notice;
  const asked = new Set(parts.map((part) => part.deskId));
  const others = [...new Set([deskId, ...told])].filter((each) => !asked.has(each));
  const onSide = (country: string): string[] =>
    others.filter(
      (each) =>
        (desks.get(each)?.country ?? leaving) === country || (country === leaving && desks.get(each)?.country !== entering),
    );
  return (
    <Panel title={say(words.bothSides)}>
      <div className={style.sides}>
        <section aria-label={say(words.leaves, { country: countryName(leaving) })}>
          <h3>{say(words.leaves, { country: countryName(leaving) })}</h3>
          <ul>
            {onSide(leaving).map((each) => (
              <Onlooker key={each} deskId={each} notice={notice} />
            ))}
          </ul>
        </section>
        <span className={style.borderline} aria-hidden />
        <section aria-label={say(words.enters, { country: countryName(entering) })}>
          <h3>{say(words.enters, { country: countryName(entering) })}</h3>
          <ul>
            {parts.map((part) => (
              <PartCard key={part.deskId} part={part} notice={notice} />
            ))}
            {onSide(entering).map((each) => (
              <Onlooker key={each} deskId={each} notice={notice} />
            ))}
          </ul>
        </section>
      </div>
    </Panel>
  );
}

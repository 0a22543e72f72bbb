import {
  type ActivationResponse,
  type ActivationStepResponse,
  completeActivationStep,
  createActivationAnswer,
  skipActivationStep,
  startActivationStep,
} from '../../shared/api/client';
import { useCountryName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { Due, Moment } from '../../shared/ui/moment';
import { Panel } from '../../shared/ui/screen';
import { PlainAct, SaidAct } from './acts';
import style from './crisis.module.css';
import { words } from './words';

interface StepProps {
  readonly room: ActivationResponse;
  readonly step: ActivationStepResponse;
}

const isOpen = ({ state }: ActivationStepResponse): boolean => state === 'open' || state === 'in-progress';

/** Own steps, and those of the own side for its command. */
function useMayWork(room: ActivationResponse, { country, deskId }: ActivationStepResponse): boolean {
  const { me, may } = useSession();
  const { user } = me;
  const commands = room.seats.some(
    (seat) => seat.country === country && seat.deskId === user.desk && (seat.duty === 'commander' || seat.duty === 'deputy'),
  );
  return may('activation.work') && user.country === country && (deskId === user.desk || commands || may('activation.key'));
}

function StepActs({ room, step }: StepProps) {
  const path = { id: room.id, stepId: step.id };
  return (
    <div className={style.acts}>
      {step.state === 'open' ? (
        <PlainAct room={room} says={words.start} send={(headers) => startActivationStep({ path, body: {}, headers })} />
      ) : null}
      <SaidAct
        room={room}
        says={words.done}
        title={words.doneTitle}
        label={words.evidence}
        send={(evidence, headers) => completeActivationStep({ path, body: { evidence }, headers })}
        first
      />
      <SaidAct
        room={room}
        says={words.skip}
        title={words.skipTitle}
        label={words.why}
        send={(reason, headers) => skipActivationStep({ path, body: { reason }, headers })}
      />
    </div>
  );
}

function Step({ room, step }: StepProps) {
  const { say, locale } = useSpeech();
  const works = useMayWork(room, step);
  const told = step.tells && room.seats.find(({ role }) => role === step.tells)?.title[locale];
  const { condition } = step;
  const answer = condition?.answer === null ? words.unanswered : condition?.answer ? words.yes : words.no;
  return (
    <li className={style.step} data-overdue={step.overdue || undefined}>
      <p className={style.stepHead}>
        <DeskName deskId={step.deskId} country={false} />
        {step.lifeSafety ? <span className={style.life}>{say(words.life)}</span> : null}
        <span>{step.stateText}</span>
        {isOpen(step) && step.dueAt ? (
          <span>
            <Moment at={step.dueAt} corridorId={room.corridorId} /> <Due at={step.dueAt} />
          </span>
        ) : null}
      </p>
      {told ? (
        <p>
          <strong>{say(words.tells, { who: told })}</strong>
        </p>
      ) : null}
      <p>{step.text[locale]}</p>
      {step.evidence && isOpen(step) ? <p className={style.soft}>{`${say(words.evidence)}: ${step.evidence[locale]}`}</p> : null}
      {condition ? <p className={style.soft}>{`${condition.ask[locale]} ${say(answer)}`}</p> : null}
      {step.settled ? (
        <p>
          <Moment at={step.settled.at} corridorId={room.corridorId} /> <DeskName deskId={step.settled.deskId} />
          {`: ${step.settled.text}`}
        </p>
      ) : null}
      {works && isOpen(step) && !room.ended ? <StepActs room={room} step={step} /> : null}
    </li>
  );
}

/** What runs first, the most overdue before all; then what is settled or does not apply. */
const inOrder = (steps: readonly ActivationStepResponse[]): readonly ActivationStepResponse[] =>
  steps.toSorted((one, other) => (one.dueAt ?? '').localeCompare(other.dueAt ?? ''));

/** The checklist of one side. */
export function ChecklistPanel({ room, country }: { readonly room: ActivationResponse; readonly country: string }) {
  const { say } = useSpeech();
  const countryName = useCountryName();
  const steps = room.steps.filter((step) => step.country === country);
  const rest = steps.filter((step) => !isOpen(step));
  return (
    <Panel title={`${say(words.checklist)}: ${countryName(country)}`} flush>
      {steps.length === 0 ? <p className={style.rest}>{say(words.noSteps)}</p> : null}
      <ol className={style.items}>
        {inOrder(steps.filter(isOpen)).map((step) => (
          <Step key={step.id} room={room} step={step} />
        ))}
      </ol>
      {rest.length > 0 ? (
        <details className={style.rest}>
          <summary>{`${say(words.settled)} (${rest.length})`}</summary>
          <ol className={style.items}>
            {rest.map((step) => (
              <Step key={step.id} room={room} step={step} />
            ))}
          </ol>
        </details>
      ) : null}
    </Panel>
  );
}

/** Questions on whose answers steps depend. */
export function QuestionsPanel({ room }: { readonly room: ActivationResponse }) {
  const { say, locale } = useSpeech();
  const { may } = useSession();
  if (room.questions.length === 0) return null;
  const answers = may('activation.work') && !room.ended;
  return (
    <Panel title={say(words.questions)} flush>
      <ul className={style.items}>
        {room.questions.map(({ id, ask, answer }) => (
          <li key={id} className={style.step}>
            <p>
              {ask[locale]} <strong>{say(answer === null ? words.unanswered : answer ? words.yes : words.no)}</strong>
            </p>
            {answers ? (
              <div className={style.acts}>
                {[true, false]
                  .filter((is) => is !== answer)
                  .map((is) => (
                    <PlainAct
                      key={String(is)}
                      room={room}
                      says={is ? words.yes : words.no}
                      send={(headers) => createActivationAnswer({ path: { id: room.id }, body: { question: id, is }, headers })}
                    />
                  ))}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

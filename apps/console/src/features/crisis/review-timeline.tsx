import { Button, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type ActivationResponse,
  createActivationAfterActionObservation,
  type ReviewMomentResponse,
  withdrawActivationAfterActionObservation,
} from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { type OpenProps, ReasonDialog } from '../../shared/ui/dialog';
import { Choice } from '../../shared/ui/fields';
import { CountryMark } from '../../shared/ui/marks';
import { Moment, useMomentWords } from '../../shared/ui/moment';
import style from './crisis.module.css';
import { type ReviewProps, useReviewAct } from './review-act';
import { isAbout, nameOf } from './review-moments';
import { words } from './review-words';

/** The activation as a whole, where a moment would stand. */
export const WHOLE = 'whole';

interface OfRoom extends ReviewProps {
  readonly room: ActivationResponse;
}

interface ObserveProps extends OfRoom, OpenProps {
  /** What it is about to begin with: the ref of a moment, or the whole. */
  readonly begins: string;
}

/** Writes an observation down, tied to the whole or to a moment of the record. */
export function ObserveDialog({ review, room, begins, opened, close }: ObserveProps) {
  const { say, term, locale } = useSpeech();
  const moment = useMomentWords(room.corridorId);
  const [kind, setKind] = useState<'went-well' | 'to-improve'>('to-improve');
  const [about, setAbout] = useState(begins);
  const { mutate, isPending, error } = useReviewAct(
    review,
    (text: string, headers) =>
      createActivationAfterActionObservation({
        path: { id: review.activationId },
        body: { kind, about: about === WHOLE ? { of: 'whole' } : { of: 'moment', id: about }, text },
        headers,
      }),
    close,
  );
  const moments = review.timeline.map((one) => ({ value: one.ref, label: `${moment(one.at)} ${nameOf(one, locale)}` }));
  return (
    <ReasonDialog
      opened={opened}
      close={close}
      title={say(words.observe)}
      does={say(words.observe)}
      reason={{ label: say(kind === 'went-well' ? words.wentWell : words.toImprove), first: false }}
      submit={mutate}
      pending={isPending}
      error={error}
    >
      <Choice
        label={say(words.title)}
        value={kind}
        set={setKind}
        of={(['to-improve', 'went-well'] as const).map((value) => ({ value, label: term('observation', value) }))}
      />
      <Select
        label={say(words.about)}
        data={[{ value: WHOLE, label: term('observed', 'whole') }, ...moments]}
        value={about}
        onChange={(chosen) => setAbout(chosen ?? WHOLE)}
        searchable
        allowDeselect={false}
      />
    </ReasonDialog>
  );
}

type Observation = ReviewProps['review']['observations'][number];

function About({ review, one: { about } }: ReviewProps & { readonly one: Observation }) {
  const { say, term, locale } = useSpeech();
  const moment = review.timeline.find((each) => isAbout({ about }, each));
  if (moment) return <a href={`#moment-${moment.ref}`}>{nameOf(moment, locale)}</a>;
  return <span>{about.of === 'moment' ? say(words.unseenMoment) : term('observed', about.of)}</span>;
}

function TakeBack({ review, id }: ReviewProps & { readonly id: string }) {
  const { say } = useSpeech();
  const { mutate, isPending, error } = useReviewAct<void>(
    review,
    (_, headers) => withdrawActivationAfterActionObservation({ path: { id: review.activationId, observationId: id }, headers }),
    () => undefined,
  );
  return (
    <>
      <Button size="compact-xs" variant="default" loading={isPending} onClick={() => mutate()}>
        {say(words.takeBack)}
      </Button>
      {error ? <span role="alert">{error.message}</span> : null}
    </>
  );
}

/** What both sides have written, in the order in which it was written. */
export function Observations({ review, room, acts }: OfRoom & { readonly acts: boolean }) {
  const { say } = useSpeech();
  const { me } = useSession();
  if (review.observations.length === 0) return <p className={style.rest}>{say(words.none)}</p>;
  return (
    <ul className={style.items}>
      {review.observations.map((one) => (
        <li key={one.id} className={style.step}>
          <p className={style.stepHead}>
            <CountryMark country={one.by.country} /> <span>{one.kindText}</span> <About review={review} one={one} />
            <Moment at={one.by.at} corridorId={room.corridorId} />
          </p>
          <p>{one.text}</p>
          {acts && one.by.country === me.user.country ? (
            <div className={style.acts}>
              <TakeBack review={review} id={one.id} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface MomentProps extends OfRoom {
  readonly moment: ReviewMomentResponse;
  /** Null where nothing may be written. */
  readonly observe: ((ref: string) => void) | null;
}

/** Where the ledger tells it, for whoever wants to see that it is as it was. */
function EntryOf({ moment: { entry } }: Pick<MomentProps, 'moment'>) {
  const { say } = useSpeech();
  const { may } = useSession();
  if (entry === null || entry.ledgerSeq === null || !may('ledger.read')) return null;
  const { ledgerSeq: seq } = entry;
  return (
    <Link className="tabular" to="/ledger" search={{ seq } as never}>
      {say(words.entry, { seq })}
    </Link>
  );
}

function MomentLine({ review, room, moment, observe }: MomentProps) {
  const { say, number, locale } = useSpeech();
  const said = review.observations.filter((one) => isAbout(one, moment));
  return (
    <li id={`moment-${moment.ref}`} className={style.step}>
      <p className={style.stepHead}>
        <Moment at={moment.at} corridorId={room.corridorId} />
        {moment.deskId ? <DeskName deskId={moment.deskId} /> : null}
        <EntryOf moment={moment} />
        {moment.lateMinutes === null ? null : (
          <strong className={style.life}>{say(words.late, { minutes: number(moment.lateMinutes) })}</strong>
        )}
      </p>
      <p>
        <strong>{nameOf(moment, locale)}</strong>
        {moment.text ? <span className={style.soft}> {moment.text}</span> : null}
      </p>
      {said.map(({ id, by, kindText, text }) => (
        <p key={id} className={style.observed}>
          <CountryMark country={by.country} /> {kindText}: {text}
        </p>
      ))}
      {observe ? (
        <div className={style.acts}>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`${say(words.observeMoment)}: ${nameOf(moment, locale)}`}
            onClick={() => observe(moment.ref)}
          >
            {say(words.observeMoment)}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

/** What happened in order of time, with what was observed of each moment beside it. */
export function ReviewTimeline({ review, room, observe }: Omit<MomentProps, 'moment'>) {
  const { say } = useSpeech();
  return (
    <section aria-label={say(words.timeline)}>
      <h3 className={style.logHead}>{say(words.timeline)}</h3>
      <p className={`${style.rest} ${style.soft}`}>{say(words.timelineHint)}</p>
      <ol className={`${style.items} ${style.moments}`}>
        {review.timeline.map((moment) => (
          <MomentLine key={moment.ref} review={review} room={room} moment={moment} observe={observe} />
        ))}
      </ol>
    </section>
  );
}

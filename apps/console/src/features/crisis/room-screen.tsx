import { Button } from '@mantine/core';
import { Link, useLocation, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type ActivationResponse, createActivationPost, reviewActivation, statusActivation } from '../../shared/api/client';
import { useCountryName } from '../../shared/directory/directory';
import { ActivationClearances } from '../clearances';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { CaseLink } from '../../shared/ui/case-link';
import { DeskName } from '../../shared/ui/desk-name';
import { CountryMark } from '../../shared/ui/marks';
import { Moment } from '../../shared/ui/moment';
import { ReadOne } from '../../shared/ui/read-one';
import { OwnKeyMark } from '../../shared/ui/own-key-mark';
import { Panel, Screen } from '../../shared/ui/screen';
import { PlainAct, SaidAct } from './acts';
import style from './crisis.module.css';
import { PlaceOf } from './library-screen';
import { useActivation } from './queries';
import { AlertsPanel } from './room-alerts';
import { ChecklistPanel, QuestionsPanel } from './room-checklist';
import { DrillsNotice } from './room-drills';
import { FlowPanel } from './room-flow';
import { KeysPanel } from './room-keys';
import { LogPanel } from './room-log';
import { ObjectivesPanel } from './room-objectives';
import { OrdersPanel } from './room-orders';
import { ReportsPanel } from './room-reports';
import { ResourcesPanel } from './room-resources';
import { StatementsPanel } from './room-statements';
import { ReviewPanel } from './room-review';
import { words } from './words';

interface RoomProps {
  readonly room: ActivationResponse;
}

/** What the own desk says of itself. */
function MyState({ room }: RoomProps) {
  const { say } = useSpeech();
  const { me, may } = useSession();
  const path = { id: room.id };
  const mine = room.agencies.find(({ deskId }) => deskId === me.user.desk);
  if (!mine || room.ended || !may('activation.work')) return null;
  return (
    <div className={style.rest}>
      <span>{say(words.myState)}</span>
      <div className={style.acts}>
        {mine.state === 'standing-by' ? null : (
          <PlainAct
            room={room}
            says={words.standBy}
            send={(headers) => statusActivation({ path, body: { act: 'stand-by' }, headers })}
          />
        )}
        {mine.state === 'active' ? null : (
          <PlainAct
            room={room}
            says={words.activate}
            send={(headers) => statusActivation({ path, body: { act: 'activate' }, headers })}
            first
          />
        )}
        {mine.state === 'unable' ? null : (
          <SaidAct
            room={room}
            says={words.unable}
            title={words.unableTitle}
            label={words.why}
            send={(note, headers) => statusActivation({ path, body: { act: 'refuse', note }, headers })}
          />
        )}
      </div>
    </div>
  );
}

function AgenciesPanel({ room }: RoomProps) {
  const { say } = useSpeech();
  return (
    <Panel id="agencies" title={say(words.agencies)} flush>
      <ul className={style.items}>
        {room.agencies.map(({ deskId, stateText, since, note }) => (
          <li key={deskId} className={style.step}>
            <p>
              <DeskName deskId={deskId} /> <strong>{stateText}</strong> <Moment at={since} corridorId={room.corridorId} />
            </p>
            {note ? <p className={style.soft}>{note}</p> : null}
          </li>
        ))}
      </ul>
      <MyState room={room} />
    </Panel>
  );
}

/** Commanders and deputies: who holds the post since when; a change is a new line. */
function CommandPanel({ room }: RoomProps) {
  const { say, locale, term } = useSpeech();
  const { me, may } = useSession();
  const seats = room.seats.filter(({ duty }) => duty === 'commander' || duty === 'deputy');
  return (
    <Panel title={say(words.command)} flush>
      <ul className={style.items}>
        {seats.map(({ role, country, duty, title, deskId }) => {
          const held = room.posts.findLast((post) => post.role === role && post.to === null);
          return (
            <li key={role} className={style.step}>
              <p className={style.stepHead}>
                <CountryMark country={country} /> {term('role-duty', duty)}
              </p>
              <p>{title[locale]}</p>
              <p>
                {held ? (
                  <>
                    {held.name} <Moment at={held.from} corridorId={room.corridorId} />
                  </>
                ) : (
                  <span className={style.soft}>{say(words.vacant)}</span>
                )}
              </p>
              {deskId === me.user.desk && may('activation.work') && !room.ended ? (
                <PlainAct
                  room={room}
                  says={words.takePost}
                  send={(headers) => createActivationPost({ path: { id: room.id }, body: { role }, headers })}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** Who is there, and who commands. */
function PeoplePanels({ room }: RoomProps) {
  return (
    <>
      <AgenciesPanel room={room} />
      <CommandPanel room={room} />
    </>
  );
}

function CasesPanel({ room }: RoomProps) {
  const { say } = useSpeech();
  return (
    <Panel title={say(words.cases)}>
      {room.cases.length === 0 ? <p className={style.soft}>{say(words.noCases)}</p> : null}
      <ul className={style.plain}>
        {room.cases.map((one) => (
          <li key={one.id}>
            <CaseLink of={one} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function EndedPanel({ room }: RoomProps) {
  const { say } = useSpeech();
  const { me, may } = useSession();
  const countryName = useCountryName();
  if (!room.ended) return null;
  return (
    <Panel title={say(words.ended)} beside={<Moment at={room.ended.at} corridorId={room.corridorId} />}>
      <p>{room.ended.reason}</p>
      {room.reviews.map(({ id, country, done }) => (
        <div key={id}>
          <p>{say(done ? words.reviewDone : words.reviewDue, { country: countryName(country) })}</p>
          {done ? (
            <p>
              {done.text} <OwnKeyMark votes={room.votes} at={done.at} by={done.userId} />
            </p>
          ) : null}
          {!done && country === me.user.country && may('activation.key') ? (
            <SaidAct
              room={room}
              says={words.handIn}
              label={words.review}
              send={(text, headers) => reviewActivation({ path: { id: room.id }, body: { text }, headers })}
            />
          ) : null}
        </div>
      ))}
    </Panel>
  );
}

function Sharing({ room }: RoomProps) {
  const { say } = useSpeech();
  return room.sharing.map(({ id, deskIds }) => (
    <p key={id ?? deskIds.join()} className={style.ask} role="status">
      {say(words.sharing)}
      {id ? (
        <Link to="/activations/$activationId" params={{ activationId: id } as never}>
          {say(words.openIt)}
        </Link>
      ) : null}
    </p>
  ));
}

/** What else goes on at its crossings and desks. */
function Beside({ room }: RoomProps) {
  return (
    <>
      <Sharing room={room} />
      <DrillsNotice room={room} />
    </>
  );
}

/** Its place is there before what is written in it has been read. */
function EndedReview({ room }: RoomProps) {
  if (!room.ended) return null;
  return (
    <div id="review">
      <ReviewPanel room={room} />
    </div>
  );
}

/** Whoever comes from a notice comes to the part of the room that it is about. */
function ToPart() {
  const part = useLocation({ select: ({ hash }) => hash });
  useEffect(() => document.getElementById(part)?.scrollIntoView(), [part]);
  return null;
}

/** The crisis room: one screen for the command of each side. */
export function ScreenRoute() {
  const { activationId } = useParams({ strict: false }) as { readonly activationId: string };
  const { say, locale } = useSpeech();
  const activation = useActivation(activationId);
  return (
    <ReadOne from={activation}>
      {(room) => (
        <Screen
          title={room.title[locale]}
          beside={
            <span className={style.soft}>
              <PlaceOf of={room} />
            </span>
          }
          actions={
            <Button size="xs" variant="default" onClick={() => window.print()}>
              {say(words.print)}
            </Button>
          }
        >
          <p>{room.reason}</p>
          <Beside room={room} />
          <EndedPanel room={room} />
          <EndedReview room={room} />
          <KeysPanel room={room} />
          <div id="checklist" className={style.lists}>
            {room.countries.map((country) => (
              <ChecklistPanel key={country} room={room} country={country} />
            ))}
          </div>
          <div className={style.lists}>
            <FlowPanel room={room} />
            <OrdersPanel room={room} />
            <ReportsPanel room={room} />
            <StatementsPanel room={room} />
            <AlertsPanel room={room} />
            <ResourcesPanel room={room} />
            <PeoplePanels room={room} />
            <ObjectivesPanel room={room} />
            <QuestionsPanel room={room} />
            <ActivationClearances activationId={activationId} live={room.ended === null} />
            <CasesPanel room={room} />
            <LogPanel room={room} />
          </div>
          <ToPart />
        </Screen>
      )}
    </ReadOne>
  );
}

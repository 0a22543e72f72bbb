import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  abandonCrossingReopening,
  type CrossingNowResponse,
  dismissWaitProposal,
  takeCrossingStage,
  withdrawCrossingClosure,
} from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useCountryName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Dialog, ReasonDialog } from '../../shared/ui/dialog';
import { StateMark } from '../../shared/ui/marks';
import { Ago, Moment } from '../../shared/ui/moment';
import { Failure } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { RaiseLinksFor } from '../crisis';
import style from './board.module.css';
import { StatusMark } from './status-mark';
import { useLaneName } from './use-lane-name';
import { words } from './words';

interface OfCrossing {
  readonly crossing: CrossingNowResponse;
}

const useLaneNames = () => {
  const laneName = useLaneName();
  return (lanes: CrossingNowResponse['closures'][number]['lanes']): string =>
    lanes.map((lane) => laneName(lane, true)).join('; ');
};

/** What the publisher of a feed writes about the port, works above all. It moves no lane: who runs them announces a closure. */
export function NoticesPanel({ crossing }: OfCrossing) {
  const { say, term } = useSpeech();
  if (crossing.notices.length === 0) return null;
  return (
    <Panel title={say(words.notices)}>
      <ul className={style.lanes}>
        {crossing.notices.map(({ source, text, since, seenAt }) => (
          <li key={source}>
            <span className={style.notice} lang="en">
              {text}
            </span>
            <span className={style.soft}>
              {term('feed', source)}, {say(words.noticeSince)} <Moment at={since} corridorId={crossing.corridor} />,{' '}
              {say(words.noticeSeen)} <Ago at={seenAt} />
            </span>
          </li>
        ))}
      </ul>
      <p className={style.soft}>{say(words.noticesHint)}</p>
    </Panel>
  );
}

/** Windows in which lanes will be, or are, shut. */
export function ClosuresPanel({ crossing }: OfCrossing) {
  const { say, locale } = useSpeech();
  const { me } = useSession();
  const countryName = useCountryName();
  const laneNames = useLaneNames();
  const { mutate, isPending, error } = useAct({
    act: (closureId: string, guard) =>
      withdrawCrossingClosure({ path: { id: crossing.crossingId, closureId }, body: {}, headers: { ...guard } }),
    touches: ['border'],
  });
  return (
    <Panel title={say(words.closures)}>
      {error ? <Failure error={error} /> : null}
      {crossing.closures.length === 0 ? <p className={style.soft}>{say(words.noClosures)}</p> : null}
      <ul className={style.lanes}>
        {crossing.closures.map(({ id, country, state, from, to, lanes, reason }) => (
          <li key={id}>
            <StateMark noun="closure" state={state} />
            <span>{countryName(country)}:</span>
            <span>{laneNames(lanes)}</span>
            <span className={style.soft}>
              <Moment at={from} corridorId={crossing.corridor} /> –{' '}
              {to === null ? say(words.untilNotice) : <Moment at={to} corridorId={crossing.corridor} />}
            </span>
            <span className={style.reason}>{reason[locale] ?? reason.en ?? reason.es}</span>
            {crossing.mayAct && state === 'announced' && country === me.user.country ? (
              <Button size="compact-xs" variant="default" loading={isPending} onClick={() => mutate(id)}>
                {say(words.withdraw)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type Reopening = CrossingNowResponse['reopenings'][number];

function ReopeningActs({ crossing, reopening }: OfCrossing & { readonly reopening: Reopening }) {
  const { say, number } = useSpeech();
  const [asked, ask] = useState<'take' | 'abandon' | null>(null);
  const stage = reopening.stages.findIndex(({ takenAt }) => takenAt === null);
  const { mutate, isPending, error } = useAct({
    act: (what: 'take' | 'abandon', guard) => {
      const sent = { path: { id: crossing.crossingId }, headers: { ...guard } };
      return what === 'take' ? takeCrossingStage({ ...sent, body: { stage } }) : abandonCrossingReopening({ ...sent, body: {} });
    },
    touches: ['border'],
    done: () => ask(null),
  });
  const take = say(words.take, { number: number(stage + 1) });
  return (
    <>
      <Button size="xs" onClick={() => ask('take')}>
        {take}
      </Button>{' '}
      <Button size="xs" variant="default" onClick={() => ask('abandon')}>
        {say(words.abandon)}
      </Button>
      <Dialog
        opened={asked !== null}
        close={() => ask(null)}
        title={asked === 'abandon' ? say(words.abandon) : take}
        does={asked === 'abandon' ? say(words.abandon) : take}
        submit={() => asked && mutate(asked)}
        pending={isPending}
        error={error}
        plain
      >
        <p>{say(asked === 'abandon' ? words.abandonHint : words.takeHint)}</p>
      </Dialog>
    </>
  );
}

/** How lanes come back, stage by stage. */
export function ReopeningsPanel({ crossing }: OfCrossing) {
  const { say } = useSpeech();
  const { me } = useSession();
  const countryName = useCountryName();
  const laneNames = useLaneNames();
  if (crossing.reopenings.length === 0) return null;
  return (
    <Panel title={say(words.reopening)}>
      {crossing.reopenings.map((reopening) => {
        const { country, state, stages } = reopening;
        const runs = state === 'planned' || state === 'under-way';
        return (
          <div key={country}>
            <p>
              {countryName(country)} <StateMark noun="reopening" state={state} />
            </p>
            <ol className={style.stages}>
              {stages.map(({ lanes, status, takenAt }) => (
                <li key={`${status} ${lanes.join()}`}>
                  {laneNames(lanes)} <StatusMark status={status} />{' '}
                  {takenAt ? (
                    <span className={style.soft}>
                      {say(words.takenAt)} <Moment at={takenAt} corridorId={crossing.corridor} />
                    </span>
                  ) : null}
                </li>
              ))}
            </ol>
            {runs && crossing.mayAct && country === me.user.country ? (
              <ReopeningActs crossing={crossing} reopening={reopening} />
            ) : null}
          </div>
        );
      })}
    </Panel>
  );
}

interface ProposalRowProps extends OfCrossing {
  readonly proposal: CrossingNowResponse['proposals'][number];
  readonly dismiss: () => void;
}

function ProposalRow({ crossing, proposal: { id, lane, call }, dismiss }: ProposalRowProps) {
  const { say, term, number } = useSpeech();
  const laneName = useLaneName();
  return (
    <li>
      <span>{laneName(lane, true)}</span>
      <b>
        {call.kind === 'level'
          ? `${term('proposed-level', call.level)}, ${say(words.minutes, { minutes: number(call.minutes) })}`
          : say(words.feedSilent)}
      </b>
      {call.kind === 'level' ? (
        <RaiseLinksFor
          kind="long-waits"
          proposed={{
            level: call.level,
            crossingIds: [crossing.crossingId],
            reason: say(words.because, { lane: laneName(lane, true), minutes: number(call.minutes) }),
            proposalId: id,
          }}
        />
      ) : null}
      {crossing.mayAct ? (
        <Button size="compact-xs" variant="default" onClick={dismiss}>
          {say(words.dismiss)}
        </Button>
      ) : null}
    </li>
  );
}

/** What the waits propose, until a person decides. */
export function ProposalsPanel({ crossing }: OfCrossing) {
  const { say } = useSpeech();
  const [dismissed, dismiss] = useState<CrossingNowResponse['proposals'][number] | null>(null);
  const { mutate, isPending, error } = useAct({
    act: ({ id, version, reason }: { id: string; version: number; reason: string }, guard) =>
      dismissWaitProposal({ path: { id }, body: { reason }, headers: { ...guard, 'If-Match': `"${version}"` } }),
    touches: ['border'],
    done: () => dismiss(null),
  });
  if (crossing.proposals.length === 0) return null;
  return (
    <Panel title={say(words.proposals)} beside={<span className={style.soft}>{say(words.proposalHint)}</span>}>
      <ul className={style.lanes}>
        {crossing.proposals.map((proposal) => (
          <ProposalRow key={proposal.id} crossing={crossing} proposal={proposal} dismiss={() => dismiss(proposal)} />
        ))}
      </ul>
      <ReasonDialog
        opened={dismissed !== null}
        close={() => dismiss(null)}
        title={say(words.dismiss)}
        does={say(words.dismiss)}
        reason={{ label: say(words.dismissWhy) }}
        submit={(reason) => dismissed && mutate({ id: dismissed.id, version: dismissed.version, reason })}
        pending={isPending}
        error={error}
      />
    </Panel>
  );
}

/** How much stands still while lanes are shut, by the published figures of a year. */
export function FlowPanel({ crossing: { flow, lanes } }: OfCrossing) {
  const { say, term, number } = useSpeech();
  const isShut = (mode: string): boolean =>
    lanes.some(({ lane, status }) => lane.startsWith(`${mode}.northbound`) && (status === 'closed' || status === 'suspended'));
  return (
    <Panel title={say(words.flow)} beside={<span className={style.soft}>{say(words.flowOf)}</span>}>
      {flow.flows.length === 0 ? <p className={style.soft}>{say(words.flowNone)}</p> : null}
      <ul className={style.lanes}>
        {flow.flows.map(({ mode, perDay, perHour }) => (
          <li key={mode}>
            <span className={style.laneName}>{term('mode', mode)}</span>
            <b className="tabular">{number(perDay)}</b>
            {isShut(mode) ? <span className={style.differ}>{say(words.standsStill, { count: number(perHour) })}</span> : null}
          </li>
        ))}
      </ul>
      {flow.port && flow.flows.length > 0 ? (
        <p className={style.soft}>{say(words.flowShared, { port: flow.port, count: number(flow.crossings) })}</p>
      ) : null}
    </Panel>
  );
}

/** How lanes changed, the newest first. */
export function HistoryPanel({ crossing: { history, corridor } }: OfCrossing) {
  const { say, locale } = useSpeech();
  const laneName = useLaneName();
  const countryName = useCountryName();
  return (
    <Panel title={say(words.history)}>
      {history.length === 0 ? <p className={style.soft}>{say(words.historyNone)}</p> : null}
      <ul className={style.lanes}>
        {history.map(({ country, lane, since, status, reason }) => (
          <li key={`${country} ${lane} ${since} ${status}`}>
            <span className={style.soft}>
              <Moment at={since} corridorId={corridor} />
            </span>
            <span>{countryName(country)}:</span>
            <span>{laneName(lane, true)}</span>
            <StatusMark status={status} />
            {reason ? <span className={style.reason}>{reason[locale] ?? reason.en ?? reason.es}</span> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

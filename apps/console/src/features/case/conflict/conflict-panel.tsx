import { Button } from '@mantine/core';
import { useState } from 'react';
import { type CaseResponse, confirmCaseArbitration } from '../../../shared/api/client';
import { useDeskName } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { DeskName } from '../../../shared/ui/desk-name';
import { StateMark } from '../../../shared/ui/marks';
import { Moment } from '../../../shared/ui/moment';
import { OwnKeyMark } from '../../../shared/ui/own-key-mark';
import { Facts, Panel } from '../../../shared/ui/screen';
import style from '../case.module.css';
import { dialogOnDemand } from '../../../shared/ui/on-demand';
import { useInView } from '../reading/case-in-view';
import { Refusal } from '../refusal';
import { useCaseAct } from '../reading/use-case-act';
import { sectionWords } from '../sections';
import { words } from './words';

const ProposeDialog = dialogOnDemand(async () => (await import('./propose-dialog')).ProposeDialog);

type Conflict = NonNullable<CaseResponse['conflict']>;

const Desks = ({ of }: { readonly of: readonly string[] }) => (
  <ul className={style.plainList}>
    {of.map((deskId) => (
      <li key={deskId}>
        <DeskName deskId={deskId} />
      </li>
    ))}
  </ul>
);

/** What one joint desk proposed, and what the other can do about it. */
function Proposal({ conflict }: { readonly conflict: Conflict }) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const { seen, reader, standing } = useInView();
  const act = useCaseAct({
    ask: (body: { readonly leadDeskId: string }, to) => confirmCaseArbitration({ ...to, body }),
  });
  const { proposal, joint } = conflict;
  if (!proposal) return <p className={style.soft}>{say(words.noProposal)}</p>;
  const { deskId, byDeskId, byCountry, reason, at } = proposal;
  const others = joint.filter(({ country }) => country !== byCountry).map((desk) => nameOf(desk.deskId));
  const mine = standing === 'joint' && byCountry !== reader.country && reader.may('case.claim');
  return (
    <div className={style.ending}>
      <strong>{say(words.proposal, { desk: nameOf(byDeskId), lead: nameOf(deskId) })}</strong>
      <p>{reason}</p>
      {at ? <OwnKeyMark votes={seen.votes} at={at} /> : null}
      {mine ? (
        <Button size="xs" loading={act.pending} onClick={() => act.run({ leadDeskId: deskId })}>
          {say(words.confirm, { lead: nameOf(deskId) })}
        </Button>
      ) : (
        <p className={style.soft}>{say(words.waitsFor, { desk: others.join(', ') })}</p>
      )}
      <Refusal of={act} />
    </div>
  );
}

function Dispute({ conflict }: { readonly conflict: Conflict }) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const { seen, reader, standing } = useInView();
  const [proposing, setProposing] = useState(false);
  const { kind, claimants, joint, openedAt, proposal } = conflict;
  const arbitrates = standing === 'joint' && reader.may('case.claim');
  return (
    <>
      <p className={style.reason}>{say(words[kind], { lead: nameOf(seen.lead.deskId) })}</p>
      <Facts
        of={[
          [say(kind === 'positive' ? words.claimants : words.declined), <Desks key="claimants" of={claimants} />],
          [say(words.deciders), <Desks key="joint" of={joint.map(({ deskId }) => deskId)} />],
          [say(words.opened), <Moment key="opened" at={openedAt} corridorId={seen.corridorId} />],
        ]}
      />
      <Proposal conflict={conflict} />
      {arbitrates ? (
        <Button size="xs" variant="default" onClick={() => setProposing(true)}>
          {say(proposal ? words.proposeAnew : words.propose)}
        </Button>
      ) : null}
      <ProposeDialog opened={proposing} close={() => setProposing(false)} />
    </>
  );
}

/** Who is competent is disputed: who says so, who decides, and what is proposed. Nothing when there is no dispute. */
export function ConflictPanel() {
  const { say } = useSpeech();
  const { seen } = useInView();
  const { conflict } = seen;
  return conflict ? (
    <Panel title={say(sectionWords.conflict)} id="conflict" beside={<StateMark noun="conflict" state={conflict.kind} />}>
      <Dispute conflict={conflict} />
    </Panel>
  ) : null;
}

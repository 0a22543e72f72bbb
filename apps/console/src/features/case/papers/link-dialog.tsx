import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { linkCase, type LinkCaseRequest, listCases } from '../../../shared/api/client';
import { useDeskName } from '../../../shared/directory/directory';
import { useReturnFocus } from '../../../shared/keyboard/use-return-focus';
import { useSpeech } from '../../../shared/i18n/speech';
import style from '../case.module.css';
import { Dialog } from '../../../shared/ui/dialog';
import { Choice, LongText } from '../../../shared/ui/fields';
import { useInView } from '../reading/case-in-view';
import { useCaseAct } from '../reading/use-case-act';
import { words } from './words';

export type Relation = LinkCaseRequest['relation'];

/** With what the dialog begins. */
export interface Suggested {
  readonly relation: Relation;
  readonly other?: { readonly caseId: string; readonly number: string; readonly deskId: string };
}

const RELATIONS = ['related', 'parent', 'child', 'merged-into', 'merged-from', 'distinct'] as const satisfies readonly Relation[];

/** Nobody with this number that the desk may see. */
class NoSuchCase extends Error {}

const numbered = async (number: string): Promise<string> => {
  const { items } = await listCases({ query: { q: number, limit: 2 } });
  const found = items.find((one) => one.number === number);
  if (!found) throw new NoSuchCase();
  return found.id;
};

interface Said {
  readonly number: string;
  readonly caseId: string | undefined;
  readonly relation: Relation;
  readonly reason: string;
}

const useLinking = (done: () => void) =>
  useCaseAct({
    ask: async ({ number, caseId, relation, reason }: Said, to) => {
      const body = { caseId: caseId ?? (await numbered(number)), relation, ...(reason && { reason }) };
      return linkCase({ ...to, body });
    },
    done,
  });

/** A merge needs one lead for both; the lead of the other case when it is another. */
const barredBy = (relation: Relation, other: Suggested['other'], lead: string): string | null =>
  (relation === 'merged-into' || relation === 'merged-from') && other && other.deskId !== lead ? other.deskId : null;

interface OtherNumberProps {
  readonly value: string;
  readonly set: (value: string) => void;
  /** The other case was chosen elsewhere. */
  readonly fixed: boolean;
  readonly missing: boolean;
}

function OtherNumber({ value, set, fixed, missing }: OtherNumberProps) {
  const { say } = useSpeech();
  return (
    <TextInput
      label={say(words.number)}
      description={fixed ? undefined : say(words.numberHint)}
      value={value}
      readOnly={fixed}
      onChange={({ currentTarget }) => set(currentTarget.value)}
      error={missing ? say(words.notFound) : undefined}
      required
      data-autofocus={!fixed || undefined}
    />
  );
}

interface LinkDialogProps {
  readonly suggested: Suggested;
  readonly close: () => void;
}

/** Ties another case to this one: what it is to this one, and why. */
export function LinkDialog({ suggested, close }: LinkDialogProps) {
  useReturnFocus();
  const { relation: first, other } = suggested;
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const { seen } = useInView();
  const [number, setNumber] = useState(other?.number ?? '');
  const [relation, setRelation] = useState<Relation>(first);
  const [reason, setReason] = useState('');
  const act = useLinking(close);
  const otherLead = barredBy(relation, other, seen.lead.deskId);
  const missing = act.error instanceof NoSuchCase;
  const said = { number: number.trim().toUpperCase(), caseId: other?.caseId, relation, reason: reason.trim() };
  return (
    <Dialog
      opened
      close={close}
      title={say(words.link)}
      does={say(words.link)}
      submit={() => act.run(said)}
      pending={act.pending}
      error={missing ? null : act.error}
      ready={said.number !== '' && otherLead === null && (relation !== 'distinct' || said.reason !== '')}
    >
      <OtherNumber value={number} set={setNumber} fixed={other !== undefined} missing={missing} />
      <Choice
        label={say(words.relation)}
        value={relation}
        set={setRelation}
        of={RELATIONS.map((value) => ({ value, label: say(words[value]) }))}
      />
      {otherLead ? <p className={style.urgent}>{say(words.sameNeedsLead, { desk: nameOf(otherLead) })}</p> : null}
      <LongText
        label={say(words.why)}
        {...(relation === 'distinct' && { hint: say(words.whyNeeded) })}
        value={reason}
        set={setReason}
        longest={2000}
        needed={relation === 'distinct'}
        first={other !== undefined}
      />
    </Dialog>
  );
}

import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { getRequest } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { useSpeech } from '../../shared/i18n/speech';
import form from '../../shared/ui/form.module.css';
import { Failure } from '../../shared/ui/notices';
import { lacksTime, paperOf } from '../../shared/ui/paper-draft';
import { useDeskZone } from '../../shared/ui/paper-fields';
import { Panel, Screen } from '../../shared/ui/screen';
import { Conditions, Law } from './compose-law';
import { type PartProps, Subjects, Urgency, WhatFor, WhomAndWhat } from './compose-parts';
import { composeWords as words } from './compose-words';
import { Discard } from './discard';
import { fieldsOf, formOf, newDraft } from './draft';
import { ForesightPanel, useForesight } from './foresight';
import style from './requests.module.css';
import { type DraftInHand, useDraft } from './use-draft';
import { useSending } from './use-sending';

/** What the address begins with: a case, a desk, or a draft that the api keeps. */
const useBeginning = ({ draft, change, replace }: DraftInHand): void => {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const navigate = useNavigate();
  const { case: caseId, desk, draft: draftId } = search;
  useEffect(() => {
    if (typeof draftId === 'string' && draft.kept?.id !== draftId)
      void getRequest({ path: { id: draftId } }).then(({ id, version, form: kept }) =>
        replace({ ...newDraft(kept.language), fields: fieldsOf(kept), kept: { id, version }, savedAt: new Date().toISOString() }),
      );
    if (typeof caseId === 'string') change({ caseId });
    if (typeof desk === 'string') change({ toDeskId: desk });
    // Once: a reload takes up what is in the browser, not what the link said at first.
    if (caseId ?? desk ?? draftId) void navigate({ to: '/requests/new', search: {} as never, replace: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the address is read when the page opens
  }, []);
};

/** What is folded is shown where something of it is not right, or is about paper. */
const isFoldOpen = ({ fields: { paper }, faultAt }: PartProps): boolean =>
  paper.serial !== '' || faultAt('/keepUntil') !== undefined;

/** The form, fewest fields first; what most requests leave as it is, is folded. */
function Parts(props: PartProps) {
  const { say } = useSpeech();
  return (
    <>
      <Panel title={say(words.whom)}>
        <div className={form.form}>
          <WhomAndWhat {...props} />
        </div>
      </Panel>
      <Panel title={say(words.why)}>
        <div className={form.form}>
          <WhatFor {...props} />
        </div>
      </Panel>
      <Panel title={say(words.subjects)}>
        <div className={form.form}>
          <Subjects {...props} />
        </div>
      </Panel>
      <Panel title={say(words.urgency)}>
        <div className={form.form}>
          <Urgency {...props} />
        </div>
      </Panel>
      <Panel title={say(words.law)}>
        <div className={form.form}>
          <Law {...props} />
        </div>
      </Panel>
      <Panel title={say(words.conditions)}>
        <details className={style.more} open={isFoldOpen(props) || undefined}>
          <summary>
            {say(words.conditionsSaid)} · {props.fields.tlp}
          </summary>
          <div className={form.form}>
            <Conditions {...props} />
          </div>
        </details>
      </Panel>
    </>
  );
}

/** Whoever tried to send is taken to the first field that is not right, each time. */
const useFirstFault = (tries: number) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return form;
};

const useComposing = () => {
  const { say } = useSpeech();
  const inHand = useDraft();
  const zone = useDeskZone();
  useBeginning(inHand);
  const { draft, change, keepAs, clear } = inHand;
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const [told, setTold] = useState('');
  const body = formOf(draft.fields);
  const foresight = useForesight(body);
  const { keeping, sending } = useSending({
    keptNow: ({ id, version, number }) => {
      keepAs({ id, version });
      setTold(say(words.kept, { number }));
    },
    sent: clear,
  });
  const refusal = sending.error ?? keeping.error;
  const faultAt = (pointer: string): string | undefined => {
    if (!tried) return undefined;
    const foreseen = foresight.foreseen?.faults.find((fault) => fault.pointer === pointer)?.text;
    return foreseen ?? (refusal instanceof Problem ? refusal.faultOf(pointer) : undefined);
  };
  const send = (event?: SyntheticEvent): void => {
    event?.preventDefault();
    setTries(tries + 1);
    if (body && foresight.foreseen?.faults.length === 0 && !lacksTime(draft.fields.paper))
      sending.mutate({ draft, form: body, paper: paperOf(draft.fields.paper, zone) });
  };
  return { inHand, change, tried, tries, told, body, foresight, keeping, sending, refusal, faultAt, send };
};

/** Asks another desk for information: the six contents, guided, with what sending does beside them. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { inHand, change, tried, tries, told, body, foresight, keeping, sending, refusal, faultAt, send } = useComposing();
  const { draft, restoredFrom, clear } = inHand;
  const restored = restoredFrom !== null && draft.savedAt === restoredFrom;
  const firstFault = useFirstFault(tries);
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
  };
  return (
    <Screen title={say(words.title)}>
      {restored ? (
        <p className={style.soft} role="status">
          {say(words.restored)}
        </p>
      ) : null}
      {refusal ? <Failure error={refusal} /> : null}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Ctrl+Enter from the fields inside */}
      <form ref={firstFault} onSubmit={send} onKeyDown={hear} noValidate className={style.columns}>
        <div className={style.stack}>
          <Parts fields={draft.fields} change={change} faultAt={faultAt} />
          <div className={form.foot}>
            <span className={style.soft} role="status">
              {told || (draft.savedAt ? say(words.saved) : '')}
            </span>
            {draft.savedAt ? <Discard discard={clear} /> : null}
            <Button
              variant="default"
              disabled={body === null}
              loading={keeping.isPending}
              onClick={() => body && keeping.mutate({ draft, form: body })}
            >
              {say(words.keep)}
            </Button>
            <Button type="submit" loading={sending.isPending} aria-keyshortcuts="Control+Enter">
              {say(foresight.foreseen?.needsSecond ? words.handIn : words.send)}
            </Button>
          </div>
        </div>
        <div className={style.aside}>
          <ForesightPanel {...foresight} toDeskId={draft.fields.toDeskId} tried={tried} />
        </div>
      </form>
    </Screen>
  );
}

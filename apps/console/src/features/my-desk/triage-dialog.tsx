import { Button, Group, Modal, Radio, Select, Stack, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getReport, listCases, triageReport } from '../../shared/api/client';
import type { ReportToTriageItem } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useDeskName, useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { PriorityMark } from '../../shared/ui/marks';
import { Failure, Read } from '../../shared/ui/notices';
import { PlaceName } from '../../shared/ui/place-name';
import { words as common } from '../../shared/ui/words';
import style from './my-desk.module.css';
import { bodyOf, type Missing, missingOf, needsReason, NEW_DRAFT, TRIAGE_ACTS, type TriageDraft } from './triage-draft';
import { words } from './triage-words';

interface Drafted {
  readonly draft: TriageDraft;
  readonly change: (part: Partial<TriageDraft>) => void;
  readonly faultOf: (missing: Missing) => string | undefined;
}

const TYPING_MILLIS = 200;

function CaseChoice({ draft, change, faultOf }: Drafted) {
  const { say } = useSpeech();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), TYPING_MILLIS);
  const found = useQuery({
    queryKey: ['cases', 'choice', q],
    queryFn: () => listCases({ query: { limit: 20, ...(q ? { q } : {}) } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      label={say(words.case)}
      placeholder={say(words.caseHint)}
      nothingFoundMessage={say(words.noCase)}
      error={faultOf('missingCase')}
      searchable
      data={(found.data?.items ?? []).map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      filter={({ options }) => options}
      value={draft.caseId}
      onSearchChange={setTyped}
      onChange={(caseId) => change({ caseId })}
    />
  );
}

function DeskChoice({ draft, change, faultOf }: Drafted) {
  const { say, locale } = useSpeech();
  const { desks } = useDirectory();
  const data = [...desks.values()]
    .filter(({ active }) => active)
    .map(({ id, name, country }) => ({ value: id, label: `${country} · ${name[locale]}` }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <Select
      label={say(words.desk)}
      placeholder={say(words.deskHint)}
      nothingFoundMessage={say(words.noDesk)}
      error={faultOf('missingDesk')}
      searchable
      data={data}
      value={draft.toDeskId}
      onChange={(toDeskId) => change({ toDeskId })}
    />
  );
}

/** What was reported: who decides must have read it. */
function Reported({ item: { report, reportId } }: { readonly item: ReportToTriageItem }) {
  const { say, term } = useSpeech();
  const nameOf = useDeskName();
  const whole = useQuery({ queryKey: ['reports', reportId], queryFn: () => getReport({ path: { id: reportId } }) });
  return (
    <section className={style.reported} aria-label={report.title}>
      <strong>{report.title}</strong>
      <p>
        <PriorityMark priority={report.priority} /> {term('kind', report.kind)} · <PlaceName place={report.place} /> ·{' '}
        {say(words.filed, { desk: nameOf(report.deskId) })}
      </p>
      <Read from={whole}>{({ description, language }) => <p lang={language}>{description}</p>}</Read>
    </section>
  );
}

function DraftFields(props: Drafted) {
  const { say } = useSpeech();
  const { draft, change, faultOf } = props;
  return (
    <>
      <Radio.Group label={say(words.act)} value={draft.act} onChange={(act) => change({ act: act as TriageDraft['act'] })}>
        <Stack gap="xs" mt="xs">
          {TRIAGE_ACTS.map((act) => (
            <Radio key={act} value={act} label={say(words[act])} description={say(words[`${act}Hint`])} />
          ))}
        </Stack>
      </Radio.Group>
      {draft.act === 'link' ? <CaseChoice {...props} /> : null}
      {draft.act === 'refer' ? <DeskChoice {...props} /> : null}
      {needsReason(draft.act) ? (
        <Textarea
          label={say(words.reason)}
          description={say(words.reasonHint)}
          error={faultOf('missingReason')}
          autosize
          minRows={2}
          value={draft.reason}
          onChange={({ currentTarget: { value } }) => change({ reason: value })}
        />
      ) : null}
    </>
  );
}

interface TriageDialogProps {
  readonly item: ReportToTriageItem;
  readonly close: () => void;
}

/** Decides what becomes of a report that no rule knew a case for. */
export function TriageDialog({ item, close }: TriageDialogProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const [draft, setDraft] = useState(NEW_DRAFT);
  const [tried, setTried] = useState(false);
  const missing = missingOf(draft);
  const decide = useAct({
    act: (of: TriageDraft, guard) =>
      triageReport({
        path: { id: item.reportId },
        body: bodyOf(of),
        headers: { ...guard, 'If-Match': `"${item.report.version}"` },
      }),
    touches: ['my-desk', 'reports', 'cases'],
    done: close,
  });
  const submit = (): void => {
    setTried(true);
    if (missing.length === 0) decide.mutate(draft);
  };
  return (
    <Modal opened onClose={close} title={say(words.title)} size="lg">
      <div className={style.dialog}>
        <Reported item={item} />
        <DraftFields
          draft={draft}
          change={(part) => setDraft((before) => ({ ...before, ...part }))}
          faultOf={(fault) => (tried && missing.includes(fault) ? say(words[fault]) : undefined)}
        />
        {decide.error ? <Failure error={decide.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {say(common.cancel)}
          </Button>
          <Button loading={decide.isPending} onClick={submit}>
            {say(words[draft.act])}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}

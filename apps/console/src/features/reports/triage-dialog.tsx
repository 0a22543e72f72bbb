import { Radio, Select, Stack, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listCases, type ReportWithVersionsResponse, triageReport } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { DeskSelect } from '../../shared/ui/desk-select';
import { Dialog } from '../../shared/ui/dialog';
import { Loading } from '../../shared/ui/notices';
import { Told } from './told';
import { bodyOf, type Missing, missingOf, needsReason, NEW_DRAFT, TRIAGE_ACTS, type TriageDraft } from './triage-draft';
import { triageWords as words } from './triage-words';
import { isWaiting, useReport } from './use-report';

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
      {draft.act === 'refer' ? (
        <DeskSelect
          label={say(words.desk)}
          value={draft.toDeskId}
          choose={(toDeskId) => change({ toDeskId })}
          error={faultOf('missingDesk')}
        />
      ) : null}
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
  readonly reportId: string;
  readonly close: () => void;
}

/** What was reported, and whether a decision is still awaited: another person at the desk may have been faster. */
function Reported({ report }: { readonly report: ReportWithVersionsResponse }) {
  const { say, term } = useSpeech();
  return (
    <>
      <Told report={report} />
      {isWaiting(report) ? null : <p role="status">{say(words.decided, { state: term('report', report.state) })}</p>}
    </>
  );
}

/** Decides what becomes of a report that no rule knew a case for. */
export function TriageDialog({ reportId, close }: TriageDialogProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const [draft, setDraft] = useState(NEW_DRAFT);
  const [tried, setTried] = useState(false);
  const { data: report, error } = useReport(reportId);
  const missing = missingOf(draft);
  const decide = useAct({
    act: ({ of, version }: { readonly of: TriageDraft; readonly version: number }, guard) =>
      triageReport({ path: { id: reportId }, body: bodyOf(of), headers: { ...guard, 'If-Match': `"${version}"` } }),
    touches: ['my-desk', 'reports', 'cases', 'board'],
    done: close,
  });
  const submit = (): void => {
    setTried(true);
    if (missing.length === 0 && report) decide.mutate({ of: draft, version: report.version });
  };
  return (
    <Dialog
      opened
      close={close}
      title={say(words.title)}
      does={say(words[draft.act])}
      submit={submit}
      pending={decide.isPending}
      error={decide.error ?? error}
      ready={report !== undefined && isWaiting(report)}
    >
      {report ? <Reported report={report} /> : <Loading />}
      <DraftFields
        draft={draft}
        change={(part) => setDraft((before) => ({ ...before, ...part }))}
        faultOf={(fault) => (tried && missing.includes(fault) ? say(words[fault]) : undefined)}
      />
    </Dialog>
  );
}

import { useState } from 'react';
import type { BoardItem, EscalateRequest } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DeskSelect } from '../../shared/ui/desk-select';
import { ReasonDialog } from '../../shared/ui/dialog';
import { Choice } from '../../shared/ui/fields';
import { ESCALATE_TO, WITHIN_PARTIES } from './act-dialogs';
import { actWords } from './act-words';
import type { BulkBoardAct } from './bulk';
import { bulkWords as words } from './bulk-words';

/** What is said once for all of them. */
export interface BulkOrder {
  readonly act: BulkBoardAct;
  readonly reason: string;
  readonly to: EscalateRequest['to'];
  readonly toDeskId: string;
}

interface BulkDialogProps {
  readonly act: BulkBoardAct;
  readonly items: readonly BoardItem[];
  readonly among: ReadonlySet<string>;
  readonly run: (order: BulkOrder) => void;
  readonly close: () => void;
}

const NOW = {
  take: actWords.takeNow,
  nudge: actWords.nudgeNow,
  escalate: actWords.escalateNow,
  reassign: actWords.reassignNow,
} as const;

/** One reason for one act on several things; each is answered by itself. */
export function BulkDialog({ act, items, among, run, close }: BulkDialogProps) {
  const { say, count } = useSpeech();
  const [to, setTo] = useState<EscalateRequest['to']>('both-supervisors');
  const [toDeskId, setDesk] = useState<string | null>(null);
  const offered = items.some((item) => 'matter' in item) ? WITHIN_PARTIES : ESCALATE_TO;
  return (
    <ReasonDialog
      opened
      close={close}
      title={count(words[act], items.length)}
      does={say(NOW[act])}
      reason={{ label: say(actWords.reason), hint: say(words.oneReason), first: act !== 'reassign' }}
      submit={(reason) => {
        run({ act, reason, to, toDeskId: toDeskId ?? '' });
        close();
      }}
      pending={false}
      error={null}
      ready={act !== 'reassign' || toDeskId !== null}
    >
      {act === 'escalate' ? (
        <Choice
          label={say(actWords.escalateTo)}
          value={to}
          set={setTo}
          of={offered.map((value) => ({ value, label: say(words[value]) }))}
        />
      ) : null}
      {act === 'reassign' ? (
        <DeskSelect
          label={say(actWords.reassignTo)}
          value={toDeskId}
          choose={setDesk}
          among={(deskId) => among.has(deskId)}
          first
        />
      ) : null}
    </ReasonDialog>
  );
}

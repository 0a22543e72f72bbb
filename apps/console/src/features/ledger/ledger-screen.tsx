import { useSearch } from '@tanstack/react-router';
import { useSpeech } from '../../shared/i18n/speech';
import { Read } from '../../shared/ui/notices';
import { Screen } from '../../shared/ui/screen';
import { FindForm } from './find-form';
import { HeadPanel } from './head-panel';
import { SelfVerification } from './self-verification';
import style from './ledger.module.css';
import { useHead } from './use-head';
import type { Asked } from './use-verification';
import { VerificationPanel } from './verification-panel';
import { WholeLog } from './whole-log';
import { words } from './words';

const askedIn = (search: Readonly<Record<string, unknown>>): Asked => ({
  caseId: typeof search.case === 'string' && search.case !== '' ? search.case : null,
  seq: typeof search.seq === 'number' && Number.isSafeInteger(search.seq) && search.seq >= 0 ? search.seq : null,
});

/** The log that both countries can check: its newest head, its entries, and the proof of any of them in the reader's own browser. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const head = useHead();
  const asked = askedIn(useSearch({ strict: false }));
  const verifies = asked.caseId !== null || asked.seq !== null;
  return (
    <Screen title={say(words.title)} actions={<FindForm />}>
      <p className={style.what}>{say(words.what)}</p>
      <Read from={head}>
        {(found) => (
          <div className={style.split}>
            <div className={style.column}>
              {verifies ? <VerificationPanel asked={asked} head={found} /> : <WholeLog size={found.checkpoint.size} />}
            </div>
            <div className={style.column}>
              <HeadPanel head={found} />
              <SelfVerification />
            </div>
          </div>
        )}
      </Read>
    </Screen>
  );
}

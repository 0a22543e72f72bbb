import { useSpeech } from '../../../shared/i18n/speech';
import { useSession } from '../../../shared/session/session';
import { DataTable } from '../../../shared/ui/data-table';
import { Panel } from '../../../shared/ui/screen';
import style from '../requests.module.css';
import { HEADS, ProvisionRow } from './provision-row';
import { useWaitingProvisions } from './queries';
import { provisionWords as words } from './words';

/** What was given to the reader's desk and is not acknowledged, and what the desk wrote that has not crossed. Nothing when there is none. */
export function DeskProvisions() {
  const { say } = useSpeech();
  const { may } = useSession();
  const { data } = useWaitingProvisions(may('request.read'));
  if (!data || data.items.length === 0) return null;
  return (
    <Panel title={say(words.waitsForUs)} beside={<span className={style.soft}>{data.items.length}</span>} flush>
      <DataTable label={say(words.waitsForUs)} heads={HEADS}>
        {data.items.map((one) => (
          <ProvisionRow key={one.id} of={one} />
        ))}
      </DataTable>
    </Panel>
  );
}

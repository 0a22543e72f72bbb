import type { DeliveryResponse, TrailResponse } from '../../shared/api/client';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { Ago } from '../../shared/ui/moment';
import { Empty, Read } from '../../shared/ui/notices';
import { useCaseTrail, useNoticeTrail } from './reach-queries';
import style from './reach.module.css';
import { words } from './words';

type Step = Pick<
  DeliveryResponse,
  'recipient' | 'channel' | 'state' | 'reason' | 'possibleDuplicate' | 'sentAt' | 'deliveredAt' | 'openedAt' | 'actedAt'
>;

const SIGNS: Readonly<Record<Step['state'], string>> = {
  queued: '○',
  sent: '→',
  delivered: '◐',
  opened: '●',
  acted: '✓',
  failed: '▲',
  suppressed: '–',
};

const lastAt = ({ actedAt, openedAt, deliveredAt, sentAt }: Step): string | null => actedAt ?? openedAt ?? deliveredAt ?? sentAt;

/** Each person by each channel, and how far it came. */
function Steps({ of, label }: { readonly of: readonly Step[]; readonly label: string }) {
  const { say, term } = useSpeech();
  return (
    <DataTable label={label} heads={[words.person, words.channel, words.state, words.when]} className={style.trail}>
      {of.map((step) => {
        const at = lastAt(step);
        return (
          <tr key={`${step.recipient} ${step.channel}`} data-state={step.state}>
            <th scope="row">{step.recipient}</th>
            <td data-label={say(words.channel)}>{term('delivery-channel', step.channel)}</td>
            <td data-label={say(words.state)}>
              <span aria-hidden>{SIGNS[step.state]}</span> {term('delivery-state', step.state)}
              {step.reason ? `: ${term('delivery-reason', step.reason)}` : null}
              {step.possibleDuplicate ? ` (${say(words.twice)})` : null}
            </td>
            <td data-label={say(words.when)}>{at ? <Ago at={at} /> : null}</td>
          </tr>
        );
      })}
    </DataTable>
  );
}

/** Who was told of one notice, by which channel, and what became of that. */
export function NoticeTrail({ noticeId, text }: { readonly noticeId: string; readonly text: string }) {
  const { say } = useSpeech();
  return (
    <Read from={useNoticeTrail(noticeId)}>
      {({ items }) =>
        items.length === 0 ? (
          <p className={style.soft}>{say(words.nobody)}</p>
        ) : (
          <Steps of={items as readonly Step[]} label={say(words.toldOf, { text })} />
        )
      }
    </Read>
  );
}

function ToldDesk({ trail }: { readonly trail: TrailResponse }) {
  const { say, term } = useSpeech();
  const nameOf = useDeskName();
  const { told, opened, acted, failed } = trail;
  return (
    <li className={style.toldDesk}>
      <span>
        <strong>{nameOf(trail.deskId)}</strong>, {term('notice-audience', trail.audience)}: {trail.text}
      </span>
      <span className={style.soft}>
        <Ago at={trail.createdAt} /> · {say(words.counts, { told: String(told), opened: String(opened), acted: String(acted) })}
        {failed > 0 ? ` · ▲ ${say(words.countFailed, { failed: String(failed) })}` : null}
      </span>
      {trail.nobodyReached ? <span className={style.warn}>▲ {say(words.nobodyReached)}</span> : null}
      {trail.steps.length > 0 ? (
        <Steps of={trail.steps as readonly Step[]} label={say(words.toldOf, { text: trail.text })} />
      ) : null}
    </li>
  );
}

/** Who was told of a case: the own desk's people by name, the others' by count. */
export function CaseTrail({ caseId }: { readonly caseId: string }) {
  const { say } = useSpeech();
  return (
    <Read from={useCaseTrail(caseId)}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={say(words.noTrail)} />
        ) : (
          <ul className={style.told}>
            {items.map((trail) => (
              <ToldDesk key={trail.noticeId} trail={trail} />
            ))}
          </ul>
        )
      }
    </Read>
  );
}

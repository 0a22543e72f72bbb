import { Button } from '@mantine/core';
import { resendToWebhook, type WebhookAttemptResponse, type WebhookResponse } from '../../../shared/api/client';
import { useAct } from '../../../shared/api/use-act';
import { useSpeech } from '../../../shared/i18n/speech';
import { DataTable } from '../../../shared/ui/data-table';
import { Ago } from '../../../shared/ui/moment';
import { Empty, Failure, Read } from '../../../shared/ui/notices';
import { Panel } from '../../../shared/ui/screen';
import style from '../administration.module.css';
import { TOUCHED, useAttempts } from './webhook-queries';
import { subjectWords, words } from './words';

const MAY_GO_AGAIN: readonly (string | null)[] = ['sent', 'failed'];

function What({ attempt: { eventType, caseNumber, attempt } }: { readonly attempt: WebhookAttemptResponse }) {
  const { say } = useSpeech();
  const subject = eventType.slice(0, eventType.indexOf('.'));
  const about = subject in subjectWords ? say(subjectWords[subject as keyof typeof subjectWords]) : say(words.isTest);
  return (
    <>
      {caseNumber ?? about}
      <span className={style.sub}>
        <code>{eventType}</code> · {say(words.nth, { nth: String(attempt) })}
      </span>
    </>
  );
}

function AttemptRow({ attempt, webhook }: { readonly attempt: WebhookAttemptResponse; readonly webhook: WebhookResponse }) {
  const { say, term } = useSpeech();
  const { deliveryId, deliveryState, status, fault, millis, reply, at } = attempt;
  const resending = useAct({
    act: (id: string, guard) => resendToWebhook({ path: { id: webhook.id, deliveryId: id }, headers: { ...guard } }),
    touches: TOUCHED,
  });
  const mayGo = webhook.state === 'active' && deliveryId !== null && MAY_GO_AGAIN.includes(deliveryState);
  return (
    <tr>
      <th scope="row">
        <Ago at={at} />
      </th>
      <td data-label={say(words.what)}>
        <What attempt={attempt} />
      </td>
      <td data-label={say(words.outcome)}>
        <span className={fault ? style.warn : style.on}>
          {fault ? '▲' : '●'} {status ?? '—'}
        </span>{' '}
        <span className={style.soft}>{say(words.millis, { count: millis })}</span>
        {fault ? <span className={style.sub}>{term('delivery-reason', fault)}</span> : null}
      </td>
      <td data-label={say(words.answer)}>
        {reply === '' ? null : <code className={style.excerpt}>{reply}</code>}
        {resending.error ? <Failure error={resending.error} /> : null}
      </td>
      <td className={style.acts}>
        {mayGo && deliveryId ? (
          <Button size="xs" variant="default" loading={resending.isPending} onClick={() => resending.mutate(deliveryId)}>
            {say(words.resend)}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

/** The latest requests to an endpoint, and what it answered. */
export function Attempts({ webhook }: { readonly webhook: WebhookResponse }) {
  const { say } = useSpeech();
  const title = say(words.attemptsOf, { name: webhook.name });
  return (
    <Panel title={title} flush>
      <Read from={useAttempts(webhook.id)}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(words.noAttempts)} />
          ) : (
            <DataTable label={title} heads={[words.when, words.what, words.outcome, words.answer, words.acts]}>
              {items.map((attempt) => (
                <AttemptRow key={attempt.id} attempt={attempt} webhook={webhook} />
              ))}
            </DataTable>
          )
        }
      </Read>
    </Panel>
  );
}

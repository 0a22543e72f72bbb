import { Button } from '@mantine/core';
import { resendFailedToWebhook, testWebhook, type WebhookResponse } from '../../../shared/api/client';
import { useAct } from '../../../shared/api/use-act';
import { useSpeech } from '../../../shared/i18n/speech';
import { useNow } from '../../../shared/i18n/use-now';
import { DeskName } from '../../../shared/ui/desk-name';
import { MenuButton } from '../../../shared/ui/menu-button';
import { Ago, Moment } from '../../../shared/ui/moment';
import { Failure } from '../../../shared/ui/notices';
import style from '../administration.module.css';
import type { Change } from './change-dialog';
import type { Told } from './told';
import { TOUCHED } from './webhook-queries';
import { words } from './words';

interface WebhookRowProps {
  readonly webhook: WebhookResponse;
  readonly shown: boolean;
  readonly show: () => void;
  readonly change: (change: Change) => void;
  readonly tell: (told: Told) => void;
}

function Standing({ webhook: { state, disabled, failingSince, oldSecretUntil } }: Pick<WebhookRowProps, 'webhook'>) {
  const { say, term } = useSpeech();
  const now = useNow();
  return (
    <>
      {disabled ? (
        <span className={disabled.because === 'person' ? style.off : style.warn}>
          {disabled.because === 'person' ? '○' : '▲'}{' '}
          {say(words.disabledBecause, { because: term('webhook-disablement', disabled.because) })} · <Ago at={disabled.at} />
        </span>
      ) : (
        <span className={failingSince ? style.warn : style.on}>
          {failingSince ? `▲ ${say(words.notAnswering)}` : `● ${term('webhook-state', state)}`}
          {failingSince ? (
            <>
              {' '}
              · <Ago at={failingSince} />
            </>
          ) : null}
        </span>
      )}
      {oldSecretUntil && Date.parse(oldSecretUntil) > now ? (
        <span className={style.sub}>
          {say(words.oldSecret)} <Moment at={oldSecretUntil} />
        </span>
      ) : null}
    </>
  );
}

function Test({ webhook: { id, name } }: Pick<WebhookRowProps, 'webhook'>) {
  const { say, term } = useSpeech();
  const testing = useAct({ act: () => testWebhook({ path: { id } }), touches: TOUCHED });
  const { data, error } = testing;
  const outcome = (): string | null => {
    if (!data) return null;
    const millis = String(data.millis);
    if (data.status !== null) return say(words.answered, { status: String(data.status), millis });
    return say(words.notAnswered, { millis, fault: data.fault ? term('delivery-reason', data.fault) : '' });
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={testing.isPending}
        aria-label={say(words.testOf, { name })}
        onClick={() => testing.mutate(undefined)}
      >
        {say(words.test)}
      </Button>
      <span aria-live="polite" className={data?.fault ? style.warn : style.on}>
        {outcome()}
      </span>
      {error ? <Failure error={error} /> : null}
    </>
  );
}

function Acts({ webhook, shown, show, change, tell }: WebhookRowProps) {
  const { say, count } = useSpeech();
  const { id, name, state, failed } = webhook;
  const resending = useAct({
    act: (_: null, guard) => resendFailedToWebhook({ path: { id }, headers: { ...guard } }),
    touches: TOUCHED,
    done: ({ queued }) => tell({ kind: 'line', text: count({ one: words.resentOne, other: words.resent }, queued) }),
  });
  const item = (one: Change) => ({ key: one, says: say(words[one]), run: () => change(one) });
  const again = { key: 'resend', says: say(words.resendFailed), run: () => resending.mutate(null) };
  return (
    <>
      <Button size="xs" variant="default" aria-expanded={shown} onClick={show}>
        {say(words.attempts)}
      </Button>
      <Test webhook={webhook} />
      <MenuButton
        label={say(words.more, { name })}
        className={style.line}
        items={[
          ...(state === 'active' && failed > 0 ? [again] : []),
          item('rotate'),
          item(state === 'active' ? 'disable' : 'enable'),
          item('remove'),
        ]}
      >
        ⋯
      </MenuButton>
      {resending.error ? <Failure error={resending.error} /> : null}
    </>
  );
}

/** One endpoint: where it is, how it does, and what can be done. */
export function WebhookRow(props: WebhookRowProps) {
  const { say, term } = useSpeech();
  const { webhook } = props;
  return (
    <tr>
      <th scope="row">
        {webhook.name}
        <span className={style.sub}>{webhook.url}</span>
        <span className={style.sub}>
          <DeskName deskId={webhook.deskId} country={false} />: {term('webhook-cover', webhook.covers)}
        </span>
      </th>
      <td data-label={say(words.state)}>
        <Standing webhook={webhook} />
      </td>
      <td data-label={say(words.waiting)}>{webhook.waiting}</td>
      <td data-label={say(words.failed)}>{webhook.failed}</td>
      <td data-label={say(words.sent)}>
        {webhook.sent}
        {webhook.lastSentAt ? (
          <span className={style.sub}>
            <Ago at={webhook.lastSentAt} />
          </span>
        ) : null}
      </td>
      <td className={style.acts}>
        <Acts {...props} />
      </td>
    </tr>
  );
}

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { WebhookResponse } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { DataTable } from '../../../shared/ui/data-table';
import { Empty, Read } from '../../../shared/ui/notices';
import { Panel } from '../../../shared/ui/screen';
import style from '../administration.module.css';
import { Attempts } from './attempts';
import { type Change, ChangeDialog } from './change-dialog';
import { RegisterDialog } from './register-dialog';
import { SecretDialog } from './secret-dialog';
import type { Told } from './told';
import { useWebhooks } from './webhook-queries';
import { WebhookRow } from './webhook-row';
import { words } from './words';

type Doing = { readonly what: 'add' } | { readonly what: Change; readonly webhook: WebhookResponse } | null;

interface ListProps {
  readonly webhooks: readonly WebhookResponse[];
  /** Whose attempts are shown. */
  readonly shown: string | null;
  readonly show: (id: string | null) => void;
  readonly act: (doing: Doing) => void;
  readonly tell: (told: Told) => void;
}

function List({ webhooks, shown, show, act, tell }: ListProps) {
  const { say } = useSpeech();
  return (
    <DataTable
      label={say(words.title)}
      heads={[words.endpoint, words.state, words.waiting, words.failed, words.sent, words.acts]}
    >
      {webhooks.map((webhook) => (
        <WebhookRow
          key={webhook.id}
          webhook={webhook}
          shown={webhook.id === shown}
          show={() => show(webhook.id === shown ? null : webhook.id)}
          change={(what) => act({ what, webhook })}
          tell={tell}
        />
      ))}
    </DataTable>
  );
}

interface DialogsProps {
  readonly doing: Doing;
  readonly told: Told | null;
  readonly close: () => void;
  readonly done: (told: Told) => void;
  readonly forget: () => void;
}

function Dialogs({ doing, told, close, done, forget }: DialogsProps) {
  return (
    <>
      {doing?.what === 'add' ? <RegisterDialog close={close} done={done} /> : null}
      {doing && doing.what !== 'add' ? (
        <ChangeDialog webhook={doing.webhook} change={doing.what} close={close} done={done} />
      ) : null}
      {told?.kind === 'secret' ? <SecretDialog {...told} close={forget} /> : null}
    </>
  );
}

/** Endpoints of the agency's own systems, and what passed between one of them and this installation. */
export function Webhooks() {
  const { say } = useSpeech();
  const asked = useWebhooks();
  const [doing, setDoing] = useState<Doing>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const opened = asked.data?.items.find(({ id }) => id === shown);
  const close = (): void => setDoing(null);
  const done = (what: Told): void => {
    close();
    setTold(what);
  };
  const add = (
    <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setDoing({ what: 'add' })}>
      {say(words.add)}
    </Button>
  );
  return (
    <>
      <Panel title={say(words.title)} actions={add} flush>
        <p className={style.bar}>
          {say(words.intro)} {say(words.docs)}
        </p>
        <p aria-live="polite" className={style.told}>
          {told?.kind === 'line' ? told.text : ''}
        </p>
        <Read from={asked}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={say(words.none)}>{say(words.noneHint)}</Empty>
            ) : (
              <List webhooks={items} shown={shown} show={setShown} act={setDoing} tell={setTold} />
            )
          }
        </Read>
      </Panel>
      {opened ? <Attempts webhook={opened} /> : null}
      <Dialogs doing={doing} told={told} close={close} done={done} forget={() => setTold(null)} />
    </>
  );
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  disableSignInService,
  getSignInService,
  type OwnSignInService,
  type OwnSignInServiceResponse,
} from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { Dialog } from '../../shared/ui/dialog';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './administration.module.css';
import { AddServiceDialog } from './add-service-dialog';
import { BoundAccounts, Strangers } from './service-accounts';
import { words } from './service-words';

function DisableServiceDialog({ id, close }: { readonly id: string; readonly close: () => void }) {
  useReturnFocus();
  const { say } = useSpeech();
  const disabling = useAct({
    act: () => disableSignInService({ path: { id } }),
    touches: ['sign-in-service'],
    done: close,
  });
  return (
    <Dialog
      opened
      close={close}
      title={say(words.disableSure)}
      does={say(words.disable)}
      submit={() => disabling.mutate(undefined)}
      pending={disabling.isPending}
      error={disabling.error}
    >
      <p>{say(words.disableHint)}</p>
    </Dialog>
  );
}

type SeenProps = { readonly seen: OwnSignInServiceResponse };

/** What has to be told to the service, and what to the operator. */
function Needs({ seen: { redirectUri, secretFile, isSecretThere, service } }: SeenProps) {
  const { say } = useSpeech();
  return (
    <>
      {redirectUri ? (
        <p>
          {say(words.redirect)}: <code className={style.mono}>{redirectUri}</code>
          {service?.logoutUri ? (
            <>
              {' '}
              {say(words.logout)}: <code className={style.mono}>{service.logoutUri}</code>
            </>
          ) : null}
        </p>
      ) : (
        <p className={style.warn}>▲ {say(words.nameless)}</p>
      )}
      {service?.hasSecret ? (
        <p>
          <span className={isSecretThere ? style.on : style.warn}>
            {isSecretThere ? `● ${say(words.secretThere)}` : `▲ ${say(words.secretMissing)}`}
          </span>{' '}
          {say(words.secretHint, { file: secretFile })}
        </p>
      ) : null}
    </>
  );
}

function Service({ service, seen }: SeenProps & { readonly service: OwnSignInService }) {
  const { say } = useSpeech();
  const strong = [...service.strongAmr, ...service.strongAcr];
  return (
    <div className={style.form}>
      <p>
        <b>{service.issuer}</b> ({service.clientId}).{' '}
        {strong.length > 0 ? say(words.twoFactors, { values: strong.join(', ') }) : say(words.oneFactor)}
      </p>
      <Needs seen={seen} />
      <Strangers service={service} />
      <BoundAccounts service={service} />
    </div>
  );
}

/** The service at which the people of the agency prove who they are, where it has one. */
export function SignInServicePanel() {
  const { say } = useSpeech();
  const [doing, setDoing] = useState<'add' | 'disable' | null>(null);
  const asked = useQuery({ queryKey: ['sign-in-service'], queryFn: () => getSignInService() });
  const service = asked.data?.service ?? null;
  const close = (): void => setDoing(null);
  const act = asked.data && (
    <Button size="xs" variant="default" onClick={() => setDoing(service ? 'disable' : 'add')}>
      {say(service ? words.disable : words.add)}
    </Button>
  );
  return (
    <Panel title={say(words.title)} actions={act}>
      <Read from={asked}>
        {(seen) => (
          <>
            {seen.service ? (
              <Service service={seen.service} seen={seen} />
            ) : (
              <div className={style.form}>
                <p>{say(words.none)}</p>
                <Needs seen={seen} />
              </div>
            )}
            {doing === 'add' ? <AddServiceDialog secretFile={seen.secretFile} close={close} /> : null}
          </>
        )}
      </Read>
      {doing === 'disable' && service ? <DisableServiceDialog id={service.id} close={close} /> : null}
    </Panel>
  );
}

import { Anchor, Modal } from '@mantine/core';
import type { MeResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { CredentialsForm } from './credentials-form';
import { words } from './words';

/** Over the page that was open when the session ended: whoever signs in again finds it as it was. */
export function SignInAgain({ me, done }: { readonly me: MeResponse; readonly done: () => void }) {
  const { say } = useSpeech();
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} closeOnEscape={false} title={say(words.expired)}>
      <p>{say(words.expiredHint, { name: me.user.name })}</p>
      <CredentialsForm username={me.user.username} done={done} />
      <p>
        <Anchor component="button" type="button" size="sm" onClick={() => window.location.assign('/')}>
          {say(words.other)}
        </Anchor>
      </p>
    </Modal>
  );
}

import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { askPasskeySignIn, signInWithPasskey } from '../../shared/api/client';
import { signChallenge } from '../../shared/session/passkeys';
import { useSpeech } from '../../shared/i18n/speech';
import { PasskeyFailure } from '../../shared/session/passkey-failure';
import { words } from './words';

/** No name is asked: the passkey tells it. Not shown where the browser knows none. */
export function PasskeyButton({ entered }: { readonly entered: (csrfToken: string) => void }) {
  const { say } = useSpeech();
  const entering = useMutation({
    mutationFn: async () => signInWithPasskey({ body: { signed: await signChallenge((await askPasskeySignIn()).options) } }),
    onSuccess: ({ csrfToken }) => entered(csrfToken),
  });
  if (!('PublicKeyCredential' in window)) return null;
  return (
    <>
      <Button
        variant="default"
        loading={entering.isPending}
        onClick={() => entering.mutate()}
        leftSection={<IconFingerprint size={16} aria-hidden />}
        fullWidth
      >
        {say(words.passkey)}
      </Button>
      {entering.error ? <PasskeyFailure error={entering.error} /> : null}
    </>
  );
}

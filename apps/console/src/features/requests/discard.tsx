import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSpeech } from '../../shared/i18n/speech';
import { Dialog } from '../../shared/ui/dialog';
import { givingWords as words } from './giving/words';

/** Forgets what was written, once it is said twice. */
export function Discard({ discard }: { readonly discard: () => void }) {
  const { say } = useSpeech();
  const [opened, dialog] = useDisclosure();
  return (
    <>
      <Button variant="subtle" color="gray" onClick={dialog.open}>
        {say(words.discard)}
      </Button>
      <Dialog
        opened={opened}
        close={dialog.close}
        title={say(words.discardTitle)}
        does={say(words.discard)}
        submit={() => {
          dialog.close();
          discard();
        }}
        pending={false}
        error={null}
        grave
      />
    </>
  );
}

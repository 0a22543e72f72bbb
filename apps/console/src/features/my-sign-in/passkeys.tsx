import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import {
  addPasskey,
  askNewPasskey,
  type FactorAddedResponse,
  type PasskeyView,
  removePasskey,
  renamePasskey,
} from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { PasskeyFailure } from '../../shared/session/passkey-failure';
import { makePasskey } from '../../shared/session/passkeys';
import { Dialog } from '../../shared/ui/dialog';
import { Ago } from '../../shared/ui/moment';
import { Panel } from '../../shared/ui/screen';
import style from './my-sign-in.module.css';
import { TOUCHED } from './my-sign-in-queries';
import { RemoveDialog } from './remove-dialog';
import { sayAgent } from './say-agent';
import { words } from './words';

const LONGEST_LABEL = 60;

interface RenameDialogProps {
  readonly passkey: PasskeyView;
  readonly close: () => void;
}

function RenameDialog({ passkey: { id, label }, close }: RenameDialogProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const [typed, setTyped] = useState(label);
  const renaming = useAct({
    act: (wanted: string) => renamePasskey({ path: { id }, body: { label: wanted } }),
    touches: ['my-sign-in'],
    done: close,
  });
  return (
    <Dialog
      opened
      close={close}
      title={say(words.renameIt, { label })}
      does={say(words.save)}
      submit={() => renaming.mutate(typed.trim())}
      pending={renaming.isPending}
      error={renaming.error}
      ready={typed.trim() !== ''}
    >
      <TextInput
        label={say(words.label)}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        maxLength={LONGEST_LABEL}
        required
        data-autofocus
      />
    </Dialog>
  );
}

function PasskeyRow({ passkey }: { readonly passkey: PasskeyView }) {
  const { say } = useSpeech();
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null);
  const { id, label, addedAt, lastUsedAt, backedUp } = passkey;
  const close = (): void => setDoing(null);
  return (
    <li className={style.key}>
      <span>
        {label}
        <span className={style.sub}>
          {say(words.added)} <Ago at={addedAt} /> ·{' '}
          {lastUsedAt ? (
            <>
              {say(words.lastUsed)} <Ago at={lastUsedAt} />
            </>
          ) : (
            say(words.neverUsed)
          )}
          {backedUp ? ` · ${say(words.copied)}` : null}
        </span>
      </span>
      <span>
        <Button size="xs" variant="subtle" aria-label={say(words.renameIt, { label })} onClick={() => setDoing('rename')}>
          {say(words.rename)}
        </Button>
        <Button size="xs" variant="subtle" aria-label={say(words.removeIt, { label })} onClick={() => setDoing('remove')}>
          {say(words.remove)}
        </Button>
      </span>
      {doing === 'rename' ? <RenameDialog passkey={passkey} close={close} /> : null}
      {doing === 'remove' ? <RemoveDialog label={label} remove={() => removePasskey({ path: { id } })} close={close} /> : null}
    </li>
  );
}

function AddPasskey({ added }: { readonly added: (answer: FactorAddedResponse) => void }) {
  const { say } = useSpeech();
  const [label, setLabel] = useState(() => sayAgent(navigator.userAgent) ?? '');
  const adding = useAct({
    act: async (wanted: string) => {
      const { options } = await askNewPasskey();
      return addPasskey({ body: { label: wanted, made: await makePasskey(options) } });
    },
    touches: TOUCHED,
    done: added,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (label.trim() !== '') adding.mutate(label.trim());
  };
  return (
    <form onSubmit={submit} className={style.form}>
      {adding.error ? <PasskeyFailure error={adding.error} /> : null}
      <TextInput
        label={say(words.label)}
        description={say(words.labelHint)}
        value={label}
        onChange={({ currentTarget }) => setLabel(currentTarget.value)}
        maxLength={LONGEST_LABEL}
        required
      />
      <Button type="submit" loading={adding.isPending}>
        {say(words.addPasskey)}
      </Button>
    </form>
  );
}

interface PasskeysProps {
  readonly passkeys: readonly PasskeyView[];
  readonly added: (answer: FactorAddedResponse) => void;
}

export function Passkeys({ passkeys, added }: PasskeysProps) {
  const { say } = useSpeech();
  return (
    <Panel title={say(words.passkeys)}>
      <p className={style.soft}>{say(words.passkeysHint)}</p>
      {passkeys.length === 0 ? <p>{say(words.noPasskeys)}</p> : null}
      <ul className={style.keys}>
        {passkeys.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} />
        ))}
      </ul>
      {'PublicKeyCredential' in window ? <AddPasskey added={added} /> : <p>{say(words.noBrowser)}</p>}
    </Panel>
  );
}

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSpeech } from '../../shared/i18n/speech';
import { Panel } from '../../shared/ui/screen';
import { LateModal } from '../../shared/ui/late-modal';
import { CoreFields } from './core-fields';
import style from './filing.module.css';
import { MoreFields } from './more-fields';
import { TextFields } from './text-fields';
import type { DraftInHand } from './use-draft';
import type { FilingPage } from './use-filing-page';
import { WhenField } from './when-field';
import { words } from './words';

interface DiscardProps {
  readonly inHand: DraftInHand;
  readonly discarded: () => void;
}

function Discard({ inHand: { draft, clear }, discarded }: DiscardProps) {
  const { say } = useSpeech();
  const [asks, { open, close }] = useDisclosure();
  if (draft.savedAt === null) return null;
  return (
    <>
      <Button variant="subtle" color="gray" onClick={open}>
        {say(words.discard)}
      </Button>
      <LateModal opened={asks} onClose={close} title={say(words.discardTitle)}>
        <p>{say(draft.sent.length > 0 ? words.discardSent : words.discardHint)}</p>
        <div className={style.acts}>
          <Button variant="default" onClick={close} data-autofocus>
            {say(words.keep)}
          </Button>
          <Button
            color="red"
            onClick={() => {
              close();
              clear();
              discarded();
            }}
          >
            {say(words.discard)}
          </Button>
        </div>
      </LateModal>
    </>
  );
}

/** The report, fewest fields first. */
export function FilingForm({ page }: { readonly page: FilingPage }) {
  const { say } = useSpeech();
  const { inHand, change, act, submit, discarded } = page;
  const { faults, more, showMore } = page.wrong;
  const { fields } = inHand.draft;
  const parts = { fields, faults, change };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Panel title={say(words.form)}>
        <div className={style.form}>
          <CoreFields {...parts} />
          <TextFields {...parts} />
          <WhenField occurred={fields.occurred} at={fields.occurredAt} fault={faults.occurred} change={change} />
          <details className={style.more} open={more} onToggle={({ currentTarget }) => showMore(currentTarget.open)}>
            <summary>
              {say(words.more)}{' '}
              <span>
                {say(words.moreSaid)} · {fields.tlp}
              </span>
            </summary>
            <div>
              <MoreFields {...parts} />
            </div>
          </details>
          <div className={style.send}>
            <Button
              type="submit"
              loading={act.isPending}
              rightSection={<kbd aria-hidden>Ctrl ↵</kbd>}
              aria-keyshortcuts="Control+Enter"
            >
              {say(words.file)}
            </Button>
            <span role="status">{say(act.isPending ? words.filing : inHand.kept ? words.saved : words.notSaved)}</span>
            <Discard inHand={inHand} discarded={discarded} />
          </div>
        </div>
      </Panel>
    </form>
  );
}

import type { EntryResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { Panel } from '../../shared/ui/screen';
import { hex } from './bytes';
import style from './ledger.module.css';
import { PathPicture } from './path-picture';
import type { LedgerHead } from './use-head';
import type { EntryVerdict } from './verify-entry';
import { words } from './words';

function Steps({ entry }: { readonly entry: EntryVerdict }) {
  const { say } = useSpeech();
  return (
    <ol className={style.steps}>
      <li>
        {say(words.stepLeaf)}
        <code>{hex(entry.leaf)}</code>
      </li>
      {entry.steps.map(({ sibling, siblingIs, result }) => (
        <li key={hex(result)}>
          {say(siblingIs === 'left' ? words.stepLeft : words.stepRight, { sibling: hex(sibling) })}
          <code>{hex(result)}</code>
        </li>
      ))}
    </ol>
  );
}

interface EntryProofProps {
  readonly entry: EntryVerdict;
  readonly shown: EntryResponse;
  readonly head: LedgerHead;
}

/** The proof of one entry: the picture, and the same in words for who wants to follow it by hand. */
export function EntryProof({ entry, shown, head }: EntryProofProps) {
  const { say } = useSpeech();
  return (
    <Panel title={say(words.path)} beside={<span className={style.soft}>{say(words.entry, { seq: entry.index })}</span>}>
      <div className={style.pictureFrame}>
        <PathPicture entry={entry} size={head.checkpoint.size} signed={head.checkpoint.root} />
      </div>
      <details className={style.details}>
        <summary>{say(words.steps)}</summary>
        <Steps entry={entry} />
      </details>
      <details className={style.details}>
        <summary>{say(words.text)}</summary>
        <pre className={style.body}>{shown.body}</pre>
      </details>
    </Panel>
  );
}

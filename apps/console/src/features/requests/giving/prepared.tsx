import { Link } from '@tanstack/react-router';
import type { PreparedToGive } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import type { ItemDraft } from '../answer-draft';
import { ItemsSeen } from '../answer-preview';
import { provisionWords as words } from '../provisions/words';
import { RefusalsSaid } from '../refusals-said';
import style from '../requests.module.css';

/** What waits, in the form in which it was written. */
const draftOf = (item: PreparedToGive['items'][number]): ItemDraft => ({
  form: item.form,
  nature: item.nature,
  text: item.text ?? '',
  language: item.language,
  channel: item.channel ?? '',
  reference: item.reference ?? '',
  handling: item.handling.code,
  handlingWords: item.handling.words ?? '',
  tlp: item.tlp,
  source: item.sourceGrade,
  content: item.contentGrade,
  purposes: item.purposes,
  evidence: item.evidenceConsent,
  onward: item.onward,
  basis: item.legalBasis ?? '',
  caveat: item.caveat ?? '',
  expires: item.expiresAt?.slice(0, 10) ?? '',
  destroy: item.destroyBy?.slice(0, 10) ?? '',
  persons: item.subjects.map(({ label, sensitive, minor, protectedAs }) => ({
    label,
    sensitive,
    minor,
    protectedAs: protectedAs ?? '',
  })),
  translations: item.translations,
  files: item.files.map(({ caseId, attachmentId, name, bytes }) => ({
    caseId,
    attachmentId,
    name: name ?? attachmentId,
    bytes: bytes ?? 0,
  })),
  restsOn: [],
});

interface PreparedProps {
  readonly of: PreparedToGive;
  /** Whose grounds of refusal they are. */
  readonly country: string | undefined;
}

/** What a second person reads before letting it out: all that would cross, and nothing that would not. */
export function Prepared({ of: { items, refusals }, country }: PreparedProps) {
  const { say } = useSpeech();
  const sources = [...new Set(items.flatMap(({ derivedFrom }) => derivedFrom))];
  return (
    <div className={style.stack}>
      <ItemsSeen of={items.map(draftOf)} />
      {sources.length > 0 ? (
        <p>
          {say(words.restsOn)}:{' '}
          {sources.map((itemId, nth) => (
            <Link key={itemId} to="/items/$itemId" params={{ itemId } as never}>
              {say(words.source, { number: nth + 1 })}{' '}
            </Link>
          ))}
        </p>
      ) : null}
      <RefusalsSaid of={refusals} country={country} />
    </div>
  );
}

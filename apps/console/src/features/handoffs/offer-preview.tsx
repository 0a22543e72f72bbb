import { ScrollArea } from '@mantine/core';
import type { CaseResponse, OfferHandoffRequest, OfferPreviewResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { Moment } from '../../shared/ui/moment';
import { Read } from '../../shared/ui/notices';
import { HashMark } from './hash-mark';
import style from './offer-form.module.css';
import { offerWords } from './offer-words';
import { PacketView } from './packet-view';
import { Prose } from './prose';
import { sentence } from './sentence';
import { words } from './words';

interface PreviewProps {
  readonly onCase: CaseResponse;
  readonly request: OfferHandoffRequest;
  readonly to: string;
  readonly foreseen: {
    readonly data: OfferPreviewResponse | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
}

/** The offer as the other desk will read it: what is offered and why, until when, and the briefing. */
export function OfferPreview({ onCase, request, to, foreseen }: PreviewProps) {
  const { say, term } = useSpeech();
  return (
    <>
      <p className={style.alone}>{say(offerWords.readAs, { to })}</p>
      <div className={style.sum}>
        <p>
          <b>{sentence(term('handoff-kind', request.kind))}</b> · {term('offer-reason', request.reasonCode)}
        </p>
        <Prose text={request.reason} language={request.language} />
      </div>
      {foreseen.error && foreseen.data === undefined ? null : (
        <Read from={foreseen}>
          {({ respondBy, urgency, packet, packetHash }) => (
            <>
              <div className={style.sum}>
                <p>
                  <b>{say(offerWords.dueThen)}</b> <Moment at={respondBy} corridorId={onCase.corridorId} /> ·{' '}
                  {term('handoff-urgency', urgency)}
                </p>
                <p>
                  {say(words.hash)} <HashMark hash={packetHash} />
                </p>
              </div>
              <ScrollArea.Autosize mah="55vh" className={style.preview} viewportProps={{ 'aria-label': say(words.version) }}>
                <PacketView packet={packet} corridorId={onCase.corridorId} />
              </ScrollArea.Autosize>
            </>
          )}
        </Read>
      )}
    </>
  );
}

import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getHandoffReceipt, type HandoffResponse, type ReceiptResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { Read } from '../../shared/ui/notices';
import style from './handoffs.module.css';
import { HashMark } from './hash-mark';
import { words } from './words';

/** Until a signed checkpoint covers the entry, it is asked for again. */
const SEALING_MILLIS = 15_000;

const save = (receipt: ReceiptResponse, name: string): void => {
  const url = URL.createObjectURL(new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

interface ReceiptProps {
  readonly offer: HandoffResponse;
  /** For the name of the file. */
  readonly number: string;
}

/** Each party's proof of the last act on the offer, to keep outside of Enlace. */
export function Receipt({ offer, number }: ReceiptProps) {
  const { say, term } = useSpeech();
  const receipt = useQuery({
    queryKey: ['case', offer.caseId, 'handoff', offer.id, 'receipt', offer.version],
    queryFn: () => getHandoffReceipt({ path: { id: offer.id } }),
    refetchInterval: ({ state }) => (state.data?.sealed === false ? SEALING_MILLIS : false),
  });
  return (
    <section className={style.part} aria-label={say(words.receipt)}>
      <h3>{say(words.receipt)}</h3>
      <Read from={receipt}>
        {(told) => (
          <>
            <p className={style.plain}>
              {say(words.receiptProves, { act: term('handoff-state', told.state) })}
              {told.sealed ? null : ` ${say(words.receiptWaits)}`}
            </p>
            <div className={style.receipt}>
              <span>
                {say(words.receiptHash)} <HashMark hash={told.inclusion?.leafHash ?? told.packetHash} />
              </span>
              <span role="status" className={style.soft}>
                {say(told.sealed ? words.sealed : words.notSealed)}
              </span>
              <Button
                variant="default"
                leftSection={<IconDownload size={15} aria-hidden />}
                onClick={() => save(told, `enlace-${number}-${told.state}-${told.entry.sseq}.json`)}
              >
                {say(words.download)}
              </Button>
            </div>
          </>
        )}
      </Read>
    </section>
  );
}

import type { Outcome } from '../application/channel.js';

/** What nodemailer tells of a failure. */
interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly message?: string;
}

const REPLY_LENGTH = 300;

/**
 * What a failed sending means. A refusal of the address or of the message is for good; that a server does not let us in is for whoever
 * runs it to mend, so the message waits for that.
 */
export const outcomeOfFailure = (error: unknown): Outcome => {
  const { code = '', command = '', responseCode, response, message = '' } = error as SmtpFailure;
  const reply = (response ?? message).slice(0, REPLY_LENGTH);
  if (responseCode !== undefined && responseCode >= 400 && responseCode < 500)
    return { kind: 'later', fault: 'put-off-by-server', reply };
  if (responseCode !== undefined && responseCode >= 500) {
    if (command === 'RCPT TO') return { kind: 'refused', fault: 'address-refused', reply };
    if (command === 'DATA') return { kind: 'refused', fault: 'message-refused', reply };
    return { kind: 'later', fault: 'refused-us', reply };
  }
  if (code === 'EAUTH' || code === 'ENOAUTH') return { kind: 'later', fault: 'refused-us', reply };
  return { kind: 'later', fault: code === 'ETIMEDOUT' || code === 'EABORT' ? 'timed-out' : 'unreachable', reply };
};

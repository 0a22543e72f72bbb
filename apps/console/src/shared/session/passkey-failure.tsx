import { Problem, Unreachable } from '../api/problem';
import { useSpeech } from '../i18n/speech';
import { Failure } from '../ui/notices';
import { words } from './words';

/** A refusal of the api, or that the person or the browser broke it off: the browser does not tell which, lest a page learn of passkeys. */
export function PasskeyFailure({ error }: { readonly error: Error }) {
  const { say } = useSpeech();
  if (error instanceof Problem || error instanceof Unreachable) return <Failure error={error} />;
  return <p role="alert">{say(words.brokenOff)}</p>;
}

import { Nested } from '#platform/http';
import { IsString, Length, Matches } from 'class-validator';
import { ActivationReasonRequest, BilingualRequest } from './activation.request.js';

const SAYS_SOMETHING = /\S/;
const SHA256 = /^[0-9a-f]{64}$/;

export class StatementBodyRequest {
  @IsString()
  @Length(1, 6000)
  @Matches(SAYS_SOMETHING)
  en: string;

  @IsString()
  @Length(1, 6000)
  @Matches(SAYS_SOMETHING)
  es: string;
}

/** What the public is to read, in both languages. */
export class StatementTextRequest {
  @Nested(() => BilingualRequest)
  title: BilingualRequest;

  @Nested(() => StatementBodyRequest)
  text: StatementBodyRequest;
}

const trimmed = ({ en, es }: { readonly en: string; readonly es: string }) => ({ en: en.trim(), es: es.trim() });
export const statementContent = ({ title, text }: StatementTextRequest) => ({ title: trimmed(title), text: trimmed(text) });

/** A key names the text that it is turned on. */
export class StatementKeyRequest {
  /** SHA-256 of the text that was read. */
  @Matches(SHA256)
  hash: string;
}

export class SpeakAloneRequest extends ActivationReasonRequest {
  @Matches(SHA256)
  hash: string;
}

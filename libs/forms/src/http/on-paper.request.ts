import { instant, type OnPaper } from '#kernel';
import { IsRfc3339 } from '#platform/http';
import { IsString, Length } from 'class-validator';
import { printedSerial } from '../domain/enter-form.js';

/** Which form of a paper pack it was written on while the system was away, and when. */
export class OnPaperRequest {
  /** As it stands on the sheet, such as `EN-000417-K`. */
  @IsString()
  @Length(1, 40)
  serial: string;

  @IsRfc3339()
  writtenAt: string;
}

/** What a body says of its form; null where it was written on none. @throws DomainError form-misread */
export const onPaper = (body: OnPaperRequest | undefined): OnPaper | null =>
  body ? { serial: printedSerial(body.serial), writtenAt: instant(body.writtenAt) } : null;

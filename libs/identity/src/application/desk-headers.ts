import type { Bilingual, CorridorId, DeskId, Locale } from '#kernel';

/** What is said of a desk above everything that its people see. */
export interface DeskHeader {
  readonly name: Bilingual;
  readonly zone: string;
  readonly corridorId: CorridorId | null;
  readonly languages: readonly Locale[];
}

export abstract class DeskHeaders {
  /** @throws DomainError not-found */
  abstract of(deskId: DeskId): Promise<DeskHeader>;
}

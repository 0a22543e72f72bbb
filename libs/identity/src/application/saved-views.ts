import type { UserId } from '#kernel';

/** A named set of filters that a person keeps for one screen. */
export interface SavedView {
  readonly id: string;
  readonly screen: string;
  readonly name: string;
  /** The query of the screen's address, without its question mark. */
  readonly query: string;
  /** Place in the person's list of the screen, 0 for the first. */
  readonly position: number;
}

/** What one person may keep. */
export const SAVED_VIEWS_MOST = 50;

/** Each person's own; nobody else reads them. */
export abstract class SavedViews {
  /** By screen and position. */
  abstract of(personId: UserId): Promise<readonly SavedView[]>;

  /** Keeps the view, or what it has become. @throws DomainError saved-views-full */
  abstract keep(personId: UserId, view: SavedView): Promise<SavedView>;

  /** @throws DomainError not-found */
  abstract remove(personId: UserId, id: string): Promise<void>;
}

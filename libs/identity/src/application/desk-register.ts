import type { DeskPlace } from '../domain/add-person.js';

/** What identity asks of the directory: which desk is of which agency and country. */
export abstract class DeskRegister {
  abstract find(deskId: string): Promise<DeskPlace | null>;
  /** Active desks, by id. */
  abstract all(): Promise<DeskPlace[]>;
}

/** A notification drill that was held: which desks people played. */
export interface HeldNotification {
  readonly deskIds: readonly string[];
}

/** Notification drills, of whichever realm: of them no more than that they were held. */
export abstract class NotificationDrills {
  /** Those that ended in a year, of UTC. */
  abstract heldIn(year: number): Promise<readonly HeldNotification[]>;
}

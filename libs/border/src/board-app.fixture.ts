import { DeskApp, openDesks } from '#identity/testing';
import { instant, type Realm } from '#kernel';
import { CommandRunner } from '#ledger';
import { CrossingSidesRepository } from './application/crossing-sides.repository.js';
import { KeepReadings, type KeptReadings } from './application/keep-readings.js';
import { TurnSides } from './application/turn-sides.handler.js';
import type { NewReading } from './application/wait-readings.store.js';
import { BorderHttpModule } from './http/http.module.js';

/** A drill realm whose clock stands still until a spec moves it. */
export const REALM = 'drill-board' as Realm;
export const START = instant('2018-11-25T19:30:00.000Z');

export const OFO = 'liaison.us-cbp-ofo-san-ysidro';
export const INM = 'liaison.mx-inm-tijuana';
export const JOINT = 'coordinator.us-joint-desk';
/** Has the crossing and runs none of its lanes. */
export const FIRE = 'liaison.us-sd-fire';
export const EL_PASO = 'liaison.us-cbp-ofo-el-paso';
const PEOPLE = [OFO, INM, JOINT, FIRE, EL_PASO, 'auditor.mx-inm-tijuana'];

/** The board over the real ledger, directory and database. */
export class BoardApp extends DeskApp {
  static async open(): Promise<BoardApp> {
    return new BoardApp(await openDesks({ realm: REALM, start: START, people: () => PEOPLE, contexts: [BorderHttpModule] }));
  }

  /** What the worker's duty does. */
  async sweep(): Promise<number> {
    const due = await this.get(CrossingSidesRepository).due(50);
    for (const side of due) await this.get(TurnSides).execute(side);
    return due.length;
  }

  keep(readings: readonly NewReading[], realm: Realm = REALM): Promise<KeptReadings> {
    const ctx = { ...this.engine, realm };
    return this.get(CommandRunner).run(ctx, (unit) => this.get(KeepReadings).keep(unit, 'cbp-wait-times', null, readings));
  }
}

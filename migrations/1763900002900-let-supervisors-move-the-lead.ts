import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Inside one agency a supervisor gives the lead to another desk. */
export class LetSupervisorsMoveTheLead1763900002900 implements MigrationInterface {
  name = 'LetSupervisorsMoveTheLead1763900002900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table custody
        drop constraint custody_by_check,
        add constraint custody_by_check check (by in ('filing', 'handoff', 'reroute', 'arbitration', 'reassignment'));
    `);
  }

  /** What was reassigned counts as turned to another desk, which it was. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update custody set by = 'reroute' where by = 'reassignment';
      alter table custody
        drop constraint custody_by_check,
        add constraint custody_by_check check (by in ('filing', 'handoff', 'reroute', 'arbitration'));
    `);
  }
}

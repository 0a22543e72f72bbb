import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The second person sends information that is to be given back to its author. */
export class LetProvisionsBeSentBack1763900005800 implements MigrationInterface {
  name = 'LetProvisionsBeSentBack1763900005800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table provision drop constraint provision_state_check;
      alter table provision add constraint provision_state_check
        check (state in ('prepared', 'returned', 'given', 'acknowledged', 'withdrawn'));
      alter table provision_prepared add column why_returned text;
      comment on column provision_prepared.why_returned is
        'Why the second person sent it back: for the desk alone, and gone with what waits. It may name somebody, so no event has it.';
      grant update (items, why_returned) on provision_prepared to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke update on provision_prepared from enlace_app;
      alter table provision_prepared drop column why_returned;
      alter table provision drop constraint provision_state_check;
      alter table provision add constraint provision_state_check
        check (state in ('prepared', 'given', 'acknowledged', 'withdrawn'));
    `);
  }
}

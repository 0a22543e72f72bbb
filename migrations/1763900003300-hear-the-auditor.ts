import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The auditor is a process of its own: what it found is told in figures, and which of several said so. */
export class HearTheAuditor1763900003300 implements MigrationInterface {
  name = 'HearTheAuditor1763900003300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table duty_pulse
        add column troubles jsonb not null default '{}',
        add column by text,
        add column clean_at timestamptz;
      comment on column duty_pulse.clean_at is 'When it last found all well.';
      -- The duty that the worker had; it will not be heard of again.
      delete from duty_pulse where duty = 'escalation.auditor';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from duty_pulse where duty = 'auditor';
      alter table duty_pulse drop column clean_at, drop column by, drop column troubles;
    `);
  }
}

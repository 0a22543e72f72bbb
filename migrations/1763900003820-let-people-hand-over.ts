import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who takes over what somebody held whose access ended. */
export class LetPeopleHandOver1763900003820 implements MigrationInterface {
  name = 'LetPeopleHandOver1763900003820';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person
        add column succeeded_by uuid references person (id),
        add check (succeeded_by <> id),
        add check (succeeded_by is null or disabled_at is not null);
      comment on column person.succeeded_by is 'The colleague in whose hands it is since; null where it went to the desk.';
      create index person_succeeded_by on person (succeeded_by) where succeeded_by is not null;

      -- A colleague who took over may leave in turn. Nobody leaves twice, so the line ends.
      create function heir_of(uuid) returns uuid language sql stable as $$
        with recursive line as (
          select id, succeeded_by, disabled_at from person where id = $1
          union all
          select p.id, p.succeeded_by, p.disabled_at from line l join person p on p.id = l.succeeded_by)
        select id from line where disabled_at is null
      $$;
      comment on function heir_of is 'Who has in hand what this person had: the person, or whoever took over last; null where it is the desk''s.';
      grant execute on function heir_of(uuid) to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function heir_of(uuid); alter table person drop column succeeded_by;');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Link {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
}

const links = (parent: string, children: Readonly<Record<string, string>>): Link[] =>
  Object.entries(children).map(([child, column]) => ({ child, column, parent }));

/** What a row of a realm leads to by an id, where no foreign key holds realm and id together. */
const LINKS: readonly Link[] = [
  ...links('case_file', {
    report: 'case_id',
    obligation: 'case_id',
    notification: 'case_id',
    ledger_entry: 'case_id',
    item: 'case_id',
    restricted_read: 'case_id',
    advance_notice: 'case_id',
  }),
  ...links('activation', {
    advance_notice: 'activation_id',
    situation_report: 'activation_id',
    statement: 'activation_id',
    resource_request: 'activation_id',
    issued_alert: 'activation_id',
    after_action: 'id',
  }),
  ...links('request', { request_access: 'request_id', case_hold: 'holder_id', item: 'source_id' }),
  ...links('provision', { provision_access: 'provision_id', item: 'source_id' }),
  ...links('item', { item_subject: 'item_id', consent: 'for_item_id' }),
  ...links('early_notice', { early_notice_recipient: 'notice_id', early_notice_source: 'notice_id' }),
  ...links('advance_notice', { advance_notice_desk: 'notice_id', advance_notice_names: 'notice_id' }),
  ...links('notification', { delivery: 'notice_id' }),
  ...links('ledger_entry', { notification: 'entry_id', contact_report: 'entry_id' }),
  ...links('obligation', { obligation_fault: 'obligation_id' }),
  ...links('paper_pack', { paper_pack_file: 'pack_id', paper_form: 'pack_id' }),
  ...links('feed_import', { wait_reading: 'import_id' }),
  ...links('outbox', { dead_letter: 'envelope_id' }),
];

/** What desks owe, and what was written on paper, is about a thing by kind and id. */
const SUBJECTS = {
  case: 'case_file',
  report: 'report',
  handoff: 'handoff',
  request: 'request',
  provision: 'provision',
  item: 'item',
  consent: 'consent',
  chase: 'chase',
  'contact-report': 'contact_report',
  'advance-notice': 'advance_notice',
  activation: 'activation',
  statement: 'statement',
  'resource-request': 'resource_request',
  roster: 'roster',
  'shift-note': 'shift_note',
} as const;
const ABOUT = ['obligation', 'paper_entry'];

const nameOf = ({ child, column, parent }: Link): string => `fence_${child}_${column}_${parent}`;

interface Fence {
  readonly name: string;
  readonly table: string;
  /** Columns that, when they change, are looked at again. */
  readonly columns: string;
  readonly when: string;
  /** A row that is found is of another realm. */
  readonly other: string;
}

/** Reads the other row as its owner does: what the application may see of it does not matter here. */
const fence = ({ name, table, columns, when, other }: Fence): string => `
  create function ${name}() returns trigger language plpgsql security definer set search_path = enlace, pg_temp as $fence$
  begin
    if exists (${other}) then
      raise exception 'a row of ${table} would join two realms' using errcode = 'foreign_key_violation', constraint = '${name}';
    end if;
    return null;
  end $fence$;
  create trigger ${name} after insert or update of ${columns} on ${table}
    for each row when (${when}) execute function ${name}();`;

const fenceOf = (link: Link): string => {
  const { child, column, parent } = link;
  return fence({
    name: nameOf(link),
    table: child,
    columns: `${column}, realm`,
    when: `new.${column} is not null`,
    other: `select from ${parent} p where p.id = new.${column}::uuid and p.realm <> new.realm`,
  });
};

const aboutFenceOf = (table: string): string => {
  const kinds = Object.entries(SUBJECTS).map(
    ([kind, parent]) => `when '${kind}' then (select p.realm from ${parent} p where p.id = new.subject_id::uuid)`,
  );
  return fence({
    name: `fence_${table}_subject`,
    table,
    columns: 'subject_kind, subject_id, realm',
    when: `new.subject_id ~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$'`,
    other: `select from (select case new.subject_kind ${kinds.join(' ')} end as realm) about where about.realm <> new.realm`,
  });
};

const OTHERS: readonly Fence[] = [
  {
    name: 'fence_ledger_entry_stream',
    table: 'ledger_entry',
    columns: 'stream',
    when: 'new.sseq > 1',
    other: 'select from ledger_entry p where p.stream = new.stream and p.sseq = new.sseq - 1 and p.realm <> new.realm',
  },
  {
    name: 'fence_stream_reader_stream',
    table: 'stream_reader',
    columns: 'stream, realm',
    when: 'true',
    other: 'select from ledger_entry p where p.stream = new.stream and p.sseq = 1 and p.realm <> new.realm',
  },
  {
    name: 'fence_act_link',
    table: 'act_link',
    columns: 'notice_id, obligation_id',
    when: 'true',
    other: `select from notification n, obligation o where n.id = new.notice_id and o.id = new.obligation_id and n.realm <> o.realm`,
  },
];

/** Of these the application may write every column. */
const WRITABLE = [
  'case_access',
  'case_number_series',
  'dead_letter',
  'obligation',
  'obligation_fault',
  'outbox',
  'paper_desk',
  'realm_member',
  'request_access',
  'shift_desk',
  'surge_load',
];

const ABOUT_FENCES = ABOUT.map((table) => ({ name: `fence_${table}_subject`, table }));
const NAMES = [...LINKS.map((link) => ({ name: nameOf(link), table: link.child })), ...ABOUT_FENCES, ...OTHERS];

/**
 * No row joins two realms, whatever code writes it. Where a foreign key holds realm and id together, it refuses; where an id stands alone,
 * a trigger does: it costs no second index of tables that are written at each filing, and takes no lock. The realm of a row never changes,
 * so that what was looked at stays true.
 */
export class FenceRealms1763900006600 implements MigrationInterface {
  name = 'FenceRealms1763900006600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query([...LINKS.map(fenceOf), ...ABOUT.map(aboutFenceOf), ...OTHERS.map(fence)].join(''));
    await runner.query(`
      create function realm_stays() returns trigger language plpgsql as $stays$
      begin
        raise exception 'a row of % has one realm for good', tg_table_name using errcode = 'integrity_constraint_violation';
      end $stays$`);
    const stays = (table: string): string => `create trigger realm_stays before update of realm on ${table}
      for each row when (old.realm <> new.realm) execute function realm_stays();`;
    await runner.query(WRITABLE.map(stays).join(''));
    // What is planned twice by a race leaves a realm in which nothing is; who planned it takes it away.
    await runner.query('grant delete on realm to enlace_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke delete on realm from enlace_app');
    await runner.query('drop function realm_stays() cascade');
    await runner.query(NAMES.map(({ name, table }) => `drop trigger ${name} on ${table}; drop function ${name}();`).join(''));
  }
}

import { permissionsOf } from '#identity';
import { type Permission, ROLES } from '#kernel';
import { FIELD_READERS, RESPONSE_FIELDS, type ResponseName, shown } from '#reads';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, { readonly content?: Content }>> }>>>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

const { paths, components } = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as Document;

/** What tells of a thing that crosses desks, by its component. */
const TABLES: Readonly<Record<string, ResponseName>> = {
  CaseLineResponse: 'case-line',
  CaseResponse: 'case',
  NoteSeen: 'note',
  AttachmentSeen: 'attachment',
  CustodyResponse: 'custody',
  TimelineResponse: 'act',
  ReportResponse: 'report',
  ReportWithVersionsResponse: 'report-with-versions',
  HandoffResponse: 'handoff',
  PacketResponse: 'packet',
  ItemResponse: 'item',
  OpenedItemResponse: 'opened-item',
  ChainLinkResponse: 'chain-link',
  ConsentResponse: 'consent',
  ChaseResponse: 'chase',
  DisclosureResponse: 'disclosure',
  RequestLineResponse: 'request-line',
  RequestResponse: 'request',
  PreparedToGive: 'prepared',
  ProvisionResponse: 'provision',
  EarlyNoticeResponse: 'early-notice',
  AdvanceNoticeResponse: 'advance-notice',
  ContactReportResponse: 'contact-report',
};

/** Of the same routes what has no field to withhold, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  CaseAnswer: 'where the case stands after an act of the reader',
  Attached: 'the file that the reader put there',
  ReportAnswer: 'where the report stands after an act of the reader',
  FilingReceipt: 'the receipt of what the reader filed',
  FilingResponse: 'what the reader filed, while it waits',
  FilingForeseen: 'what the reader is about to file; of look-alikes only who to ask',
  Similar: 'of a case that was not released only who to ask: two forms, decided where they are looked for',
  DraftedReplay: 'made of a case that the reader sees, names replaced',
  RedactionResponse: 'whole for both desks that decide, absent for others',
  OfferPreviewResponse: 'what the reader is about to offer',
  ReceiptResponse: 'hashes and numbers of an act that the reader sees',
  AdvanceNoticeReceiptResponse: 'hashes and numbers of acts that the reader sees',
  AdvanceNoticePreviewResponse: 'what the reader is about to announce',
  RequestActResponse: 'where the request stands after an act of the reader',
  RequestPreviewResponse: 'what the reader is about to ask',
  RequestStatisticsResponse: 'counts',
  CrossCheckResponse: 'lines of cases and requests that the reader sees anyway',
  ChainResponse: 'links, each of a table',
  CaseCount: 'a count',
  ItemCount: 'a count',
  EarlyNoticeCounts: 'counts',
  ContactReportCounts: 'counts',
};

const CROSSING = new Set(
  'cases reports filings handoffs items consents chases disclosures requests provisions early-notices advance-notices contact-reports'.split(
    ' ',
  ),
);
/** Routes of other things: a row is whole for whoever is shown it, or everybody’s, or a person’s own. */
const WHOLE_ROWS = new Set(
  (
    'countries agencies desks crossings corridors localities agreements auth me agency-sign-in people factor-resets ledger supervision routing stream border-map my-desk ' +
    'notifications desk-calendar deliveries webhooks obligations ladders redactions procedures procedure-editions activations situation-reports statements resource-requests ' +
    'public surge operations dead-letters shifts paper-packs board wait-proposals feeds alerts cap issued-alerts drills drill-break-ins drill-candidates drill-invitations ' +
    'scenarios drill-improvements rehearsals oversight break-glass'
  ).split(' '),
);

const segmentOf = (path: string): string => path.split('/')[3] ?? '';
const named = (reference: string): string => reference.replace('#/components/schemas/', '');

/** The components that an answer is made of: itself, or what is in its list. */
const rootsOf = ({ $ref, items, properties }: Schema): readonly string[] => {
  if ($ref) return [named($ref)];
  return [items, properties?.['items']].flatMap((inside) => (inside ? rootsOf(inside) : []));
};
const answers = Object.entries(paths)
  .filter(([path]) => CROSSING.has(segmentOf(path)))
  .flatMap(([, operations]) => Object.values(operations))
  .flatMap(({ responses }) => Object.entries(responses))
  .flatMap(([status, { content }]) => (status.startsWith('2') && content?.['application/json']?.schema) || []);

const fieldsOf = (schema: Schema): Readonly<Record<string, Schema>> =>
  schema.$ref ? fieldsOf(components.schemas[named(schema.$ref)]!) : (schema.properties ?? {});
const withheldBy = (name: ResponseName): ReadonlySet<string> =>
  new Set(
    Object.values(FIELD_READERS)
      .filter((of) => (of.answers as readonly string[]).includes(name))
      .flatMap(({ relations }) => Object.values(relations) as (readonly string[])[])
      .flatMap((grants) => Object.entries(RESPONSE_FIELDS[name]).flatMap(([of, fields]) => (grants.includes(of) ? [] : fields))),
  );
const mayBeNothing = ({ type, anyOf = [], $ref }: Schema): boolean =>
  $ref === undefined
    ? [type ?? []].flat().some((one) => ['null', 'array', 'boolean'].includes(one)) || anyOf.some(mayBeNothing)
    : mayBeNothing(components.schemas[named($ref)]!);
const fieldAt = (component: string, path: string): Schema => {
  const [head = '', below] = path.split('.');
  const field = fieldsOf(components.schemas[component]!)[head]!;
  return below === undefined ? field : fieldsOf(field)[below]!;
};

describe('fields of answers', () => {
  it('are of routes of which it is said whether they tell of what crosses desks', () => {
    const untold = Object.keys(paths)
      .filter((path) => path.startsWith('/api/v1/'))
      .map(segmentOf);
    expect([...new Set(untold)].filter((segment) => !CROSSING.has(segment) && !WHOLE_ROWS.has(segment))).toEqual([]);
  });

  it('are of components that have a table, or a reason to have none', () => {
    const found = new Set(answers.flatMap(rootsOf));
    expect([...found].filter((name) => !TABLES[name] && !OTHERWISE[name])).toEqual([]);
    expect(Object.keys(OTHERWISE).filter((name) => !found.has(name))).toEqual([]);
    expect(Object.values(TABLES).toSorted()).toEqual(Object.keys(RESPONSE_FIELDS).toSorted());
  });

  it.each(Object.entries(TABLES))(
    'of a %s have a class each, and no class is of a field that is not there',
    (component, name) => {
      const classed = Object.values(RESPONSE_FIELDS[name]).flat() as string[];
      const apart = new Set(classed.filter((field) => field.includes('.')).map((field) => field.split('.')[0]!));
      const told = Object.entries(fieldsOf(components.schemas[component]!)).flatMap(([field, schema]) =>
        apart.has(field) ? Object.keys(fieldsOf(schema)).map((below) => `${field}.${below}`) : [field],
      );
      expect(classed.toSorted()).toEqual(told.toSorted());
    },
  );

  it.each(Object.entries(TABLES))('of a %s may be nothing where some reader is not given them', (component, name) => {
    const mustBe = [...withheldBy(name)].filter((field) => !mayBeNothing(fieldAt(component, field)));
    expect(mustBe).toEqual([]);
  });

  it('are shown to no role without the permission of their thing, and to those that work cases in full', () => {
    const readers = Object.values(FIELD_READERS);
    const reading = (role: (typeof ROLES)[number]): readonly Permission[] =>
      readers.map(({ permission }) => permission).filter((permission) => permissionsOf([role]).has(permission));
    expect(Object.fromEntries(ROLES.map((role) => [role, [...new Set(reading(role))]]))).toEqual({
      liaison: [...new Set(readers.map(({ permission }) => permission))],
      supervisor: [...new Set(readers.map(({ permission }) => permission))],
      coordinator: [...new Set(readers.map(({ permission }) => permission))],
      director: ['case.read', 'report.read', 'handoff.read', 'request.read'],
      auditor: ['case.read', 'report.read', 'handoff.read', 'disclosure.read', 'request.read'],
      administrator: [],
    });
  });

  it('go out as they are where nothing is withheld', () => {
    const note = { id: 'n', at: 'now', deskId: 'd', userId: 'u', language: 'en', text: 'said' };
    expect(shown('note', { relation: 'released' }, note)).toBe(note);
  });
});

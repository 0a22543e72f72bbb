import type { FieldClass } from './restricted-read.js';

/** What one reader of a thing keeps from its other readers: of the relation that is named. */
export type OwnClass = `internal:${string}`;
/** `trail` is which other thing this one belongs to or became: told to who sees that one. */
export type ResponseClass = FieldClass | 'content' | 'trail' | OwnClass;

type Classed = Readonly<Partial<Record<ResponseClass, readonly string[]>>>;

const words = <const Text extends string>(text: Text): readonly Words<Text>[] => text.split(' ') as Words<Text>[];
type Words<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text;

const CASE_LINE = {
  shell: words(
    'id number kind state priority lifeSafety corridorId lead impact handling overdue alike openedAt updatedAt version side',
  ),
  operational: words('title translation'),
  location: words('place'),
} as const;

const REPORT = {
  shell: words(
    'id state caseId triageDeskId agencyId deskId country receivedAt amendment paper redactionId version kind side lifeSafety impact handling language',
  ),
  operational: words('reason title description translation occurredAt occurredPrecision detectedAt reportedAt tags'),
  location: words('place'),
  source: words('ownReference reporterKind channel sightings'),
} as const;

/**
 * The class of each field of each answer that tells of a thing which crosses desks. `a.b` is a field within the field `a`, and a field that is not taken
 * apart is of one class with all that is in it. A field that is not here is not sent, and does not compile.
 */
export const RESPONSE_FIELDS = {
  'case-line': CASE_LINE,
  case: {
    shell: [
      ...CASE_LINE.shell,
      ...words('paper supporting informed routing obligations watchers bringUpAt openHandoffId bounces resolution closedAt'),
    ],
    operational: [...CASE_LINE.operational, ...words('occurredAt tags tasks links groupedWith notes conflict votes corrections')],
    location: CASE_LINE.location,
    'internal:glass': words('breakGlass'),
  },
  report: REPORT,
  'report-with-versions': { ...REPORT, content: words('versions') },
  note: { shell: words('id at deskId userId language'), operational: words('text') },
  attachment: { shell: words('id deskId addedAt'), evidence: words('name mediaType bytes sha256 scan') },
  custody: { shell: words('byText sealed deskId country from to by causeId ledgerSeq streamSeq') },
  act: { shell: words('id ledgerSeq sealed stream streamSeq type at deskId userId'), operational: words('text data') },
  handoff: {
    shell: words(
      'id caseId state version kind fromDeskId toDeskId outside lifeSafety urgency offeredAt offeredBy paper packetVersion packetHash respondBy confirmBy',
    ),
    operational: words('reasonCode reason language legalBasis caveats strand physicalTransfer clarifications conditions outcome'),
    evidence: words('evidence'),
  },
  packet: { shell: words('handoffId packetVersion packetHash takenOut'), content: words('packet') },
  item: {
    shell: words('id originatorDeskId derivedFrom'),
    operational: words(
      'state version edition source providedAt providedBy form channel reference nature language handling tlp purposes evidenceConsent onward legalBasis caveat expiresAt destroyBy subjects files contentHash recalledAt recallReason erasedAt holders rights',
    ),
    source: words('sourceGrade contentGrade'),
    trail: words('caseId'),
  },
  'opened-item': {
    shell: words('readingId itemId edition language'),
    content: words('text translations'),
    person: words('subjects'),
    evidence: words('attachments'),
  },
  'chain-link': {
    shell: words('itemId originatorDeskId isParty derivedFrom consents'),
    operational: words('state nature tlp onward holders'),
  },
  consent: {
    shell: words('id state version itemId forItemId originatorDeskId askedByDeskId toDeskIds askedAt dueAt answeredAt'),
    operational: words('purpose reason answeredBy until words'),
  },
  chase: {
    shell: words('id itemId kind state version originatorDeskId edition openedAt openedBy receipts'),
    operational: words('because'),
  },
  disclosure: {
    shell: words(
      'id itemId at purposes originatorDeskId fromDeskId recipientDeskId recipientAgencyId recipientCountry recipientName recipientAddress form handlingCode tlp rule endedAt itemState',
    ),
    operational: words('nature legalBasis caveat'),
    person: words('subjects'),
  },
  'request-line': {
    shell: words(
      'id number version state standing fromDeskId toDeskId lifeSafety serviceClass repeatNumber draftedAt deliveredAt clockState dueAt acknowledgeBy overdue',
    ),
    operational: words('title purpose'),
    trail: words('caseId'),
    'internal:asked': words('answerPrepared answerReturned'),
  },
  request: {
    shell: words(
      'id number version state standing fromDeskId toDeskId lifeSafety repeatNumber draftedAt deliveredAt drafted submitted paper releasedBy copies copyExceptions acknowledged started clock repeats votes',
    ),
    operational: words(
      'form.toDeskId form.title form.language form.asked form.purpose form.facts form.holderReasons form.serviceClass form.urgency form.lifeSafety form.handling form.tlp form.legalBasis form.agreement form.answerForm form.onward form.keepUntil form.copyExceptions questions authorisations commitment answers forwards translations ended',
    ),
    person: words('form.subjects'),
    trail: words('caseId form.caseId'),
    'internal:asked': words('pendingAnswer'),
    'internal:requester': words('supersedes returned'),
  },
  prepared: {
    'internal:author': words('complete refusals whyReturned'),
    content: words('items'),
  },
  provision: {
    shell: words(
      'id number version state fromDeskId toDeskId lifeSafety language preparedAt preparedBy givenAt releasedBy itemIds copies copyExceptions acknowledgedAt withdrawnAt votes',
    ),
    operational: words('title relevance agreement'),
    'internal:giver': words('caseId returnedAt returnedBy withdrawnReason'),
  },
  'early-notice': {
    shell: words('id state version own deskId agencyId country givenAt expiresAt recipients'),
    operational: words('content confirmations withdrawnReason'),
    location: words('corridor'),
    source: words('source'),
    trail: words('reportId caseId'),
  },
  'advance-notice': {
    shell: words(
      'id state version edition urgency own deskId agencyId country announcedAt kind lifeSafety entering leaving caseId activationId told entryDeskId exitDeskId papers clocks',
    ),
    operational: words(
      'window clearedWindow lines counts purpose language instrument returnDueAt parts arrived overrunAt crossed returned outcome withdrawnReason',
    ),
    location: words('crossingId alternateCrossingId'),
    person: words('names'),
  },
  'contact-report': {
    shell: words('id state version country deskId agencyId draftedAt dueAt overdue'),
    person: words('official'),
    internal: words('duty contact text filings discarded'),
  },
} as const satisfies Readonly<Record<string, Classed>>;

export type ResponseName = keyof typeof RESPONSE_FIELDS;

type Table = typeof RESPONSE_FIELDS;
/** Every field that the table names in an answer, and those that it takes apart by their own names. */
type Listed<Name extends ResponseName> = {
  [Class in keyof Table[Name]]: Table[Name][Class] extends readonly (infer Field)[] ? Field & string : never;
}[keyof Table[Name]];
type Head<Path extends string> = Path extends `${infer First}.${string}` ? First : Path;
export type FieldOf<Name extends ResponseName> = Head<Listed<Name>>;

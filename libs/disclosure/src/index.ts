export { Items, type ProvidedItem } from './application/items.js';
export { type NamedFile, OwnFiles, type TakenFiles } from './application/own-files.js';
export { DisclosureModule } from './disclosure.module.js';
export {
  CONTENT_GRADES,
  type ContentGrade,
  type Conditions,
  EVIDENCE_CONSENTS,
  type EvidenceConsent,
  HANDLING_CODES,
  type HandlingCode,
  ITEM_FORMS,
  type ItemForm,
  ONWARD_RULES,
  type OnwardRule,
  PROTECTIONS,
  type Protection,
  SOURCE_GRADES,
  type SourceGrade,
} from './domain/conditions.js';
export type { Subject, Translation } from './domain/content.js';
export type { Item } from './domain/item.js';
export type { ConsentEvent } from './domain/consent.js';
export type { ItemEvent, ItemSource } from './domain/item.events.js';
export { ITEM_STATES, itemMachine, type ItemStateName } from './domain/item.machine.js';
export type { NewAttachment, NewItem } from './domain/provide-item.js';
export { DisclosuresQueries } from './application/disclosures.queries.js';
export { type ItemSeen, ItemsQueries } from './application/items.queries.js';
export { RecallItem } from './application/recall-item.handler.js';

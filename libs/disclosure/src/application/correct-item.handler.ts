import { type ChaseId, DomainError, type DomainFault, type ItemId, type RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { correctItem } from '../domain/change-item.js';
import type { Chase } from '../domain/chase.js';
import { flagsOf, type ItemContent } from '../domain/content.js';
import { type DisclosureErrorCode, fault, markingFaults, refuse } from '../domain/disclosure.errors.js';
import { unfitFile } from '../domain/provide-item.js';
import type { Item } from '../domain/item.js';
import type { RecallReason } from '../domain/item.events.js';
import { officerOf } from './acting.js';
import { Chases } from './chases.js';
import { ItemChains } from './item-chains.js';
import { fileFacts, type IdentifiedFile, keptFile, type Said, sealContent } from './items.js';
import { ItemsRepository } from './items.repository.js';
import { type NamedFile, OwnFiles } from './own-files.js';

export interface CorrectItemCommand extends Said {
  readonly itemId: ItemId;
  readonly expectedVersion: number | undefined;
  readonly because: RecallReason;
  /** Files that were wrong. */
  readonly withoutFiles: readonly string[];
  /** Files that are right: copies of what the own desk put on cases. */
  readonly withFiles: readonly NamedFile[];
}

/** The originator says what is right, takes wrong files away and brings right ones, from the cases that they are on. */
@Injectable()
export class CorrectItem {
  constructor(
    private readonly runner: CommandRunner,
    private readonly repository: ItemsRepository,
    private readonly chains: ItemChains,
    private readonly chases: Chases,
    private readonly ownFiles: OwnFiles,
  ) {}

  /** @throws DomainError not-found, version-stale, item-not-originator, item-unfit, item-* */
  async execute(ctx: RequestContext, command: CorrectItemCommand): Promise<Stored<Chase>> {
    const by = officerOf(ctx);
    const { itemId, expectedVersion, because, withoutFiles, withFiles } = command;
    return this.runner.run(ctx, async (unit) => {
      const { state } = await this.chains.hold(unit, itemId, by.deskId);
      const chaseId = newId<'Chase'>() satisfies ChaseId;
      if (state.state === 'erased') throw refuse('item-erased');
      const before = await this.repository.content(unit.tx, itemId);
      const taken = await this.ownFiles.take(ctx, withFiles, '/withFiles');
      const brought = taken.files.map((file) => ({ ...file, id: newId() as string }));
      const sealed = sealContent(saidAnew(state, command, before?.attachments ?? [], { ...taken, files: brought }));
      const correction = {
        contentHash: sealed.hash,
        subjects: flagsOf(command.subjects),
        files: [...state.files.filter(({ id }) => !withoutFiles.includes(id)), ...brought.map(fileFacts)],
        bringsFiles: brought.length > 0,
        because,
        chaseId,
      };
      const corrected = await unit.change(
        this.repository,
        itemId,
        (item) => correctItem(item, by, correction, unit.now),
        expectedVersion,
      );
      this.repository.keepContent(unit.tx, itemId, corrected.state.edition, sealed);
      this.repository.dropFiles(unit.tx, itemId, withoutFiles);
      this.repository.keepFiles(unit.tx, itemId, brought.map(keptFile));
      return this.chases.open(unit, chaseId, corrected, by, { kind: 'correction', because });
    });
  }
}

interface Brought {
  readonly files: readonly IdentifiedFile[];
  readonly faults: readonly DomainFault[];
}

/** @throws DomainError item-unfit with every fault */
const saidAnew = (
  { form }: Item,
  said: CorrectItemCommand,
  before: ItemContent['attachments'],
  brought: Brought,
): ItemContent => {
  const { text, translations, subjects, withoutFiles } = said;
  const kept = before.filter(({ id }) => !withoutFiles.includes(id));
  const attachments = [...kept, ...brought.files.map(({ id, name, sha256 }) => ({ id, name, sha256 }))];
  const faults: DomainFault[] = [
    ...markingFaults(text, '/text'),
    ...translations.flatMap((translation, nth) => markingFaults(translation.text, `/translations/${nth}/text`)),
    ...withoutFiles.flatMap((id, nth) =>
      before.some((file) => file.id === id) ? [] : [fault('item-file-unknown', `/withoutFiles/${nth}`)],
    ),
    ...brought.faults,
    ...brought.files.flatMap((file, nth) => unfitFile(file, `/withFiles/${nth}`)),
    ...(form === 'reference' && text !== null ? [fault('item-reference-holds-content', '/text')] : []),
    ...(form === 'reference' && said.withFiles.length > 0 ? [fault('item-reference-holds-content', '/withFiles')] : []),
    ...(form !== 'reference' && text === null && attachments.length === 0 ? [fault('item-content-missing', '/text')] : []),
  ];
  if (faults.length > 0) throw new DomainError<DisclosureErrorCode>('item-unfit', {}, undefined, faults);
  return { text, translations, subjects, attachments };
};

import { DirectoryQueries } from '#directory';
import { type Bilingual, type DeskId, DomainError, type ItemId } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { refuse } from '../domain/disclosure.errors.js';
import type { Item } from '../domain/item.js';
import { type ChainLink, type Hindrance, mayPassChain, type Onward, type Passage } from '../domain/may-share.js';
import { maySee } from '../domain/may-see.js';
import { ConsentsRepository } from './consents.repository.js';
import { ItemsRepository } from './items.repository.js';

/** How deep information may rest on other information. */
const DEEPEST = 8;

/** An item with everything that it rests on, locked, and what their originators have answered. */
@Injectable()
export class ItemChains {
  constructor(
    private readonly items: ItemsRepository,
    private readonly consents: ConsentsRepository,
    private readonly directory: DirectoryQueries,
  ) {}

  /** Locks the item. @throws DomainError not-found, also when the acting desk is no party to it */
  async hold(unit: Unit, id: ItemId, deskId: DeskId): Promise<Stored<Item>> {
    const stored = await unit.load(this.items, id);
    if (!maySee(stored.state, deskId, 'line', unit.now).allowed) throw new DomainError('not-found');
    return stored;
  }

  /** The item first, then what it rests on, each once. Locked from the newest to the oldest: what rests on another is younger. */
  async of(unit: Unit, id: ItemId): Promise<readonly ChainLink[]> {
    const found = new Map<string, ChainLink>();
    let wanted: readonly ItemId[] = [id];
    for (let depth = 0; wanted.length > 0 && depth < DEEPEST; depth += 1) {
      const next: ItemId[] = [];
      for (const one of wanted
        .filter((each) => !found.has(each))
        .toSorted()
        .toReversed()) {
        const { state } = await unit.load(this.items, one);
        found.set(one, { id: one, item: state, consents: await this.consents.ofItem(unit.tx, one) });
        next.push(...state.derivedFrom);
      }
      wanted = next;
    }
    return [...found.values()];
  }

  /** @throws DomainError item-onward-never, item-onward-no-evidence, item-onward-needs-consent, item-recalled, item-expired ... */
  mustPass(chain: readonly ChainLink[], onward: Onward, pointer: string): string {
    const { passages, worst } = mayPassChain(chain, onward);
    const stopped = passages.find(({ link }) => link === worst)?.passage;
    if (worst === null || stopped === undefined || stopped.passes) return ruleOf(passages.map(({ passage }) => passage));
    throw this.refusal(worst, stopped, pointer);
  }

  nameOf(deskId: DeskId): Bilingual {
    return this.directory.snapshot().desks.get(deskId)?.name ?? { en: deskId, es: deskId };
  }

  private refusal({ item }: ChainLink, hindrance: Hindrance, pointer: string): DomainError {
    const originator = this.nameOf(item.originator.deskId);
    if (hindrance.kind === 'needs-consent') {
      const names = hindrance.deskIds.map((deskId) => this.nameOf(deskId));
      const desks = { en: names.map(({ en }) => en).join(', '), es: names.map(({ es }) => es).join(', ') };
      return refuse('item-onward-needs-consent', { originator, desks, rule: hindrance.rule }, pointer);
    }
    switch (hindrance.rule) {
      case 'O-recalled':
        return refuse('item-recalled');
      case 'O-erased':
        return refuse('item-erased');
      case 'O-not-held':
        return refuse('item-derived-unknown', {}, pointer);
      case 'O-no-evidence':
        return refuse('item-onward-no-evidence', { originator }, pointer);
      default:
        return refuse('item-onward-never', { originator }, pointer);
    }
  }
}

/** What the ledger of disclosures names as the reason: a consent says more than freedom, and freedom more than ownership. */
const ruleOf = (passages: readonly Passage[]): string =>
  ['O-consent', 'O-free', 'O-own'].find((rule) => passages.some((passage) => passage.passes && passage.rule === rule)) ?? 'O-own';

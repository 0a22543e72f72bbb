import type { CaseId, DeskId, Instant, Realm, SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { GROUP_FROM, groupCase, type Pair, ungroupCase } from '../domain/group-case.js';
import type { Case } from '../domain/case.js';
import { alikeTo } from '../domain/look-alike.js';
import { CasesRepository } from './cases.repository.js';
import { type Groupable, GroupableCases, type GroupedPair } from './groupable-cases.js';
import { LookAlikeCandidates } from './look-alike-candidates.js';

/** Cases that one round compares, and pairs that it parts. */
const BATCH = 40;

/** How far the cases of a realm have been compared, for which desks. Who begins anew compares them once more, and finds them grouped. */
interface Progress {
  readonly desks: string;
  readonly after: CaseId;
}

/** Brings groups into line with the desks under a surge: looks alike, and is new there, joins; what no surge covers any more parts. */
@Injectable()
export class GroupLookAlikes {
  private readonly progress = new Map<Realm, Progress>();

  constructor(
    private readonly runner: CommandRunner,
    private readonly repository: CasesRepository,
    private readonly groupable: GroupableCases,
    private readonly candidates: LookAlikeCandidates,
  ) {}

  realms(): Promise<readonly Realm[]> {
    return this.groupable.realms();
  }

  countByDesk(realm: Realm): Promise<readonly { readonly deskId: DeskId; readonly count: number }[]> {
    return this.groupable.countByDesk(realm);
  }

  /**
   * @param deskIds desks under a surge that groups; cases opened from `since` on are compared
   * @returns whether there may be more to do
   */
  async round(realm: Realm, deskIds: readonly DeskId[], since: Instant): Promise<boolean> {
    const over = await this.groupable.over(realm, deskIds, BATCH);
    for (const pair of over) await this.change(realm, pair, (child, parent, now) => ungroupCase(child, parent, now));
    if (deskIds.length === 0) {
      this.progress.delete(realm);
      return over.length === BATCH;
    }
    const desks = deskIds.join(' ');
    const known = this.progress.get(realm);
    const after = known?.desks === desks ? known.after : null;
    const fresh = await this.groupable.fresh(realm, deskIds, { since, after, limit: BATCH });
    for (const one of fresh) await this.group(realm, one);
    const last = fresh.at(-1);
    if (last) this.progress.set(realm, { desks, after: last.caseId });
    return over.length === BATCH || fresh.length === BATCH;
  }

  private async group(realm: Realm, one: Groupable): Promise<void> {
    const alike = alikeTo(one, await this.candidates.near(realm, one)).filter(
      ({ candidate, likeness }) => likeness >= GROUP_FROM && candidate.caseId < one.caseId,
    );
    if (alike.length === 0) return;
    const standing = await this.groupable.standing(
      realm,
      alike.map(({ candidate }) => candidate.caseId),
    );
    const [oldest] = standing
      .filter(({ leadDeskId }) => leadDeskId === one.leadDeskId)
      .toSorted((left, right) => (left.caseId < right.caseId ? -1 : 1));
    if (!oldest) return;
    const { likeness } = alike.find(({ candidate }) => candidate.caseId === oldest.caseId)!;
    const pair = { childId: one.caseId, parentId: oldest.parentId ?? oldest.caseId };
    const percent = Math.round(likeness * 100) / 100;
    await this.change(realm, pair, (child, parent, now) => groupCase(child, parent, percent, now));
  }

  /** Both are locked in the order of their ids, as a person's link locks them. */
  private async change(
    realm: Realm,
    { childId, parentId }: GroupedPair,
    decide: (child: Case, parent: Case, now: Instant) => Pair,
  ): Promise<void> {
    await this.runner.run(contextOf(realm), async (unit) => {
      for (const id of [childId, parentId].toSorted()) await unit.load(this.repository, id);
      const { state: child } = await unit.load(this.repository, childId);
      const { state: parent } = await unit.load(this.repository, parentId);
      const pair = decide(child, parent, unit.now);
      await unit.change(this.repository, parentId, () => pair.parent);
      await unit.change(this.repository, childId, () => pair.child);
    });
  }
}

const contextOf = (realm: Realm): SystemContext => ({
  actor: { system: 'surge' },
  realm,
  locale: 'en',
  correlationId: newId(),
});

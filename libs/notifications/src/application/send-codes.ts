import { DirectoryQueries } from '#directory';
import { PeopleQueries } from '#identity';
import { type Locale, readerLocale, toMillis, type UserId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { AddressCodes } from './address-codes.js';
import { Channels } from './channel.js';
import { type ReachAddress, ReachStore } from './reach.store.js';

/** A server that is away is asked again at this distance, for as long as the code would be of use. */
const AGAIN_SECONDS = 30;

/** Sends the codes that were asked for. */
@Injectable()
export class SendCodes {
  constructor(
    private readonly reach: ReachStore,
    private readonly channels: Channels,
    private readonly codes: AddressCodes,
    private readonly people: PeopleQueries,
    private readonly directory: DirectoryQueries,
  ) {}

  /** True when there may be more. */
  async round(): Promise<boolean> {
    const channels = this.channels.ofPeople;
    const asked = channels.length === 0 ? null : await this.reach.claimCode(channels.map(({ name }) => name));
    if (!asked) return false;
    const outcome = await channels
      .find(({ name }) => name === asked.channel)!
      .sendCode({
        id: `${asked.personId}.${toMillis(asked.askedAt)}`,
        address: asked.address,
        code: this.codes.codeOf(asked),
        locale: await this.localeOf(asked),
      });
    const fault = outcome.kind === 'later' || outcome.kind === 'refused' ? outcome.fault : null;
    await this.reach.settleCode(asked, fault, outcome.kind === 'later' ? AGAIN_SECONDS : null);
    return true;
  }

  private async localeOf({ personId }: ReachAddress): Promise<Locale> {
    const [profiles, person] = await Promise.all([this.reach.profilesOf([personId]), this.people.byId(personId as UserId)]);
    const deskId = person?.memberships[0]?.deskId;
    const desk = deskId === undefined ? undefined : this.directory.snapshot().desks.get(deskId);
    return profiles.get(personId)?.locale ?? readerLocale(desk?.languages);
  }
}

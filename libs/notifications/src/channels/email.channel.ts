import { DirectoryQueries } from '#directory';
import { PeopleQueries } from '#identity';
import type { Locale, UserId } from '#kernel';
import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { type CodeMessage, type Letter, type Outcome, PersonChannel } from '../application/channel.js';
import { ReachStore } from '../application/reach.store.js';
import { CODE_MINUTES } from '../domain/address.js';
import { composeCodeMail, type ComposedMail, composeMail } from '../domain/compose-mail.js';
import { MailWriter } from './mail-writer.js';
import { outcomeOfFailure } from './smtp-outcome.js';

/** Silences that one sending may meet with one after the other. */
const SILENCES = 4;

/** Mail over SMTP. One connection per message: a server that went away is met anew each time. */
@Injectable()
export class EmailChannel extends PersonChannel {
  readonly name = 'email';
  private transport: Transporter | null = null;

  constructor(
    private readonly env: Env,
    private readonly reach: ReachStore,
    private readonly people: PeopleQueries,
    private readonly directory: DirectoryQueries,
    private readonly writer: MailWriter,
  ) {
    super();
  }

  get isOn(): boolean {
    const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = this.env;
    return Boolean(SMTP_URL && MAIL_FROM && PUBLIC_URL);
  }

  async send(letter: Letter): Promise<Outcome> {
    const personId = letter.recipientId as UserId;
    const [profiles, person] = await Promise.all([this.reach.profilesOf([personId]), this.people.byId(personId)]);
    if (!person || person.disabledAt !== null) return { kind: 'needless', because: 'left' };
    const profile = profiles.get(personId);
    const address = profile?.addresses.email;
    if (!profile || address === undefined) return { kind: 'needless', because: 'no-address' };
    const content = await this.writer.write(letter, profile, this.directory.snapshot());
    const priority = letter.urgency === 'life-safety' ? 'high' : 'normal';
    return this.deliver(address, letter.id, composeMail(content), { priority, locale: content.locale });
  }

  sendCode({ id, address, code, locale }: CodeMessage): Promise<Outcome> {
    const mail = composeCodeMail({ locale, code, minutes: CODE_MINUTES, settingsUrl: this.writer.url('/reach') });
    return this.deliver(address, id, mail, { priority: 'normal', locale });
  }

  /** Sends one mail. Its id is made of `id` alone, so that a server which had it already can tell. */
  private async deliver(
    to: string,
    id: string,
    mail: ComposedMail,
    { priority, locale }: { readonly priority: 'high' | 'normal'; readonly locale: Locale },
  ): Promise<Outcome> {
    const { MAIL_FROM: from = '', ENLACE_MAIL_TIMEOUT_MILLIS: patience } = this.env;
    const host = /@([^>]+)>?$/.exec(from)?.[1] ?? 'enlace.invalid';
    try {
      const { response } = await this.open().sendMail({
        from,
        to,
        ...mail,
        priority,
        messageId: `<${id}@${host}>`,
        headers: {
          'List-Id': `Enlace <notices.${host}>`,
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'Content-Language': locale === 'es' ? 'es-MX' : 'en',
        },
        signal: AbortSignal.timeout(patience * SILENCES),
      });
      return { kind: 'taken', reply: (response ?? '').slice(0, 300) };
    } catch (error) {
      return outcomeOfFailure(error);
    }
  }

  private open(): Transporter {
    const patience = this.env.ENLACE_MAIL_TIMEOUT_MILLIS;
    return (this.transport ??= createTransport({
      url: this.env.SMTP_URL,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      dnsTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    }));
  }
}

import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

const addressesOf = (to: AddressObject | AddressObject[] | undefined): string[] =>
  [to ?? []].flat().flatMap(({ value }) => value.map(({ address = '' }) => address));

/** A mail server that takes everything and gives nothing on. */
export class MailSink {
  private readonly received: ParsedMail[] = [];

  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<MailSink> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onData: (stream, _session, done) => void simpleParser(stream).then((mail) => (sink.received.push(mail), done()), done),
    });
    const sink = new MailSink(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return sink;
  }

  /** Settings that turn mail on, and send it here. */
  get settings(): Readonly<Record<string, string>> {
    const { port } = this.server.server.address() as AddressInfo;
    return {
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'enlace@border.example',
      PUBLIC_URL: 'http://enlace.border.example',
    };
  }

  /** Everything that a mail says, headers too, and to whom. */
  get mails(): readonly { readonly to: readonly string[]; readonly text: string }[] {
    return this.received.map(({ to, headerLines, text = '', html }) => ({
      to: addressesOf(to),
      text: [...headerLines.map(({ line }) => line), text, html || ''].join('\n'),
    }));
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

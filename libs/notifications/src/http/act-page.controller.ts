import { DirectoryQueries } from '#directory';
import { DECLINE_GROUNDS, type DeclineGround, type Locale, LOCALES } from '#kernel';
import { Public, TakesForm } from '#platform/http';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MailReplies, type OpenedLink } from '../application/mail-reply.handler.js';
import { confirmationPage, standingPage } from './act-form.js';
import { ACT_PAGE_POLICY, sayingPage } from './act-page.js';
import { ActPageFilter } from './act-page.filter.js';

/** What a form of ours sends; anything else in it is not looked at. */
interface SentForm {
  readonly ground?: string;
  readonly text?: string;
}

const HTML = 'text/html; charset=utf-8';

/** The page of a link in a mail: for a desk that has no terminal. Opening it does nothing; sending its form does. */
@ApiExcludeController()
@Controller('act')
@Public()
@UseFilters(ActPageFilter)
export class ActPageController {
  constructor(
    private readonly replies: MailReplies,
    private readonly directory: DirectoryQueries,
  ) {}

  @Get(':token')
  @Header('content-type', HTML)
  @Header('content-security-policy', ACT_PAGE_POLICY)
  @Header('cache-control', 'no-store')
  async show(@Param('token') token: string, @Query('lang') lang?: string): Promise<string> {
    const opened = await this.replies.open(token);
    const locale = localeOf(opened, lang);
    if (opened.standing !== 'good') return standingPage(opened.standing, locale);
    return confirmationPage(opened, this.directory.snapshot(), locale);
  }

  @Post(':token')
  @TakesForm()
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('content-security-policy', ACT_PAGE_POLICY)
  @Header('cache-control', 'no-store')
  async send(@Param('token') token: string, @Body() form: object, @Query('lang') lang?: string): Promise<string> {
    const opened = await this.replies.open(token);
    const locale = localeOf(opened, lang);
    if (opened.standing !== 'good') return standingPage(opened.standing, locale);
    const { ground, text = '' }: SentForm = form;
    const known = DECLINE_GROUNDS.find((one): one is DeclineGround => one === ground) ?? null;
    if (!isComplete(opened, known, text)) return confirmationPage(opened, this.directory.snapshot(), locale);
    await this.replies.reply(opened, { ground: known, text: text.trim() }, locale);
    return sayingPage({ locale }, 'act-page.done', 'act-page.done-why');
  }
}

/** A browser that does not know `required` sends the form all the same. */
const isComplete = ({ link: { act } }: OpenedLink, ground: DeclineGround | null, text: string): boolean => {
  if (act === 'acknowledge' || act === 'accept') return true;
  return text.trim() !== '' && text.length <= 4_000 && (act === 'answer' || ground !== null);
};

const localeOf = (opened: OpenedLink, lang: string | undefined): Locale =>
  LOCALES.find((locale) => locale === lang) ?? opened.locale;

import { DomainError, type Locale } from '#kernel';
import { errorPhrase, fill, isErrorCode, sayTerm } from '#phrases';
import { type EnlaceRequest, headerOf, localeOf, STATUS } from '#platform/http';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ACT_PAGE_POLICY, actPage, paragraph, sayingPage } from './act-page.js';

/** Says a refusal as a page, in the words that the product has for it. What is no refusal is told like everywhere else. */
@Catch(DomainError)
export class ActPageFilter implements ExceptionFilter {
  catch({ code, params }: DomainError, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<EnlaceRequest>();
    const { kind, title, detail } = errorPhrase(isErrorCode(code) ? code : 'internal-failure');
    const locale = wanted(request);
    const page =
      kind === 'not-visible'
        ? sayingPage({ locale }, 'act-page.unknown', 'act-page.unknown-why')
        : actPage({ locale }, sayTerm('act-page.refused', locale), [
            paragraph(fill(title, params, locale), 'what'),
            paragraph(fill(detail, params, locale)),
          ]);
    void http
      .getResponse<FastifyReply>()
      .status(STATUS[kind])
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', ACT_PAGE_POLICY)
      .header('cache-control', 'no-store')
      .send(page);
  }
}

const wanted = (request: EnlaceRequest): Locale => {
  const { lang } = request.query as { readonly lang?: unknown };
  return lang === 'en' || lang === 'es' ? lang : localeOf(headerOf(request, 'accept-language'));
};

import { DirectoryQueries, plain } from '#directory';
import { CasesQueries, type CaseSeen } from '#incidents';
import type { RequestContext, RequestId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { refuseRequest } from '../domain/request.errors.js';
import { numbersIn, searchWords, wholeText } from '../domain/search-words.js';
import { RequestsQueries, type RequestSeen } from './requests.queries.js';

/** Why something was found: a word of a subject, a crossing that the text names, a number. */
export interface Match {
  readonly by: 'subject' | 'crossing' | 'number';
  readonly what: string;
}

export interface Found<Thing> {
  readonly thing: Thing;
  readonly matches: readonly Match[];
}

/** What the asked desk holds that may bear on a request. */
export interface CrossChecked {
  readonly cases: readonly Found<CaseSeen>[];
  readonly requests: readonly Found<RequestSeen>[];
}

/** So many of each match are shown. */
const SHOWN = 5;

/** Looks an incoming request up in what the asked desk may see anyway: cases and earlier requests that were released to it. */
@Injectable()
export class CrossCheck {
  constructor(
    private readonly queries: RequestsQueries,
    private readonly cases: CasesQueries,
    private readonly directory: DirectoryQueries,
  ) {}

  /** @throws DomainError not-found, request-not-yours-to-answer */
  async of(ctx: RequestContext, id: RequestId): Promise<CrossChecked> {
    const { state, standing } = await this.queries.get(ctx, id);
    if (standing !== 'asked') throw refuseRequest('request-not-yours-to-answer');
    const { form } = state;
    const wanted: Match[] = [
      ...searchWords(form).map((what): Match => ({ by: 'subject', what })),
      ...numbersIn(form).map((what): Match => ({ by: 'number', what })),
      ...this.crossingsNamed(wholeText(form)).map((what): Match => ({ by: 'crossing', what })),
    ];
    const cases = new Map<string, Found<CaseSeen>>();
    const requests = new Map<string, Found<RequestSeen>>();
    for (const match of wanted) {
      for (const found of await this.casesBy(ctx, match)) gather(cases, found, match);
      if (match.by !== 'crossing')
        for (const found of await this.queries.naming(ctx, match.what, id, SHOWN)) gather(requests, found, match);
    }
    return { cases: [...cases.values()], requests: [...requests.values()] };
  }

  private casesBy({ realm, actor }: RequestContext, { by, what }: Match): Promise<readonly CaseSeen[]> {
    const filter = by === 'crossing' ? { crossing: what } : { q: what };
    return this.cases.list({ realm, deskId: actor.deskId }, { ...filter, sort: 'newest', limit: SHOWN });
  }

  /** Crossings whose whole name, in either language, or id stands in the text. */
  private crossingsNamed(text: string): readonly string[] {
    const said = ` ${plain(text)} `;
    return [...this.directory.snapshot().crossings.values()]
      .filter(({ id, name }) => [id, name.en, name.es].some((called) => said.includes(` ${plain(called)} `)))
      .map(({ id }) => id as string);
  }
}

const gather = <Thing extends { readonly id: string }>(into: Map<string, Found<Thing>>, thing: Thing, match: Match): void => {
  const before = into.get(thing.id)?.matches ?? [];
  into.set(thing.id, { thing, matches: [...before, match] });
};

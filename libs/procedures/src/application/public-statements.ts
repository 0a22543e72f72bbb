import { Injectable } from '@nestjs/common';
import { ActivationPartsQueries, type PublicReport, type PublicStatement } from './activation-parts.queries.js';

interface ForPublic {
  readonly statements: readonly PublicStatement[];
  readonly reports: readonly PublicReport[];
}

/** So long one answer is given again: a crowd that looks at once costs one look. */
const KEPT_SECONDS = 30;

/** What was released, for those who are not signed in. Drills are no part of it. */
@Injectable()
export class PublicStatements {
  private kept: { readonly answer: Promise<ForPublic>; readonly at: number } | null = null;

  constructor(private readonly queries: ActivationPartsQueries) {}

  read(): Promise<ForPublic> {
    const now = performance.now();
    if (this.kept && now - this.kept.at < KEPT_SECONDS * 1_000) return this.kept.answer;
    const answer = Promise.all([this.queries.released(), this.queries.publicReports()]).then(([statements, reports]) => ({
      statements,
      reports,
    }));
    this.kept = { answer, at: now };
    answer.catch(() => (this.kept = null));
    return answer;
  }
}

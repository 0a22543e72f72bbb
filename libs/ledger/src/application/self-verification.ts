import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import type { FindingCode, VerificationReport } from '../domain/finding.js';
import { BundleVerifier } from '../domain/verify-bundle.js';
import { VerifyingStore } from '../persistence/verifying.store.js';
import { LedgerExport } from './ledger-export.js';
import { verifierTools } from './verifier-tools.js';

/** What witnesses owe: it is told, and the log itself is whole. That they stay away is an alarm of its own (`entries-unsealed`). */
const OF_WITNESSES: readonly FindingCode[] = ['time-differs', 'seal-absent', 'quorum-missing'];

/** The report without what only witnesses are late with. */
export const judged = (report: VerificationReport): VerificationReport => {
  const told = report.findings.filter(({ code }) => OF_WITNESSES.includes(code)).length;
  const findings = report.findings.filter(({ code }) => !OF_WITNESSES.includes(code));
  // Of what was cut off nobody knows what it was: it counts.
  const findingCount = report.findingCount - told;
  return { ...report, findings, findingCount, ok: findingCount === 0 };
};

/** How a round ended. */
export type VerifyingRound = 'nothing to do' | 'intact' | 'frozen';

/**
 * Verifies the whole log by the rules of the offline verifier, at night and when somebody asks. What it finds stops the log: nothing more is
 * signed until a person has looked.
 */
@Injectable()
export class SelfVerification {
  constructor(
    private readonly env: Env,
    private readonly ledger: LedgerExport,
    private readonly store: VerifyingStore,
  ) {}

  /** @throws DomainError ledger-unsealed while nothing was ever signed; store-unavailable. Whatever is thrown, the next round begins anew. */
  async round(): Promise<VerifyingRound> {
    const claimed = await this.store.claim(this.env.ENLACE_VERIFY_HOUR);
    if (!claimed) return 'nothing to do';
    try {
      const { report, note } = await this.verify(claimed.lastGood);
      const first = report.findings[0];
      const because = `the whole log was verified: ${report.findingCount} findings, the first ${first?.code} at ${first?.leafIndex ?? '-'}`;
      // Frozen before it is told: whoever reads the outcome finds the log stopped.
      if (!report.ok) await this.store.freeze(this.env.ENLACE_LEDGER_ORIGIN, because);
      await this.store.finish(claimed.id, note, report);
      return report.ok ? 'intact' : 'frozen';
    } catch (error) {
      await this.store.giveBack(claimed.id);
      throw error;
    }
  }

  /** Line by line, so that a log of any length is verified in little memory. */
  private async verify(lastGood: string | null): Promise<{ readonly report: VerificationReport; readonly note: string }> {
    const open: { verifier?: BundleVerifier } = {};
    let note = '';
    await this.ledger.exportBundle((text) => {
      const line = text.trimEnd();
      if (open.verifier) return open.verifier.line(line);
      note = (JSON.parse(line) as { readonly checkpoint: string }).checkpoint;
      // One of a log that was closed tells nothing of the one that continues it.
      const own = lastGood?.startsWith(`${this.env.ENLACE_LEDGER_ORIGIN}\n`) ?? false;
      const options = own ? { olderCheckpoint: lastGood! } : {};
      open.verifier = new BundleVerifier(line, verifierTools, options);
    });
    return { report: judged(open.verifier!.finish()), note };
  }
}

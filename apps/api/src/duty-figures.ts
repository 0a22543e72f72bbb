import { abilityOf, AUDITOR, type Pulse, Pulses, TROUBLES } from '#platform/auditing';
import { Metrics } from '#platform/observability';
import { Injectable } from '@nestjs/common';

/** What duties of other processes say of themselves, for the metrics of this one: those processes serve nothing that could be read. */
@Injectable()
export class DutyFigures {
  private readonly figures;

  constructor(
    private readonly pulses: Pulses,
    metrics: Metrics,
  ) {
    this.figures = {
      age: metrics.gauge('enlace_duty_pulse_age_seconds', 'Since the duty was last heard of', ['duty']),
      clean: metrics.gauge('enlace_duty_clean', '1 when the duty last found all well', ['duty']),
      cleanAge: metrics.gauge('enlace_duty_clean_age_seconds', 'Since the duty last found all well', ['duty']),
      troubles: metrics.gauge('enlace_auditor_troubles', 'What the auditor found in its last round', ['trouble']),
      escalates: metrics.gauge('enlace_can_escalate', '0 when the auditor is silent or found something: raise an alarm'),
    };
  }

  /** Reads them anew. A store that is away leaves the last ages, but says that nothing can be relied upon. */
  async read(): Promise<void> {
    try {
      this.set(await this.pulses.all());
    } catch {
      this.figures.escalates.set(0);
    }
  }

  private set(pulses: readonly Pulse[]): void {
    for (const { duty, age, clean, cleanAge } of pulses) {
      this.figures.age.set({ duty }, age);
      this.figures.clean.set({ duty }, clean ? 1 : 0);
      if (cleanAge !== null) this.figures.cleanAge.set({ duty }, cleanAge);
    }
    const found = pulses.find(({ duty }) => duty === AUDITOR)?.troubles ?? {};
    for (const trouble of TROUBLES) this.figures.troubles.set({ trouble }, found[trouble] ?? 0);
    this.figures.escalates.set(abilityOf(pulses, AUDITOR).ok ? 1 : 0);
  }
}

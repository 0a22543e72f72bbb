import { FLOW_STATES, type FlowRule, LEVELS, type ProcedureText, TIERS } from './procedure.js';
import { fault, type ProcedureFault } from './procedure-fault.js';

const strictness = (rule: FlowRule, level: 'elevated' | 'crisis' | 'recovery'): number => FLOW_STATES.indexOf(rule[level]);

const LEVELS_OF_FLOW = ['elevated', 'crisis', 'recovery'] as const;

const isWay = (one: FlowRule, other: FlowRule): boolean => one.mode === other.mode && one.direction === other.direction;

/** A rule is as open as every one below its tier, and relief is never shut out altogether. */
export const checkFlow = ({ flow }: ProcedureText): ProcedureFault[] =>
  flow.flatMap((rule, index) => [
    ...(flow.slice(0, index).some((other) => isWay(rule, other) && rule.tier === other.tier)
      ? [fault('flow-twice', ['flow', index])]
      : []),
    ...LEVELS_OF_FLOW.flatMap((level) => {
      const lower = flow.filter((other) => isWay(rule, other) && TIERS.indexOf(other.tier) > TIERS.indexOf(rule.tier));
      return [
        ...(lower.some((other) => strictness(other, level) < strictness(rule, level))
          ? [fault('flow-upside-down', ['flow', index, level])]
          : []),
        ...(rule.tier === 'relief' && rule[level] === 'suspended' ? [fault('relief-suspended', ['flow', index, level])] : []),
      ];
    }),
  ]);

/** What is graver is reported no more rarely; recovery stands apart. */
export const checkCadence = ({ reports }: ProcedureText): ProcedureFault[] =>
  reports.flatMap(({ level, audience, everyMinutes }, index) => {
    if (level === 'recovery') return [];
    const calmer = reports.filter((other) => other.audience === audience && LEVELS.indexOf(other.level) < LEVELS.indexOf(level));
    return calmer.some((other) => other.everyMinutes < everyMinutes)
      ? [fault('reports-slower', ['reports', index, 'everyMinutes'])]
      : [];
  });

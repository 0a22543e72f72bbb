import type { Scenario, ScenarioInject } from './scenario.js';
import { fault, type ScenarioFault } from './scenario-fault.js';

const checkOrder = ({ moves, injects }: Scenario): ScenarioFault[] =>
  (['moves', 'injects'] as const).flatMap((list) => {
    const times = (list === 'moves' ? moves : injects).map(({ at }) => at);
    return times.flatMap((at, index) =>
      index > 0 && at < times[index - 1]! ? [fault('out-of-order', [list, index, 'at'], { minutes: at })] : [],
    );
  });

/** What an inject waits for: something that stands before it in the list, and at a time that lets it be. */
const checkWaiting = ({ injects }: Scenario, inject: ScenarioInject, index: number): ScenarioFault[] => {
  const { after, if: condition } = inject;
  const place = ['injects', index];
  const cause = after && injects.findIndex(({ number }) => number === after.inject);
  const asked = condition && injects.findIndex(({ expect = [] }) => expect.some(({ id }) => id === condition.expectation));
  const faults: ScenarioFault[] = [];
  if (after && cause === -1) faults.push(fault('inject-unknown', [...place, 'after', 'inject'], { number: after.inject }));
  else if (after && cause! >= index)
    faults.push(fault('inject-not-earlier', [...place, 'after', 'inject'], { number: after.inject }));
  else if (after && inject.at < injects[cause!]!.at + after.minutes)
    faults.push(
      fault('before-its-cause', [...place, 'at'], { minutes: injects[cause!]!.at + after.minutes, number: after.inject }),
    );
  if (condition && asked === -1)
    faults.push(fault('expectation-unknown', [...place, 'if', 'expectation'], { id: condition.expectation }));
  else if (condition && asked! >= index)
    faults.push(fault('expectation-not-earlier', [...place, 'if', 'expectation'], { id: condition.expectation }));
  return faults;
};

/** The 31st of February has the shape of a day. */
const isReal = (time: string): boolean => {
  const [day = ''] = time.split('T');
  return !Number.isNaN(Date.parse(time)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
};

/** A time at which it starts, an order in which it can be played, and an end after which nothing is due. */
export const checkTimes = (scenario: Scenario): ScenarioFault[] => {
  const { minutes, moves, injects, startsAt } = scenario;
  const began = new Map(moves.map(({ number, at }) => [number, at]));
  return [
    ...(isReal(startsAt) ? [] : [fault('start-unreal', ['startsAt'])]),
    ...checkOrder(scenario),
    ...moves.flatMap(({ at }, index) => (at >= minutes ? [fault('past-the-end', ['moves', index, 'at'], { minutes })] : [])),
    ...injects.flatMap((inject, index) => [
      ...((began.get(inject.move) ?? 0) > inject.at
        ? [fault('move-not-begun', ['injects', index, 'at'], { number: inject.move, minutes: began.get(inject.move)! })]
        : []),
      ...(inject.at >= minutes ? [fault('past-the-end', ['injects', index, 'at'], { minutes })] : []),
      ...checkWaiting(scenario, inject, index),
      ...(inject.expect ?? []).flatMap(({ rule: { within } }, each) =>
        inject.at + within > minutes
          ? [fault('past-the-end', ['injects', index, 'expect', each, 'rule', 'within'], { minutes })]
          : [],
      ),
    ]),
  ];
};

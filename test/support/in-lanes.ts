/** Does `count` rounds, `lanes` of them at a time; the first failure ends all. */
export const inLanes = async (
  lanes: number,
  count: number,
  round: (index: number, lane: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const run = async (lane: number): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      await round(index, lane);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => run(lane)));
};

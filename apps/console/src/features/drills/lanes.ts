/** For each place on a line, in order, the first lane in which nothing stands so near before it. */
export const laneOf = (places: readonly number[], near: number): readonly number[] => {
  const ends: number[] = [];
  return places.map((place) => {
    const free = ends.findIndex((end) => place - end >= near);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = place;
    return lane;
  });
};

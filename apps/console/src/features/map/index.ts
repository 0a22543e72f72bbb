import { lazy } from 'react';

export { middleOf } from './places';

/** Loaded with its library when it is first shown. */
export const PointMap = lazy(async () => ({ default: (await import('./point-map')).PointMap }));

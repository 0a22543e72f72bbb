import type { RiverMark } from '../src/domain/locate.js';

/**
 * Known points of the boundary river with their kilometre from the mouth. General knowledge, rounded; good enough to find the
 * corridor of a river kilometre, not to find a place on the bank. Replace with the Commission's gauge table when it is at hand.
 */
export const riverMarks: readonly RiverMark[] = [
  { km: 0, point: { lat: 25.956, lon: -97.145 } },
  { km: 88, point: { lat: 25.899, lon: -97.498 } },
  { km: 272, point: { lat: 26.134, lon: -98.335 } },
  { km: 442, point: { lat: 26.559, lon: -99.165 } },
  { km: 580, point: { lat: 27.5, lon: -99.507 } },
  { km: 800, point: { lat: 28.706, lon: -100.512 } },
  { km: 924, point: { lat: 29.45, lon: -101.057 } },
  { km: 1260, point: { lat: 29.19, lon: -102.947 } },
  { km: 1545, point: { lat: 29.562, lon: -104.395 } },
  { km: 2019, point: { lat: 31.784, lon: -106.527 } },
];

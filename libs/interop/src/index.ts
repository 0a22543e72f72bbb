export { splitBytes } from './application/read-bytes.js';
export type { FeedReport, LaneReading } from './domain/feed-report.js';
export { readFeed, type CrossingsByNumber, type FeedRead } from './domain/read-feed.js';

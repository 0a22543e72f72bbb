/** In a file of its own, so that it can be fetched later. */
export { terms } from '#phrases';

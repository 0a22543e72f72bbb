import { defineMachine } from '#kernel';

export type DeferredFilingState = 'waiting' | 'filed' | 'refused';

/** What becomes of a filing that was received under a flood. Once filed it is a report like any other. */
export const deferredFilingMachine = defineMachine<DeferredFilingState, 'file' | 'refuse'>({
  name: 'filing',
  initial: ['waiting'],
  final: ['filed', 'refused'],
  table: {
    waiting: { file: 'filed', refuse: 'refused' },
    filed: {},
    refused: {},
  },
});

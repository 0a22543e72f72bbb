import { LIVE } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ViewBoard, type BoardNow } from './view-board.js';

/** So long one answer is given again: a crowd that looks at once costs one look. */
export const PUBLIC_SECONDS = 60;

/** The board for those who are not signed in, from memory: its age is said with it. Drills are no part of it. */
@Injectable()
export class PublicBoard {
  private kept: { readonly board: Promise<BoardNow>; readonly at: number } | null = null;

  constructor(private readonly view: ViewBoard) {}

  read(): Promise<BoardNow> {
    const now = performance.now();
    if (this.kept && now - this.kept.at < PUBLIC_SECONDS * 1_000) return this.kept.board;
    const board = this.view.board(LIVE);
    this.kept = { board, at: now };
    board.catch(() => (this.kept = null));
    return board;
  }
}

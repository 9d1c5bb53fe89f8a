/** When something is due, in words. */
export interface DueWords {
  /** The instant, as ISO text. */
  readonly at: string;
  readonly words: string;
  readonly exact: string;
  readonly isLate: boolean;
}

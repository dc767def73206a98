/** Why a run is tainted: text or files of people who may not decide anything have reached it. It only ever rises (I9). */

export type TaintSource = 'head-repository' | 'actor' | 'author' | 'checkout' | 'prompt' | 'gate' | 'network';

export type Taint = {
  readonly source: TaintSource;
  /** One sentence for log and summary; it repeats no text of a stranger. */
  readonly reason: string;
};

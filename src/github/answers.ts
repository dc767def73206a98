/** How GitHub answers what is sent to it, and the accounts that it names. */

/**
 * `refused`: GitHub said no, and nothing was done. `failed`: no usable answer; whether it was done is not known.
 * `why` is one short sentence: ours, or GitHub's own, cleaned.
 */
export type Answer<T> =
  | { readonly verdict: 'done'; readonly value: T }
  | Refused
  | { readonly verdict: 'failed'; readonly why: string };

export type Refused = {
  readonly verdict: 'refused';
  /** 400 to 499. */
  readonly status: number;
  readonly why: string;
  /** GitHub's own sentences, at most 6 of 200 characters: to tell cases apart, not to be shown. */
  readonly said: readonly string[];
};

export type Listing<T> = {
  /** In GitHub's order; at most 1,000. */
  readonly items: readonly T[];
  readonly cut: 'whole' | 'cut';
};

/** As REST gives it: the login of a bot ends in `[bot]`. Both are empty when the account is gone. */
export type Account = { readonly login: string; readonly type: string };

export type OwnAuthor = Account & { readonly type: 'User' | 'Bot' };

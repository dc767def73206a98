/** What goes wrong on the fake GitHub: by route, and by how often the route was asked. */

export type HubFault =
  /** This in place of the real answer; nothing is written. */
  | {
      readonly type: 'answer';
      readonly status: number;
      readonly body?: string | object;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** 403 or 429 with the headers of a spent quota. */
  | { readonly type: 'rate-limit'; readonly status?: 403 | 429; readonly seconds: number }
  /** 403 or 429 with Retry-After; no quota is spent. */
  | { readonly type: 'secondary-limit'; readonly status?: 403 | 429; readonly seconds: number }
  /** Takes the request and never answers; nothing is written. */
  | { readonly type: 'hang' }
  /** Breaks the connection; nothing is written. */
  | { readonly type: 'drop' }
  /** Does the work, and then breaks the connection. */
  | { readonly type: 'drop-after' }
  /** Does the work, and then answers with this status. */
  | { readonly type: 'fail-after'; readonly status: number }
  /** Does the work late. */
  | { readonly type: 'delay'; readonly ms: number };

export type FaultAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

const docs = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api';

/** Undefined: the fault is not an answer. */
export function toFaultAnswer(fault: HubFault, now: number): FaultAnswer | undefined {
  switch (fault.type) {
    case 'answer':
      return {
        status: fault.status,
        headers: fault.headers ?? {},
        body: fault.body ?? { message: 'scripted fault' },
      };
    case 'rate-limit': {
      const reset = String(Math.floor(now / 1000) + fault.seconds);
      const message = 'API rate limit exceeded for installation ID 1.';
      const spent = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '0', 'x-ratelimit-used': '1000' };
      return {
        status: fault.status ?? 403,
        headers: { ...spent, 'x-ratelimit-reset': reset, 'x-ratelimit-resource': 'core' },
        body: { message, documentation_url: docs, status: String(fault.status ?? 403) },
      };
    }
    case 'secondary-limit': {
      const message =
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
      return {
        status: fault.status ?? 403,
        headers: { 'retry-after': String(fault.seconds) },
        body: { message, documentation_url: `${docs}#about-secondary-rate-limits`, status: '403' },
      };
    }
    case 'fail-after':
      return { status: fault.status, headers: {}, body: { message: 'Server Error' } };
    case 'hang':
    case 'drop':
    case 'drop-after':
    case 'delay':
      return undefined;
  }
}

/** An index of a route's requests, from 0, some of them, or all. */
export type FaultTimes = number | readonly number[] | 'always';

export type Faults = {
  add(route: string, fault: HubFault, times?: FaultTimes): void;
  /** Counts the request. `route`: an operation's id, `graphql` or `git`; `*` in `add` is any of them. */
  next(route: string): HubFault | undefined;
};

export function createFaults(): Faults {
  const scripted: { route: string; fault: HubFault; times: FaultTimes; from: number }[] = [];
  const counts = new Map<string, number>();
  const take = (route: string): number => {
    const count = counts.get(route) ?? 0;
    counts.set(route, count + 1);
    return count;
  };
  return {
    // Counted from now on: a test says "the next one" as 0.
    add: (route, fault, times = 0) => {
      scripted.push({ route, fault, times, from: counts.get(route) ?? 0 });
    },
    next: (route) => {
      const at = new Map([route, '*'].map((key) => [key, take(key)]));
      return scripted.find((one) => {
        const index = at.get(one.route);
        if (index === undefined) return false;
        const since = index - one.from;
        return one.times === 'always' || [one.times].flat().includes(since);
      })?.fault;
    },
  };
}

/** What the sanitiser may let through, and what it counts. */

/** How often each kind was made inert. */
export type Defused = {
  readonly mentions: number;
  readonly keywords: number;
  readonly commands: number;
  readonly html: number;
  readonly comments: number;
  readonly images: number;
  readonly links: number;
  readonly entities: number;
  readonly hidden: number;
  readonly cuts: number;
};

export type DefusedKind = keyof Defused;

export type OutboundLaw = {
  /** Lower-case names of hosts that a link may lead to. */
  readonly allowHosts: ReadonlySet<string>;
  count(kind: DefusedKind, times?: number): void;
};

export function openCounts(): {
  count(kind: DefusedKind, times?: number): void;
  total(): Defused;
} {
  const counts = {
    mentions: 0,
    keywords: 0,
    commands: 0,
    html: 0,
    comments: 0,
    images: 0,
    links: 0,
    entities: 0,
    hidden: 0,
    cuts: 0,
  };
  return {
    count(kind, times = 1) {
      counts[kind] += times;
    },
    total: () => ({ ...counts }),
  };
}

/**
 * An address that may stay a link: https, a host of the list, no user, no port, and only characters that no renderer
 * reads as anything but part of the address. Whoever reads the host does so to the next of `/?#`, so there is no
 * second opinion about it. Or mailto with one plain address.
 */
export function isAllowedAddress(address: string, allowHosts: ReadonlySet<string>): boolean {
  const host = /^https:\/\/([A-Za-z0-9.-]+)(?:[/?#][A-Za-z0-9\-._/?#=&%+,:$]*)?$/.exec(address)?.[1];
  if (host !== undefined) return allowHosts.has(host.toLowerCase());
  return /^mailto:[A-Za-z0-9][A-Za-z0-9.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(address);
}

/** An issue, a pull request or a discussion by its address: GitHub closes by it as by `#1`. */
export const isItemAddress = (address: string): boolean =>
  /\/(?:issues|pull|pulls|discussions)\/\d/i.test(address);

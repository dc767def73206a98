/** Which proxy, if any, lies between here and a URL: the conventions of curl and Go, which goagent has. */

import type { ProxySettings } from './options.ts';

/** Undefined: straight. A model on this machine is never the proxy's business. */
export function proxyFor(url: URL, settings: ProxySettings): string | undefined {
  const proxy = url.protocol === 'https:' ? settings.httpsProxy : settings.httpProxy;
  if (proxy === undefined || proxy === '' || isLoopback(url.hostname)) return undefined;
  const exceptions = (settings.noProxy ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '');
  return exceptions.some((entry) => covers(entry, url)) ? undefined : proxy;
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
  );
}

/** `*`, a host, or a domain with what is below it; each with a port or without. Address ranges are not known. */
function covers(entry: string, url: URL): boolean {
  if (entry === '*') return true;
  const [, name = '', port = ''] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  if (port !== '' && port !== (url.port || (url.protocol === 'https:' ? '443' : '80'))) return false;
  const domain = name.replace(/^\*?\./, '');
  return url.hostname === domain || url.hostname.endsWith(`.${domain}`);
}

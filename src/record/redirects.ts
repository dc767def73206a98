/**
 * Takes the destination out of every redirect before a client sees it. GitHub's own would follow to any origin, and
 * while it drops its token for another host, its credential handler adds the token again (`@actions/http-client` 4.0.1).
 *
 * Node publishes each response on a diagnostics channel before it gives it to whoever asked.
 */

import { subscribe } from 'node:diagnostics_channel';

/** For all requests of this thread, for the rest of its life. `tell` gets the status of each redirect. */
export function refuseRedirects(tell: (status: number) => void): void {
  subscribe('http.client.response.finish', (message) => {
    const response = toResponse(message);
    if (response === undefined || response.statusCode < 300 || response.statusCode > 399) return;
    Reflect.deleteProperty(response.headers, 'location');
    tell(response.statusCode);
  });
}

type Response = { readonly statusCode: number; readonly headers: object };

function toResponse(message: unknown): Response | undefined {
  if (typeof message !== 'object' || message === null || !('response' in message)) return undefined;
  return isResponse(message.response) ? message.response : undefined;
}

function isResponse(value: unknown): value is Response {
  if (typeof value !== 'object' || value === null || !('statusCode' in value) || !('headers' in value))
    return false;
  return typeof value.statusCode === 'number' && typeof value.headers === 'object' && value.headers !== null;
}

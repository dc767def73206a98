/** `get_time`: what time it is, somewhere. */

import type { JsonObject } from '../contract/json.ts';
import { textOf } from './arguments.ts';
import { failed } from './failure.ts';
import type { BuiltinTool, ToolAnswer, ToolContext } from './tool.ts';

const timezoneProperty: JsonObject = { type: 'string', minLength: 1, maxLength: 64 };

export const getTime: BuiltinTool = {
  name: 'get_time',
  description: 'The current date and time, in UTC or in a time zone of the IANA list.',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      timezone: { ...timezoneProperty, description: 'IANA name, e.g. "Europe/Helsinki". Default "UTC".' },
      tz: { ...timezoneProperty, description: 'The same as timezone, for short.' },
    },
  },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['timezone', 'iso8601'],
    properties: { timezone: { type: 'string' }, iso8601: { type: 'string', description: 'RFC 3339.' } },
  },
  access: 'read',
  network: false,
  run: async (args, context) => tell(textOf(args, 'timezone') ?? textOf(args, 'tz') ?? 'UTC', context),
};

function tell(timezone: string, context: ToolContext): ToolAnswer {
  const now = new Date(context.now());
  const offset = /^[A-Za-z]/.test(timezone) ? readOffset(timezone, now) : undefined;
  if (offset === undefined) {
    return failed(
      'BAD_TIMEZONE',
      'invalid timezone',
      'give an IANA name like "Europe/Helsinki", or leave it out',
    );
  }
  return { verdict: 'ok', value: { timezone, iso8601: toIso(now, offset) } };
}

/** Minutes east of UTC; undefined for a zone that is not known. */
function readOffset(timezone: string, now: Date): number | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(now).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
    const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
    return sign === '-' ? -size : size;
  } catch {
    return undefined;
  }
}

/** RFC 3339 to the second, as goagent has it: `Z` for UTC, else the offset. */
function toIso(now: Date, offset: number): string {
  const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19);
  if (offset === 0) return `${local}Z`;
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${local}${offset < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(minutes)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

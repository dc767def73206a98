import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeWorkspace } from './workspace.ts';

const summer = Date.UTC(2025, 6, 1, 21, 30, 15, 999);

test('tells the time of the clock that it was given, in UTC unless asked otherwise', async (context) => {
  const { value } = makeWorkspace(context);
  const tell = (args: { readonly [name: string]: string }, now = summer) =>
    value('get_time', args, { now: () => now });
  assert.deepEqual(await tell({}), { timezone: 'UTC', iso8601: '2025-07-01T21:30:15Z' });
  assert.deepEqual(await tell({ timezone: 'UTC' }), { timezone: 'UTC', iso8601: '2025-07-01T21:30:15Z' });
  assert.deepEqual(await tell({ tz: 'Europe/Helsinki' }), {
    timezone: 'Europe/Helsinki',
    iso8601: '2025-07-02T00:30:15+03:00',
  });
  assert.equal(
    (await tell({ timezone: 'Europe/Helsinki' }, Date.UTC(2025, 0, 1))).iso8601,
    '2025-01-01T02:00:00+02:00',
  );
  assert.equal((await tell({ timezone: 'America/St_Johns' })).iso8601, '2025-07-01T19:00:15-02:30');
  assert.equal((await tell({ timezone: 'Asia/Kathmandu' })).iso8601, '2025-07-02T03:15:15+05:45');
  assert.equal((await tell({ timezone: 'Asia/Tokyo', tz: 'UTC' })).timezone, 'Asia/Tokyo');
});

test('refuses a zone that nobody knows', async (context) => {
  const { run } = makeWorkspace(context);
  for (const timezone of ['Mars/Olympus', '+02:00', '../../etc/passwd', ' ']) {
    assert.deepEqual(await run('get_time', { timezone }), {
      verdict: 'failed',
      code: 'BAD_TIMEZONE',
      error: 'invalid timezone',
      hint: 'give an IANA name like "Europe/Helsinki", or leave it out',
    });
  }
});

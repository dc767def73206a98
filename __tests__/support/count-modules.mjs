// Loaded before the bundle with --import: at the first HTTP request of the process it writes down which scripts
// were loaded by then, and which functions in them had been called. Counting is exact (V8's precise coverage).
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

const channel = 'undici:request:create';
subscribe(channel, function count() {
  unsubscribe(channel, count);
  session.post('Profiler.takePreciseCoverage', (error, coverage) => {
    if (error !== null) throw error;
    const scripts = coverage.result
      .filter(({ url }) => url.startsWith('file:'))
      .map(({ url, functions }) => ({
        url,
        called: functions
          .filter(({ ranges }) => ranges[0].count > 0)
          .map(({ ranges }) => ranges[0].startOffset),
      }));
    writeFileSync(process.env.COUNT_FILE, JSON.stringify(scripts));
  });
});

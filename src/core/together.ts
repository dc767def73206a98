/** Runs jobs side by side, at most `limit` at once, and gives their results in the order of the jobs. */

/** When a job throws, no other is started, and the throw comes when those that run have ended. */
export async function runTogether<T, R>(
  jobs: readonly T[],
  options: { readonly limit: number; readonly run: (job: T) => Promise<R> },
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = toQueue(jobs);
  const work = async (): Promise<void> => {
    for (const [index, job] of queue) results[index] = await options.run(job);
  };
  const workers = Array.from({ length: Math.min(options.limit, jobs.length) }, work);
  const fault = (await Promise.allSettled(workers)).find((worker) => worker.status === 'rejected');
  if (fault !== undefined) throw fault.reason;
  return results;
}

/** A generator, because whoever leaves its loop by a throw closes it for all. */
function* toQueue<T>(jobs: readonly T[]): Generator<[number, T]> {
  yield* jobs.entries();
}

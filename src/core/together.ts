/** Runs jobs side by side, at most `limit` at once, and gives their results in the order of the jobs. */

export async function runTogether<T, R>(
  jobs: readonly T[],
  options: { readonly limit: number; readonly run: (job: T) => Promise<R> },
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = jobs.entries();
  const work = async (): Promise<void> => {
    for (const [index, job] of queue) results[index] = await options.run(job);
  };
  await Promise.all(Array.from({ length: Math.min(options.limit, jobs.length) }, work));
  return results;
}

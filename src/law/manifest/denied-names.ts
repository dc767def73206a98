/** Variables that no tool is ever given, whoever asks for them. */

/** The runner's own, and those that change what a program runs (interface §4 `envPassthrough`). */
const denied =
  /^(?:INPUT_.*|ACTIONS_.*|RUNNER_.*|GITHUB_(?:ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)|NODE_OPTIONS|LD_.*|DYLD_.*|BASH_ENV)$/i;

/** Whether neither a manifest nor `env-allowlist` may pass this name on. Case does not save it. */
export const isDeniedName = (name: string): boolean => denied.test(name);

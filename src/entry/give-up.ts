/** The last catch of a step: what nobody else caught. */

/**
 * What escapes everything would be printed by Node itself, past the console and its redaction: here it becomes
 * one fixed sentence. The name of an error's class is ours or Node's, its message may be anybody's.
 */
export async function orGiveUp(step: () => Promise<void>): Promise<void> {
  const giveUp = (error: unknown): void => {
    const name = error instanceof Error ? error.name : typeof error;
    process.exitCode = 1;
    process.stderr.write(
      `goagent-action stopped at an unexpected ${name}. This is a bug; please report it.\n`,
    );
  };
  process.on('uncaughtException', giveUp);
  process.on('unhandledRejection', giveUp);
  try {
    await step();
  } catch (error) {
    giveUp(error);
  }
}

/** The part of a job summary that says where the audit log is, and what to hold it against. */

export type AuditSection = {
  readonly title: string;
  /** Sentences of ours. */
  readonly lines: readonly string[];
  /** Empty when there is none. */
  readonly digest: string;
  /** Where the bundle is while the job runs. */
  readonly bundle: string;
  readonly artifact: ShownArtifact | undefined;
};

export type ShownArtifact = {
  readonly name: string;
  readonly id: string;
  readonly url: string;
  /** SHA-256 of the zip. */
  readonly digest: string;
  /** Of the workflow run. */
  readonly runId: string;
};

/** Markdown, with a blank line before it. The commands are for a person who has this repository at hand. */
export function toAuditSection({ title, lines, digest, bundle, artifact }: AuditSection): string {
  const place = artifact === undefined ? toWord(bundle) : 'bundle';
  const commands = [
    ...(artifact === undefined
      ? []
      : [`gh run download ${artifact.runId} --name ${toWord(artifact.name)} --dir ${place}`]),
    ...(digest === '' ? [] : [`node dist/cli/index.js verify ${place} --expect ${digest}`]),
  ];
  const stored =
    artifact === undefined
      ? []
      : [`[Artifact ${artifact.id}](${encodeURI(artifact.url)}), SHA-256 of the zip \`${artifact.digest}\``];
  const told = digest === '' ? [] : [`Digest of the log \`${digest}\``];
  const block = commands.length === 0 ? [] : [`\`\`\`sh\n${commands.join('\n')}\n\`\`\``];
  return `\n${[`### ${title}`, ...lines, ...told, ...stored, ...block].join('\n\n')}\n`;
}

/** One word for a shell, whatever is in it. */
const toWord = (text: string): string =>
  /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

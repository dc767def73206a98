/** The part of a job summary that says where the audit log is, and what to hold it against. */

export type AuditSection = {
  readonly title: string;
  /** Sentences of ours. */
  readonly lines: readonly string[];
  /** Empty when there is none. */
  readonly digest: string;
  /** Where the bundle is while the job runs. */
  readonly bundle: string;
  readonly artifact: { readonly id: string; readonly url: string; readonly digest: string } | undefined;
};

/** Markdown, with a blank line before it. */
export function toAuditSection({ title, lines, digest, bundle, artifact }: AuditSection): string {
  const facts = [
    ...(digest === '' ? [] : [`digest ${digest}`, `goagent-action verify ${bundle} --expect ${digest}`]),
    ...(artifact === undefined
      ? []
      : [`artifact ${artifact.id}, sha256 ${artifact.digest} (of the zip)`, artifact.url]),
  ];
  const block = facts.length === 0 ? [] : [`\`\`\`text\n${facts.join('\n')}\n\`\`\``];
  return `\n${[`### ${title}`, ...lines, ...block].join('\n\n')}\n`;
}

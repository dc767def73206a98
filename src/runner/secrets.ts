/** Every secret that a run can know of before it starts, so that none is printed, and a warning for what cannot be hidden. */

import { existsSync } from 'node:fs';
import type { WarningCode } from '../contract/errors.ts';
import { judgeSecret, type Secret } from '../law/redact/secret.ts';
import type { Environment } from './environment.ts';
import { readGitCredentials } from './git-credentials.ts';
import { createPublicJudge, type PublicJudge } from './public-values.ts';
import type { Candidate } from './secret-candidate.ts';
import { findInputSecrets } from './secret-inputs.ts';
import { findSecretVariables, findVariableUserinfo } from './secret-variables.ts';

export type GatheredSecrets = {
  readonly secrets: readonly Secret[];
  readonly warnings: readonly { readonly code: WarningCode; readonly message: string }[];
  /** What stands against a run: there are secrets that it could not hide (I1). */
  readonly complaints: readonly string[];
};

type Warning = GatheredSecrets['warnings'][number];

type Sifted = Omit<GatheredSecrets, 'complaints'>;

/**
 * Gathers the secrets of I1 (the security page): inputs, variables, URLs, git configuration. It never throws:
 * what is broken is skipped. It reads only files of git configuration. A value is counted once, under
 * its first class. Warnings name places, never values.
 */
export function gatherSecrets(environment: Environment): GatheredSecrets {
  const isPublic = createPublicJudge(environment, existsSync);
  const git = readGitCredentials(environment);
  const checkout = sift(git.checkout, isPublic);
  const sifted = [
    sift(findInputSecrets(environment), isPublic),
    sift(findSecretVariables(environment.variables), isPublic),
    checkout,
    sift(git.personal, isPublic),
    sift(findVariableUserinfo(environment.variables), isPublic),
  ];
  const secrets = new Map<string, Secret>();
  for (const secret of sifted.flatMap((one) => one.secrets)) {
    if (!secrets.has(secret.value)) secrets.set(secret.value, secret);
  }
  const warnings = new Map<string, Warning>(
    sifted.flatMap((one) => one.warnings).map((warning) => [warning.message, warning]),
  );
  return {
    secrets: [...secrets.values()],
    warnings: [...warnings.values(), ...(checkout.secrets.length > 0 ? [credentialsInCheckout] : [])],
    complaints: git.extent === 'all' ? [] : [tooMany],
  };
}

const credentialsInCheckout: Warning = {
  code: 'CREDENTIALS_IN_CHECKOUT',
  message:
    'The git configuration of the workspace holds credentials, where every later step can read them. They are masked here. Set "persist-credentials: false" for actions/checkout.',
};

const tooMany =
  'The git configuration of the workspace, of RUNNER_TEMP or of the home holds more credentials than can be masked (some 300, or 256 KiB of them). A run could give the others away: remove what an earlier step or a cache left there.';

const isDefault = { verdict: 'not-secret', why: 'placeholder' } as const;

/** What of the candidates is a secret. A guess that turns out to be public is dropped without a word. */
function sift(candidates: readonly Candidate[], isPublic: PublicJudge): Sifted {
  const secrets: Secret[] = [];
  const warnings: Warning[] = [];
  for (const candidate of candidates) {
    const value = candidate.value.trim();
    if (value === '' || (candidate.certainty === 'guessed' && isPublic(value))) continue;
    const judged = candidate.certainty === 'default' ? isDefault : judgeSecret(value);
    if (judged.verdict === 'secret') {
      const forms = new Set([value, candidate.value, ...(candidate.forms ?? [])]);
      for (const form of forms) secrets.push({ value: form, class: candidate.class });
    } else if (candidate.source !== undefined) {
      warnings.push({ code: 'SECRET_TOO_SHORT', message: toMessage(candidate.source, judged.why) });
    }
  }
  return { secrets, warnings };
}

function toMessage(source: string, why: 'too-short' | 'placeholder'): string {
  const reason = why === 'too-short' ? 'is shorter than 8 characters' : 'is a well-known placeholder';
  return `${source}: the value ${reason}, so it is not masked and not redacted. Use a longer, random one, or none.`;
}

/** What the model may call, and what that may touch. Rows of the table of inputs. */

import { duration, type InputRule, repositoryFile, size } from './input-rule.ts';

export const toolRules: readonly InputRule[] = [
  {
    name: 'tools',
    meaning: 'Manifest of the tools that may run, read from the trusted revision.',
    takes: repositoryFile,
    fallback: "the action's own `tools.json`: read-only tools",
  },
  {
    name: 'allow-tools',
    meaning: 'Names of the manifest that are offered to the model.',
    takes: 'tool names of the manifest, separated by commas or lines',
    fallback: 'all of it',
  },
  {
    name: 'tool-timeout',
    meaning: 'Time for one tool call, unless the tool says `timeoutSec`.',
    takes: duration,
    fallback: '`30s`',
    default: '30s',
  },
  {
    name: 'max-tool-output',
    meaning:
      'What one result may put in front of the model: head, marker, tail. A tool that says four times as much is stopped.',
    takes: size,
    fallback: '`64KiB`',
    default: '64KiB',
  },
  {
    name: 'env-allowlist',
    meaning:
      'Names of variables that manifests may pass on to tools, beside OAI_API_KEY, OAI_BASE_URL, OAI_IMAGE_BASE_URL and OAI_HTTP_TIMEOUT.',
    takes: 'names of variables, separated by commas or lines; not those of the runner',
    fallback: 'none',
  },
  {
    name: 'working-directory',
    meaning: 'Root of all file access, and where tools start.',
    takes: 'a directory inside the workspace',
    fallback: '`GITHUB_WORKSPACE`',
  },
  {
    name: 'allow-files',
    meaning:
      'Globs of credential-like files (`.env`, `*.pem`, …) that the built-in tools may read in spite of their names.',
    takes: 'globs relative to the working directory, separated by commas or lines',
    fallback: 'none',
  },
  {
    name: 'tainted-tools',
    meaning:
      'Tools that write, execute or use the network and that stay allowed once the run is tainted by what strangers wrote.',
    takes: 'tool names of the manifest, separated by commas or lines',
    fallback: 'none',
  },
  {
    name: 'allow-hosts',
    meaning:
      'Hosts that network tools may reach, by name, or `public` for any public address. An external tool with `network: true` needs `public`.',
    takes: 'host names such as api.example.com, or public, separated by commas or lines',
    fallback: 'none',
  },
  {
    name: 'sandbox',
    meaning:
      'Isolation of external tools. `auto`: the strongest that this machine gives; `required`: none starts under less than `full`; `off`.',
    takes: 'auto, required or off',
    fallback: '`auto`',
    default: 'auto',
  },
];

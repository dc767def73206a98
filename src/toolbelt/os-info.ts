/** `os_info`: which system the run is on. */

import { arch, platform } from 'node:os';
import type { BuiltinTool } from './tool.ts';

/** Go's names, which goagent's `os.info` gives, where they differ from Node's. */
const systems: Readonly<Record<string, string>> = { win32: 'windows', sunos: 'solaris' };
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', ppc64: 'ppc64le' };

export const osInfo: BuiltinTool = {
  name: 'os_info',
  description: 'Operating system and processor of the machine that this runs on.',
  schema: { type: 'object', additionalProperties: false, properties: {} },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['goos', 'goarch'],
    properties: { goos: { type: 'string' }, goarch: { type: 'string' } },
  },
  access: 'read',
  network: false,
  run: async () => ({
    verdict: 'ok',
    value: { goos: systems[platform()] ?? platform(), goarch: architectures[arch()] ?? arch() },
  }),
};

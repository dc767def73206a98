import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toReadOnlyCatalog } from '../../../src/law/policy/read-only.ts';
import { toTool } from '../../support/approved-calls.ts';

const builtin = { type: 'builtin', builtin: 'test' } as const;
const command = { type: 'command', argv: ['/bin/true'] } as const;

it('leaves built-in tools that read and reach nothing, of those that were offered, and forgets no tool', () => {
  const tools = [
    toTool({ name: 'reads', access: 'read', action: builtin }),
    toTool({ name: 'fetches', access: 'read', network: true, action: builtin }),
    toTool({ name: 'writes', access: 'write', action: builtin }),
    toTool({ name: 'executes', access: 'execute', action: builtin }),
    toTool({ name: 'external', access: 'read', action: command }),
    toTool({ name: 'left_out', access: 'read', action: builtin }),
  ];
  const offered = new Set(tools.map(({ name }) => name).filter((name) => name !== 'left_out'));
  assert.deepEqual(toReadOnlyCatalog({ tools, offered, sha256: 's' }), {
    tools,
    offered: new Set(['reads']),
    sha256: 's',
  });
});

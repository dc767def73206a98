/** Whatever write tools do to a work tree, what is proposed makes the tree that git makes of the same work tree. */

import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { JsonObject } from '../../src/contract/json.ts';
import { type Dice, rollDice } from '../support/dice.ts';
import { changed, makeProposing, type Proposing, stagedTree, treeOf } from './proposing.ts';

const isDeep = process.env.GOAGENT_DEEP !== undefined;
/** Each is a work tree with up to twelve edits. */
const rounds = isDeep ? 200 : 20;
const editsAtMost = 12;

const folders = ['', 'src/', 'src/deep/', 'with blank/', 'ü/'] as const;
const names = ['a.txt', 'b.js', 'c', '-d', 'e"q', 'F.TXT'] as const;

const toPath = (dice: Dice): string => dice.pick(folders) + dice.pick(names);

function toContent(dice: Dice): JsonObject {
  if (dice.chance(0.15)) {
    const bytes = Uint8Array.from({ length: dice.whole(0, 40) }, () => dice.whole(0, 255));
    return { contentBase64: Buffer.from(bytes).toString('base64') };
  }
  const end = dice.pick(['\n', '\r\n']);
  const lines = Array.from({ length: dice.whole(0, 30) }, () => `line ${dice.whole(0, 9)}`);
  return { content: lines.join(end) + (dice.chance(0.7) ? end : '') };
}

/** As a model would call them; a call that is refused changes nothing. */
async function edit({ root, run }: Proposing, dice: Dice): Promise<void> {
  const path = toPath(dice);
  switch (dice.whole(0, 5)) {
    case 0:
    case 1:
      await run('fs_mkdirp', { path: path.slice(0, path.lastIndexOf('/') + 1) || '.' });
      await run('fs_write_file', { path, ...toContent(dice) });
      break;
    case 2:
      await run('fs_append_file', { path, content: `more ${dice.whole(0, 9)}\n` });
      break;
    case 3:
      await run('fs_rm', { path, recursive: true });
      break;
    case 4:
      await run('fs_move', { from: path, to: toPath(dice), overwrite: true });
      break;
    case 5:
      try {
        chmodSync(join(root, path), dice.pick([0o755, 0o644, 0o700, 0o600]));
      } catch {
        // There is no such file.
      }
  }
}

test(`${rounds} edited work trees are proposed as git would commit them`, {
  skip: process.platform === 'win32',
}, async (context) => {
  const dice = rollDice(20_261_127);
  const files = Object.fromEntries(
    folders.flatMap((folder) => names.slice(0, 4).map((name) => [folder + name, `${folder}\none\ntwo\n`])),
  );
  const repository = await makeProposing(context, files);
  let different = 0;
  for (let round = 0; round < rounds; round += 1) {
    const snapshot = await repository.begin();
    for (let left = dice.whole(1, editsAtMost); left > 0; left -= 1) await edit(repository, dice);
    const collected = await repository.collect(snapshot);
    const wanted = await stagedTree(repository);
    if (collected.verdict === 'unchanged') {
      assert.deepEqual(collected.leftOut, []);
      assert.equal(treeOf(repository.root, snapshot.commit, []), wanted, `round ${round}`);
    } else {
      const { files: proposed, leftOut } = changed(collected);
      assert.deepEqual(leftOut, [], `round ${round}`);
      assert.equal(treeOf(repository.root, snapshot.commit, proposed), wanted, `round ${round}`);
      different += 1;
    }
    await repository.git('reset', '--quiet', '--hard');
    await repository.git('clean', '--quiet', '-d', '--force');
  }
  assert.ok(different > rounds / 2, `${different} of ${rounds} rounds changed something`);
});

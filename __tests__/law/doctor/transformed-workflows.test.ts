/** Good files with one fault put in at a random place, and all files written in other ways. `GOAGENT_DEEP`: more of each. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeWorkflow } from '../../../src/law/doctor/judge-workflow.ts';
import { parseWorkflow } from '../../../src/law/doctor/parse-workflow.ts';
import { rollDice } from '../../support/dice.ts';
import { type Dice, harmless, toInjections } from './transformations.ts';
import { faultyFiles, goodFiles, manifests } from './workflow-files.ts';

const rounds = process.env.GOAGENT_DEEP === undefined ? 1 : 50;

function seededDice(seed: number): Dice {
  const dice = rollDice(seed);
  return (below) => dice.whole(0, below - 1);
}

function judge(text: string) {
  const reading = parseWorkflow(text);
  assert.equal(reading.verdict, 'parsed', text);
  return judgeWorkflow(reading.workflow, { manifests });
}

const files = goodFiles.filter(({ name }) => name !== 'good-without-us.yml');

for (let round = 0; round < rounds; round++)
  test(`finds each fault that is put into a good file, round ${round}`, () => {
    const dice = seededDice(round);
    let [injected, places] = [0, 0];
    for (const { name, text } of files)
      for (const { code, inject } of toInjections(dice)) {
        places++;
        const faulty = inject(text, dice);
        if (faulty === undefined) continue;
        injected++;
        const codes = new Set(judge(faulty).map((finding) => finding.code));
        assert.ok(codes.has(code), `${code} in ${name}, seed ${round}:\n${faulty}`);
        for (const other of codes)
          assert.ok(mayFollow(code, other), `${other} from ${code} in ${name}:\n${faulty}`);
      }
    assert.ok(injected > places * 0.8, `${injected} of ${places}`);
  });

/** A step that is put in may stand after an agent that writes; another event changes what is needed, and who starts it. */
function mayFollow(code: string, other: string): boolean {
  if (code === other || other === 'WORKSPACE_CODE_AFTER_AGENT') return true;
  return code === 'HEAD_CHECKED_OUT' && /^(PERMISSIONS_|SELF_HOSTED_)/.test(other);
}

for (const [name, transform] of Object.entries(harmless))
  test(`finds the same in a file with other ${name}`, () => {
    const dice = seededDice(name.length);
    const tell = (text: string) =>
      judge(text)
        .map(({ code, severity, job, step, title }) => [code, severity, job, step, title].join(' '))
        .sort();
    for (const file of [...goodFiles, ...faultyFiles])
      for (let round = 0; round < rounds; round++) {
        const other = transform(file.text, dice);
        assert.notEqual(other, '');
        assert.deepEqual(tell(other), tell(file.text), `${file.name}:\n${other}`);
      }
  });

/** The tests' own artifact service: what is stored through its signed URL is what is downloaded, and faults come when told. */

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { always, first, makeToken, type ResultsService, startResultsService } from './results-service.ts';
import { readZip } from './zip.ts';

const busy = { type: 'answer', status: 503 } as const;
let service: ResultsService;
before(async () => {
  service = await startResultsService({ faults: { finalize: first(busy) } });
});
after(() => service.close());

const read = async (response: Response): Promise<Record<string, string>> => JSON.parse(await response.text());
const call = (method: string, fields: object): Promise<Response> =>
  fetch(`${service.url}twirp/github.actions.results.api.v1.ArtifactService/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${service.token}` },
    body: JSON.stringify(fields),
  });

it('keeps what is uploaded, gives it back, and refuses a name twice', async () => {
  const created = await read(await call('CreateArtifact', { name: 'one' }));
  const stored = await fetch(created.signed_upload_url ?? '', {
    method: 'PUT',
    headers: { 'x-ms-blob-type': 'BlockBlob', 'x-ms-version': '2018-11-09' },
    body: 'not a zip',
  });
  assert.equal(stored.status, 201);
  await assert.rejects(service.download('one'), /there is no artifact one/);
  const fields = { name: 'one', size: '9', hash: 'sha256:00' };
  assert.equal((await call('FinalizeArtifact', fields)).status, 503);
  const { artifact_id: id } = await read(await call('FinalizeArtifact', fields));
  const [kept, ...others] = service.artifacts();
  const blob = kept?.blob ?? '';
  // Two services may share a blob store: the name of a blob begins with an identifier of its own.
  assert.match(blob, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-one\.zip$/);
  assert.deepEqual(
    [kept, ...others],
    [{ name: 'one', id, size: '9', hash: 'sha256:00', expiresAt: '', blob }],
  );
  assert.equal((await service.download('one')).toString(), 'not a zip');
  assert.equal((await call('CreateArtifact', { name: 'one' })).status, 409);
  assert.deepEqual(
    service.requests.map((request) => request.call),
    ['create', 'blob', 'finalize', 'finalize', 'create'],
  );
});

it('lists by name or id what was finalized, and gives it by a signed URL', async () => {
  const listed = async (filter: object) =>
    JSON.parse(await (await call('ListArtifacts', filter)).text()).artifacts;
  await call('CreateArtifact', { name: 'begun' });
  const [one, ...others] = await listed({});
  assert.deepEqual([one?.name, one?.size, one?.digest, others], ['one', '9', 'sha256:00', []]);
  assert.deepEqual(await listed({ id_filter: one?.database_id, name_filter: 'one' }), [one]);
  assert.deepEqual(await listed({ name_filter: 'begun' }), []);
  assert.deepEqual(await listed({ id_filter: '1' }), []);
  const { signed_url: url = '' } = await read(await call('GetSignedArtifactURL', { name: 'one' }));
  assert.equal(await (await fetch(url)).text(), 'not a zip');
  assert.equal((await call('GetSignedArtifactURL', { name: 'begun' })).status, 404);
});

it('gives faults by the number of the request', () => {
  assert.deepEqual([0, 1].map(first(busy)), [busy, undefined]);
  assert.deepEqual([0, 1].map(always(busy)), [busy, busy]);
  assert.notEqual(makeToken(), makeToken());
});

it('reads a zip only when it is whole', () => {
  assert.throws(() => readZip(deflateRawSync('x')), /this is no zip/);
});

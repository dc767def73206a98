/** A scripted model behind what a model server on the same machine has beside it: a call that fetches a model. */

import { createServer, type IncomingMessage, type ServerResponse, request as startRequest } from 'node:http';
import { type Script, type ScriptedModel, startScriptedModel } from '../../src/demo/scripted-model.ts';

export type LocalModel = {
  readonly port: number;
  /** Names of the models that were fetched. */
  readonly pulled: readonly string[];
  readonly requests: ScriptedModel['requests'];
  close(): Promise<void>;
};

export async function startLocalModel(script: Script): Promise<LocalModel> {
  const model = await startScriptedModel(script);
  const pulled: string[] = [];
  const server = createServer((incoming, response) => {
    if (incoming.url !== '/api/pull') return void forward(incoming, response, model);
    incoming.on('data', (part: Buffer) => pulled.push(JSON.parse(part.toString()).model));
    incoming.on('end', () => response.end('{"status":"success"}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : 0,
    pulled,
    requests: model.requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await model.close();
    },
  };
}

function forward(incoming: IncomingMessage, response: ServerResponse, model: ScriptedModel): void {
  const url = new URL(incoming.url ?? '', model.baseUrl);
  const { method, headers } = incoming;
  const onward = startRequest(url, { method: method ?? 'GET', headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  incoming.pipe(onward);
}

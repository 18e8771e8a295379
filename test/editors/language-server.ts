import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

const root = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const program = require.resolve('yaml-language-server/bin/yaml-language-server');

/** A place in a text as the protocol counts it: both from 0. */
export interface Place {
  line: number;
  character: number;
}

interface LspCompletion {
  label: string;
  documentation?: unknown;
}

interface LspDiagnostic {
  range: { start: Place; end: Place };
  message: string;
}

/** The YAML language server that editors use; documents are opened as if they stood in the folder `topologies`. */
export async function startLanguageServer() {
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const told = new Map<string, (diagnostics: LspDiagnostic[]) => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: LspDiagnostic[] }) => told.get(uri)?.(diagnostics),
  );
  const settings = { validate: true, hover: true, completion: true };
  connection.onRequest('workspace/configuration', () => [settings, {}, {}, {}]);
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities: { textDocument: { hover: { contentFormat: ['markdown'] }, completion: {} } },
  });
  await connection.sendNotification('initialized', {});
  return {
    open: async (name: string, text: string) => {
      const uri = pathToFileURL(resolve(root, 'topologies', name)).href;
      const diagnostics = new Promise<LspDiagnostic[]>((done) => told.set(uri, done));
      const textDocument = { uri, languageId: 'yaml', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      return { diagnostics, ...questions(connection, uri) };
    },
    stop: () => {
      connection.dispose();
      server.kill();
    },
  };
}

/** What an editor asks about a place in a document. */
function questions(connection: MessageConnection, uri: string) {
  const ask = <T>(method: string, position: Place) =>
    connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri }, position });
  return {
    hover: (place: Place) => ask<{ contents: { value: string } } | null>('hover', place),
    completion: async (place: Place) => (await ask<{ items: LspCompletion[] }>('completion', place)).items,
  };
}

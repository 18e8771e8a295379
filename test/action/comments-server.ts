import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Comment {
  id: number;
  body: string;
  user: { login: string; type: string };
}

const BOT = { login: 'github-actions[bot]', type: 'Bot' };

/** Plays the part of GitHub's API that is about comments on issues, as a workflow's token sees it. */
export class CommentsServer {
  readonly comments: Comment[] = [];
  /** Every request: method and path. */
  readonly requests: string[] = [];
  /** Whether the token may write. */
  mayWrite = true;
  /** Who a token of a person belongs to; a workflow's token may not ask. */
  self: string | undefined;
  readonly url: string;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async start(): Promise<CommentsServer> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const it = new CommentsServer(server);
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const method = request.method ?? '';
      it.requests.push(`${method} ${request.url}`);
      const authorized = request.headers.authorization === 'Bearer secret';
      const [status, answer] = authorized
        ? it.#answer(method, new URL(request.url ?? '', 'http://x'), Buffer.concat(chunks).toString('utf8'))
        : [401, { message: 'Bad credentials' }];
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
    return it;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #answer(method: string, url: URL, text: string): [number, unknown] {
    if (method === 'GET' && url.pathname === '/user')
      return this.self
        ? [200, { login: this.self }]
        : [403, { message: 'Resource not accessible by integration' }];
    if (method === 'GET' && url.pathname === '/repos/o/r/issues/7/comments') {
      const size = Number(url.searchParams.get('per_page') ?? 30);
      const first = (Number(url.searchParams.get('page') ?? 1) - 1) * size;
      return [200, this.comments.slice(first, first + size)];
    }
    if (!this.mayWrite) return [403, { message: 'Resource not accessible by integration' }];
    const { body } = JSON.parse(text);
    if (body.length > 65_536) return [422, { message: 'body is too long' }];
    if (method === 'POST' && url.pathname === '/repos/o/r/issues/7/comments') {
      const comment = { id: this.comments.length + 1, body, user: BOT };
      this.comments.push(comment);
      return [201, comment];
    }
    const id = /^\/repos\/o\/r\/issues\/comments\/(\d+)$/.exec(url.pathname)?.[1];
    const comment = this.comments.find((one) => one.id === Number(id));
    if (method !== 'PATCH' || comment === undefined) return [404, { message: 'Not Found' }];
    comment.body = body;
    return [200, comment];
  }
}

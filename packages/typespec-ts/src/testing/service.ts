import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type Running, run } from "./run.js";

/** What a service answers. */
export interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
}

interface Seen {
  /** Method and URL. */
  readonly line: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Emitted packages, and a server that answers what it is told and keeps what came in last. */
export class Service {
  readonly running: Running;
  answer: Answer = { status: 204 };
  readonly #server: Server;
  #seen: Seen | undefined;

  private constructor(running: Running) {
    this.running = running;
    this.#server = createServer(async (request, response) => {
      this.#seen = { line: `${request.method} ${request.url}`, headers: request.headers, body: await text(request) };
      response.writeHead(
        this.answer.status,
        this.answer.type === undefined ? {} : { "content-type": this.answer.type },
      );
      response.end(this.answer.body);
    });
  }

  static async start(spec: string): Promise<Service> {
    const service = new Service(await run(spec));
    await new Promise<void>((resolve) => service.#server.listen(0, "127.0.0.1", resolve));
    return service;
  }

  /** What came in last. */
  get seen(): Seen {
    if (this.#seen === undefined) throw new Error("Nothing has come in.");
    return this.#seen;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** A client that tries once. */
  // biome-ignore lint/suspicious/noExplicitAny: the class comes into being while the test runs
  client(options: object = {}): any {
    const BakeryClient = this.running.client.BakeryClient as unknown as new (...args: unknown[]) => object;
    return new BakeryClient(this.endpoint, {
      allowInsecureConnection: true,
      retryOptions: { maxRetries: 0 },
      ...options,
    });
  }

  async close(): Promise<void> {
    this.#server.close();
    await this.running.remove();
  }
}

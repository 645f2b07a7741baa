import type { Server } from "node:http";
import type { MockApiDefinition, ScenarioMockApi } from "@typespec/spec-api";
// The package exports its decorators only; this is what its command line starts.
import { MockApiApp } from "../node_modules/@typespec/spector/dist/src/app/app.js";
import { logger } from "../node_modules/@typespec/spector/dist/src/logger.js";
import { out } from "./layout.ts";
import { suiteRoot, suites } from "./specs.ts";

/** What the server says of a scenario. */
export type Coverage = "pass" | "fail" | "not-implemented" | `no ${string}`;

export interface MockServer {
  /** As clients see it, behind TLS. */
  readonly endpoint: string;
  /** Forgets the requests for a scenario. */
  forget(scenario: string): void;
  coverage(scenario: string): Coverage;
  close(): void;
}

/** The parts of the server that are needed here and that it keeps to itself. */
interface Inside {
  readonly server: { readonly app: { listen(...args: unknown[]): Server } };
  readonly coverageTracker: {
    readonly hits: Map<string, unknown>;
    readonly scenarios: Record<string, ScenarioMockApi>;
    computeScenarioStatus(name: string, mock: ScenarioMockApi | undefined): Coverage;
  };
  readonly resolverConfig: { readonly baseUrl: string };
}

/** Serves all scenarios of both suites, in this process, at a port that is free. */
export async function serve(): Promise<MockServer> {
  // It logs each request. What was wrong with one is in its answer as well.
  Object.assign(logger, { level: "none" });
  const app = new MockApiApp({
    port: 0,
    scenarioPath: suites.map(suiteRoot),
    // It writes a report when the process ends.
    coverageFile: `${out}coverage.json`,
  });
  const inside = app as unknown as Inside;
  const servers: Server[] = [];
  const listen = inside.server.app.listen;
  inside.server.app.listen = function (...args) {
    const server = listen.apply(this, args);
    servers.push(server);
    return server;
  };
  await app.start();
  const { coverageTracker: tracker, resolverConfig } = inside;
  const accepted = watchRoutes(tracker.scenarios);
  const missing = (scenario: string): string | undefined =>
    tracker.scenarios[scenario]?.apis.map(routeOf).find((route) => !accepted.get(scenario)?.has(route));
  return {
    endpoint: resolverConfig.baseUrl.replace("http:", "https:"),
    forget(scenario) {
      tracker.hits.delete(scenario);
      accepted.delete(scenario);
    },
    coverage(scenario) {
      const status = tracker.computeScenarioStatus(scenario, tracker.scenarios[scenario]);
      const route = missing(scenario);
      return status === "pass" && route !== undefined ? `no ${route}` : status;
    },
    close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

const routeOf = ({ method, uri }: MockApiDefinition): string => `${method.toUpperCase()} ${uri}`;

/** Notes the requests that are accepted, by scenario. The server's own figures take GET and DELETE of one address for one. */
function watchRoutes(scenarios: Inside["coverageTracker"]["scenarios"]): Map<string, Set<string>> {
  const accepted = new Map<string, Set<string>>();
  for (const [name, { apis }] of Object.entries(scenarios)) {
    for (const api of apis) {
      const { handler } = api;
      api.handler = (request) => {
        const answer = handler?.(request);
        accepted.set(name, (accepted.get(name) ?? new Set()).add(routeOf(api)));
        return answer as never;
      };
    }
  }
  return accepted;
}

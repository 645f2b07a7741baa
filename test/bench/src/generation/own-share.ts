// A process of its own: compiles a spec, runs one emitter on it, and prints what that took beside the compiler.
import { compile, type EmitContext, NodeHost } from "@typespec/compiler";

interface Emitter {
  // Neither emitter takes the time of its own parts.
  $onEmit(context: Omit<EmitContext<Record<string, string>>, "perf">): Promise<void>;
}

/** What an emitter takes: `ms` of time, `mb` of memory above what the compiled program has. */
export interface Taken {
  readonly ms: number;
  readonly mb: number;
}

const [entry = "", emitter = "", emitterOutputDir = ""] = process.argv.slice(2);
const { $onEmit } = (await import(emitter)) as Emitter;
const program = await compile(NodeHost, entry, { outputDir: emitterOutputDir });
const peak = (): number => process.resourceUsage().maxRSS / 1024;
const [start, before] = [performance.now(), peak()];
const options = { "models-package": "@bakery/models", "client-package": "@bakery/client" };
await $onEmit({ program, emitterOutputDir, options });
if (program.hasError()) throw new Error(program.diagnostics.map(({ message }) => message).join("\n"));
const taken: Taken = { ms: performance.now() - start, mb: peak() - before };
process.stdout.write(JSON.stringify(taken));

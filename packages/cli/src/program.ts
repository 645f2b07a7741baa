import { readFileSync } from "node:fs";
import { Command, CommanderError, Option } from "commander";
import type { ExplainOptions } from "./commands/explain.js";
import type { ShowOptions } from "./commands/show.js";
import { toCliError } from "./errors/cli-error.js";
import { redact } from "./errors/redact.js";
import { ExitCode } from "./exit-code.js";
import { afterExplainHelp, afterShowHelp } from "./help.js";
import type { Io } from "./io.js";
import { nonEmpty, parseApiVersion, parseEndpoint, parseTimeout } from "./option-values.js";
import { plain } from "./text.js";

/**
 * Runs the command line.
 *
 * @param argv - arguments, without those of Node
 * @returns the exit code; what there is to say has been written to `io`
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const program = createProgram(io);
  if (argv.length === 0) {
    program.outputHelp();
    return ExitCode.Answered;
  }
  try {
    await program.parseAsync(argv, { from: "user" });
    return ExitCode.Answered;
  } catch (error) {
    // Commander has written its own errors already; help and --version arrive here, too.
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.Answered : ExitCode.Usage;
    const { message, exitCode } = toCliError(error);
    io.stderr.write(`instance-view: ${plain(redact(message, io.env.INSTANCE_VIEW_TOKEN))}\n`);
    return exitCode;
  }
}

function createProgram(io: Io): Command {
  const program = new Command("instance-view")
    .description("What a virtual machine in an Azure scale set is doing, and why.")
    .version(readVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: errorsWithHelp("instance-view --help"),
    });
  addShow(program, io);
  addExplain(program, io);
  return program;
}

function addShow(program: Command, io: Io): void {
  program
    .command("show")
    .configureOutput({ outputError: errorsWithHelp("instance-view show --help") })
    .summary("show one VM: power, provisioning, agent, health, disks, extensions, and what is wrong")
    .description("Shows the instance view of one VM of a Uniform scale set: what it does, and what is wrong.")
    .argument("[resource-id]", "ARM id of the VM, from /subscriptions/ on, instead of -g, -n, -i")
    .option("-g, --resource-group <name>", "resource group of the scale set", nonEmpty("--resource-group"))
    .option("-n, --vmss-name <name>", "name of the scale set", nonEmpty("--vmss-name"))
    .option("-i, --instance-id <number>", "number of the VM in its scale set", nonEmpty("--instance-id"))
    .option(
      "--subscription <id>",
      "id of the subscription (default: AZURE_SUBSCRIPTION_ID)",
      nonEmpty("--subscription"),
    )
    .addOption(outputOption())
    .addOption(new Option("--demo", "ask an embedded emulator instead of Azure").conflicts(["endpoint", "cloud"]))
    .option("--endpoint <url>", "ask this Azure Resource Manager endpoint (https, no path)", parseEndpoint)
    .addOption(new Option("--cloud <name>", "Azure cloud").choices(["public", "usgov", "china"]))
    .option("--api-version <version>", "api-version to ask for, such as 2024-07-01", parseApiVersion)
    .option("--timeout <seconds>", "give up after this time", parseTimeout, 60)
    .addHelpText("after", afterShowHelp)
    .action(async (resourceId: string | undefined, options: ShowOptions) => {
      const { show } = await import("./commands/show.js"); // late: help needs no HTTP stack
      await show(resourceId, options, io);
    });
}

function addExplain(program: Command, io: Io): void {
  program
    .command("explain")
    .configureOutput({ outputError: errorsWithHelp("instance-view explain --help") })
    .summary("explain a status code: what it means, what it costs, and what to do next")
    .description(
      "Says what a status code means, whether it costs compute, whether it ends by itself, and what to do next.",
    )
    .argument("<code>", "status code as it stands in a view, upper or lower case; quote it if it has blanks")
    .addOption(outputOption())
    .addHelpText("after", afterExplainHelp)
    .action(async (code: string, options: ExplainOptions) => {
      const { explain } = await import("./commands/explain.js");
      explain(code, options, io);
    });
}

function outputOption(): Option {
  return new Option("-o, --output <format>", "what to print").choices(["table", "json"]).default("table");
}

/** How Commander's own errors are told. */
function errorsWithHelp(help: string): (text: string, write: (text: string) => void) => void {
  return (text, write) => write(`instance-view: ${plain(oneLine(text))} Try "${help}".\n`);
}

/** Commander says "error: what is wrong" and may ask back on a second line. */
function oneLine(text: string): string {
  const sentence = text
    .trim()
    .replace(/^error: /, "")
    .replace(/\s*\n\s*/g, " ");
  return /[.)?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function readVersion(): string {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

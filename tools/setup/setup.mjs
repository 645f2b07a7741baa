// Runs on the host's Node (>= 20) with nothing installed: plain JavaScript, no dependencies.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const pnpm = "pnpm@12.21.0";
const installedNode = join(root, "node_modules/.bin/node");
/** `INSTANCE_VIEW_NODE=host`: everything runs on the Node that runs this, as CI asks for on several of them. */
const onHost = process.env.INSTANCE_VIEW_NODE === "host";

/** Installs what is missing, builds what is out of date; quick when all is there. */
export function setUp() {
  install();
  if (!existsSync(join(root, "packages/cli/dist"))) console.error("Building the packages …");
  // The compiler itself knows best what is out of date; it needs a quarter of a second to say "nothing".
  run(join(root, "node_modules/.bin/tsc"), ["-b", ...buildable()]);
}

/** The Node that the tool chain needs: the one that was installed, or the host's where there is none for its platform. */
export function modernNode() {
  if (!onHost && existsSync(installedNode)) return installedNode;
  // The tools are TypeScript, which Node runs as it is from 22.18 on.
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  const who = onHost ? "INSTANCE_VIEW_NODE=host" : `This platform (${process.platform} ${process.arch})`;
  fail(`${who} needs Node 22.18 or later; this is ${process.version}.`);
}

/** Runs a script of ours on that Node, in this terminal; its exit code becomes ours. */
export function runModern(script, args) {
  const { status } = spawnSync(modernNode(), [join(root, script), ...args], { stdio: "inherit", env: environment() });
  process.exitCode = status ?? 1;
}

// Tools that start `node` themselves find the same one.
const environment = () => ({
  ...process.env,
  PATH: [join(root, "node_modules/.bin"), ...(onHost ? [dirname(process.execPath)] : []), process.env.PATH].join(
    delimiter,
  ),
});

/** Skipped where it was done for the same manifests and the same lockfile. */
function install() {
  const stamp = join(root, "node_modules/.instance-view-installed");
  const hash = `${hashOf(["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml"])}${onHost ? " on the host's Node" : ""}`;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  console.error("Installing the dependencies (the first time takes a minute) …");
  run("npx", ["--yes", pnpm, "install", "--frozen-lockfile", "--reporter=append-only"]);
  // Programs look for a Node beside them first.
  if (onHost) rmSync(installedNode, { force: true });
  writeFileSync(stamp, hash);
}

/** Keeps quiet unless it fails: then everything that the command said is shown. */
function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    env: environment(),
    encoding: "utf8",
    shell: process.platform === "win32",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) {
    fail(`${error?.message ?? `${stdout}\n${stderr}`.trim()}\n\n'${command} ${args.join(" ")}' failed: see above.`);
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths)
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)))
      .update("\0");
  return hash.digest("hex");
}

const buildable = () =>
  readdirSync(join(root, "packages"))
    .map((name) => `packages/${name}`)
    .filter((path) => existsSync(join(root, path, "tsconfig.json")))
    .sort();

// Runs on the host's Node (>= 20) with nothing installed: plain JavaScript, no dependencies.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const pnpm = "pnpm@12.21.0";
const stamps = join(root, "node_modules/.instance-view");

/** Installs and builds what is missing or out of date; does nothing, quickly, when all is there. */
export function setUp() {
  step("installed", "Installing the dependencies (the first time takes a minute)", installInputs(), () =>
    run("npx", ["--yes", pnpm, "install", "--frozen-lockfile", "--reporter=append-only"]),
  );
  step("built", "Building the packages", buildInputs(), () =>
    run(join(root, "node_modules/.bin/tsc"), ["-b", ...packagesWith("tsconfig.json")]),
  );
}

/** The Node that the tool chain needs: the one that was installed, or the host's where there is none for its platform. */
export function modernNode() {
  const installed = join(root, "node_modules/.bin/node");
  if (existsSync(installed)) return installed;
  if (Number(process.versions.node.split(".")[0]) >= 22) return process.execPath;
  fail(`This platform (${process.platform} ${process.arch}) needs Node 22 or later; this is ${process.version}.`);
}

/** Runs a script of ours on that Node, in this terminal; its exit code becomes ours. */
export function runModern(script, args) {
  const { status } = spawnSync(modernNode(), [join(root, script), ...args], { stdio: "inherit", env: environment() });
  process.exitCode = status ?? 1;
}

// Tools that start `node` themselves find the same one.
const environment = () => ({
  ...process.env,
  PATH: [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter),
});

/** Skips what was done for the same inputs. */
function step(name, title, inputs, action) {
  const stamp = join(stamps, name);
  const hash = hashOf(inputs);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  console.error(`${title} …`);
  action();
  mkdirSync(stamps, { recursive: true });
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

const installInputs = () => ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml"];

const buildInputs = () => [
  "tsconfig.base.json",
  ...packagesWith("package.json").map((path) => `${path}/package.json`),
  ...packagesWith("tsconfig.json").flatMap((path) => [`${path}/tsconfig.json`, ...filesBelow(`${path}/src`)]),
];

const packagesWith = (file) =>
  readdirSync(join(root, "packages"))
    .map((name) => `packages/${name}`)
    .filter((path) => existsSync(join(root, path, file)))
    .sort();

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
    .sort();
}

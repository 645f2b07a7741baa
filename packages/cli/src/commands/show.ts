import { summarize } from "@instance-view/status";
import { type Connection, type ConnectionOptions, connect } from "../connection.js";
import { type Deadline, startDeadline } from "../deadline.js";
import { tell } from "../errors/tell.js";
import { type FetchedView, fetchView } from "../fetch-view.js";
import { type Io, widthOf } from "../io.js";
import { renderExchange } from "../render/exchange.js";
import { renderJson } from "../render/json.js";
import { createStyle } from "../render/style.js";
import { renderTable } from "../render/table.js";
import type { Target } from "../resource-id.js";
import { resolveTarget, type TargetOptions } from "../target.js";

/** Options of `instance-view show`. */
export interface ShowOptions extends TargetOptions, ConnectionOptions {
  readonly output: "table" | "json";
  readonly apiVersion?: string;
  /** Seconds. */
  readonly timeout: number;
}

/**
 * Shows one VM.
 *
 * @throws CliError when there is no answer
 */
export async function show(resourceId: string | undefined, options: ShowOptions, io: Io): Promise<void> {
  const target = resolveTarget(resourceId, options, io.env);
  const deadline = startDeadline(options.timeout);
  try {
    const answer = await deadline.race(ask(target, options, deadline, io));
    const summary = summarize(answer.view);
    if (options.output === "json") {
      io.stdout.write(renderJson({ target, summary, answer }));
    } else {
      const style = createStyle(io.stdout);
      io.stdout.write(
        renderTable({ target, summary, view: answer.view }, { style, width: widthOf(io.stdout, io.env) }),
      );
    }
  } finally {
    deadline.clear();
  }
}

async function ask(target: Target, options: ShowOptions, deadline: Deadline, io: Io): Promise<FetchedView> {
  const remark = (text: string): void => void io.stderr.write(createStyle(io.stderr).dim(text));
  const onWait = (seconds: number): void => remark(`The service asks for a pause of ${seconds} s; waiting.\n`);
  let connection: Connection | undefined;
  try {
    connection = await connect(options, io.env);
    const answer = await fetchView(target, connection, { apiVersion: options.apiVersion, deadline, onWait });
    if (options.demo) remark(renderExchange(answer, widthOf(io.stderr, io.env)));
    return answer;
  } catch (error) {
    throw tell(error, { target, connection });
  } finally {
    await connection?.close();
  }
}

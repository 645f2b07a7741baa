import { explain, type Reason, type ReasonCode, type Summary } from "@instance-view/status";
import { plainLines, wrap } from "../text.js";
import type { Canvas } from "./table.js";

/** What is as it should be, and needs no explanation. */
const goodNews = new Set<ReasonCode>(["AgentReady", "HealthHealthy", "PowerRunning", "ProvisioningSucceeded"]);

/** What the row of the maintenance says more exactly. */
const saidInRow = new Set<ReasonCode>(["MaintenancePlanned", "MaintenanceStartable"]);

/** Why it is so, as far as the headline has not said it, and what else there is to know. */
export function renderFindings({ verdict, reasons, notes, facts }: Summary, canvas: Canvas): string[][] {
  const told = (reason: Reason): Finding => ({ sentence: reason.message, quotes: quotesOf(reason, facts) });
  const findings = verdict === "ready" ? [] : reasons.filter(({ code }) => !goodNews.has(code)).map(told);
  const wrong = verdict === "degraded" || verdict === "failed";
  const saidAbove = findings.length === 1 && findings[0]?.quotes.length === 0;
  return [
    ...section(wrong ? "What is wrong" : "Why", saidAbove ? [] : findings, canvas),
    ...section("What to do", wrong ? stepsOf(reasons) : [], canvas),
    ...section("Also", notes.filter(({ code }) => !saidInRow.has(code)).map(told), canvas),
  ];
}

interface Finding {
  readonly sentence: string;
  readonly quotes: readonly Quote[];
}

/** What the vocabulary advises about what is wrong. */
function stepsOf(reasons: readonly Reason[]): readonly Finding[] {
  const codes = reasons
    .filter(({ code }) => /(Failed|NotReady|Unhealthy)$/.test(code))
    .map(({ status }) => status?.code);
  const steps = new Set(codes.map((code) => explain(code).nextStep));
  return [...steps].map((sentence) => ({ sentence, quotes: [] }));
}

/** Words of the service, or of what runs on the VM. */
interface Quote {
  readonly title?: string;
  readonly lines: readonly string[];
}

function quotesOf({ code, status, pointer }: Reason, { extensions }: Summary["facts"]): readonly Quote[] {
  // It was good news then, and is none now.
  if (code === "AgentReportOutdated") return [];
  const quotes: Quote[] = [{ lines: plainLines(status?.message ?? "") }];
  if (code === "ExtensionFailed") {
    const components = extensions.find((extension) => pointer.startsWith(`${extension.pointer}/`))?.components ?? [];
    for (const { name = "output", status } of components) {
      quotes.push({ title: name, lines: plainLines(status.message ?? "") });
    }
  }
  return quotes.filter(({ lines }) => lines.length > 0);
}

function section(title: string, findings: readonly Finding[], { style, width }: Canvas): string[][] {
  if (findings.length === 0) return [];
  const lines = [style.bold(title)];
  for (const { sentence, quotes } of findings) {
    lines.push(...hanging("- ", sentence, width));
    for (const { title, lines: words } of quotes) {
      if (title !== undefined) lines.push(`    ${style.dim(`${title}:`)}`);
      const indent = title === undefined ? "    " : "      ";
      lines.push(...shortened(words.flatMap((line) => wrap(line, width - indent.length))).map((line) => indent + line));
    }
  }
  return [lines];
}

function hanging(bullet: string, text: string, width: number): string[] {
  const indent = "  ";
  return wrap(text, width - indent.length - bullet.length).map(
    (line, index) => indent + (index === 0 ? bullet : " ".repeat(bullet.length)) + line,
  );
}

const mostLines = 12;
const fromTheStart = 3;

/** Leaves out the middle of a long text: what was done stands at its start, what came of it at its end. */
function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= mostLines) return lines;
  const left = lines.length - (mostLines - 1);
  const end = mostLines - 1 - fromTheStart;
  return [...lines.slice(0, fromTheStart), `… ${left} lines left out; --output json has them`, ...lines.slice(-end)];
}

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { RuleInfo } from '../../plugins/basics/finding.ts'
import { checkProject } from '../../plugins/engine/check-project.ts'
import { openProject } from '../../plugins/engine/project.ts'
import { report } from '../../plugins/engine/report.ts'
import { shownSeverity } from '../../plugins/engine/settings/exceptions.ts'
import { diagramFindings } from '../../plugins/rendering/diagram-findings.ts'
import { milepostIn } from '../cli/terminal.ts'
import { TODAY } from '../vocabulary.ts'

/** A fence of a page: a document by its path, commands for a shell, or a report. */
interface Fence {
  readonly language: string
  readonly path: string | undefined
  readonly text: string
}

/** The headings of a page about a rule. */
export const HEADINGS = {
  broken: 'What breaks this rule',
  report: 'What Milepost reports',
  fix: 'How to fix',
} as const

const FENCE = /^(`{3,})(\w+)(?: title="([^"]+)")?\n([\s\S]*?)^\1$/gm

export function pageFile(rule: string): string {
  return `src/content/docs/rules/${rule}.md`
}

/** The line below the frontmatter and the frontmatter itself, as the table of rules has them. */
export function headOf(rule: string, info: RuleInfo): string {
  const { finds, source } = info
  return `---\ntitle: ${rule}\ndescription: ${JSON.stringify(`Finds ${finds}.`)}\n---\n\n**${shownSeverity(info)}** · ${source}\n`
}

/** A page with this head instead of its own, or before its text where it has none. */
export function withHead(page: string, head: string): string {
  const text = page.replace(/^---\n[\s\S]*?\n---\n+/, '').replace(/^\*\*[\w,; ]+\*\* · .*\n+/, '')
  return `${head}\n${text}`
}

/** A page with this report instead of its own, or before `How to fix` where it has none. */
export function withReport(page: string, report: string): string {
  const fence = `\`\`\`text\n${report}\`\`\`\n`
  const [before = page, after] = page.split(`\n## ${HEADINGS.report}\n`)
  if (after === undefined) {
    const [refused = page, afterFix = ''] = page.split(/^(?=## How to fix$)/m)
    return `${refused.trimEnd()}\n\n## ${HEADINGS.report}\n\n${fence}\n${afterFix}`
  }
  const old = /^```text\n[\s\S]*?^```\n/m
  const [own = '', ...others] = after.split(/^(?=## How to fix$)/m)
  const written = old.test(own) ? own.replace(old, () => fence) : `\n${fence}\n${own.trimStart()}`
  return `${before}\n## ${HEADINGS.report}\n${[written, ...others].join('')}`
}

/** A page that is begun: its author writes the rest. */
export function begunPage(head: string): string {
  return `${head}
TODO: say what it means, and why it matters.

## ${HEADINGS.broken}

TODO: a document that has the fault.

## ${HEADINGS.fix}

TODO: the same document without it.
`
}

/** One of a page's own sections; the documents it shows have headings, too. */
export function section(page: string, name: keyof typeof HEADINGS): string {
  const headings = Object.values(HEADINGS).join('|')
  const parts = page.split(new RegExp(`^## (?=(?:${headings})$)`, 'm'))
  return parts.find((part) => part.startsWith(`${HEADINGS[name]}\n`)) ?? ''
}

export function fencesIn(text: string): readonly Fence[] {
  return [...text.matchAll(FENCE)].map(([, , language = '', path, body = '']) => ({
    language,
    path,
    text: body,
  }))
}

/** Does what a page shows, in a folder of its own, and reports what this rule finds at each stage. */
export async function reportsOf(
  rule: string,
  stages: readonly (readonly Fence[])[],
): Promise<readonly string[]> {
  const root = mkdtempSync(join(tmpdir(), 'milepost-'))
  mkdirSync(join(root, 'content'))
  try {
    const reports: string[] = []
    for (const fences of stages) {
      const command = fences.find(isCommand)
      for (const fence of fences) if (fence !== command) enact(fence, root)
      reports.push(command ? await printedBy(command, root) : await reportOf(rule, root))
    }
    return reports
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** A page whose rule is about no document shows what the command line prints. */
function isCommand({ text }: Fence): boolean {
  return text.startsWith(COMMAND)
}

const COMMAND = 'npx milepost '

async function printedBy({ text }: Fence, root: string): Promise<string> {
  if (!existsSync(join(root, '.git'))) commitAll(root)
  const words = text.slice(COMMAND.length).match(/"[^"]*"|[^\s\\]+/g) ?? []
  const { out } = await milepostIn(
    root,
    words.map((word) => word.replaceAll('"', '')),
  )
  return out
}

/** Commands to Git are a change to what the page has shown so far. */
function enact({ language, path, text }: Fence, root: string): void {
  if (text.startsWith('git ') && !existsSync(join(root, '.git'))) commitAll(root)
  if (language === 'sh') execFileSync('sh', ['-euc', text], { cwd: root })
  if (path === undefined) return
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function commitAll(root: string): void {
  const author = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org']
  for (const words of [
    ['init', '-q', '-b', 'main'],
    ['add', '.'],
    ['commit', '-qm', 'Begin'],
  ])
    execFileSync('git', [...author, ...words], { cwd: root })
}

async function reportOf(rule: string, root: string): Promise<string> {
  const project = await openProject(root)
  const base = existsSync(join(root, '.git')) ? 'main' : undefined
  const diagrams = diagramFindings({})
  const options = { today: TODAY, cached: false, base, diagrams, processes: 0 }
  const outcome = await checkProject(project, options)
  const findings = outcome.findings.filter((finding) => finding.rule === rule)
  return report({ ...outcome, findings, allowed: [] })
}

export function readPage(rule: string): string {
  return readFileSync(pageFile(rule), 'utf8')
}

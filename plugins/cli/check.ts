import { resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { appendReport } from '../engine/appended-report.ts'
import { homepage, version } from '../engine/manifest.ts'
import { pictureCache } from '../engine/picture-cache.ts'
import { ruleAddress } from '../links/routes.ts'
import { diagramFindings } from '../rendering/diagram-findings.ts'
import { githubSummary } from '../reports/github-summary.ts'
import { REPORTS, type ReportName } from '../reports/index.ts'
import type { ReportInput } from '../reports/input.ts'
import { CATALOGUE } from '../rules/catalogue.ts'
import { type GlobalOptions, type Judged, judgeFrom } from './options.ts'
import { painter } from './painter.ts'
import type { Terminal } from './terminal.ts'

interface CheckOptions extends GlobalOptions {
  readonly format: ReportName
  readonly maxFindings: number
  readonly strict: boolean
  readonly base?: string
}

export function addCheck(
  program: Command,
  terminal: Terminal,
  exitWith: (code: number) => void,
): void {
  program
    .command('check')
    .description('check every document and report everything that is wrong')
    .argument('[root]', 'the project')
    .addOption(formatOption())
    .option('--max-findings <number>', 'show at most so many', wholeNumber, 1_000)
    .option('--base <revision>', 'judge the change since this revision too: histories, ids')
    .option('--strict', 'warnings fail the check too', false)
    .addHelpText('after', EXAMPLES)
    .action(async (root: string | undefined, _: unknown, command: Command) => {
      const options: CheckOptions = command.optsWithGlobals()
      const whole = withDiagrams(options, resolve(terminal.cwd, root ?? options.root))
      const checked = await judgeFrom(whole, terminal)
      const input = reportInput(checked, options, terminal)
      terminal.out(REPORTS[options.format].write(input))
      const summary = terminal.env['GITHUB_STEP_SUMMARY']
      if (options.format === 'github' && summary) appendReport(summary, githubSummary(input))
      exitWith(fails(checked, options.strict) ? 1 : 0)
    })
}

function withDiagrams(options: CheckOptions, root: string) {
  const cache = options.cache ? pictureCache(root) : undefined
  return { ...options, root, diagrams: diagramFindings({ cache }) }
}

const EXAMPLES = `
Examples:
  milepost check
  milepost check --format github --strict
  milepost check --base origin/main
  milepost check ../other-project --today 2027-01-01

Exit codes: 0 clean, 1 findings of severity error (with --strict, warnings too), 2 could not run.`

function formatOption(): Option {
  const help = Object.entries(REPORTS).map(([name, report]) => `${name} (${report.help})`)
  return new Option('--format <format>', help.join('; '))
    .choices(Object.keys(REPORTS))
    .default('pretty')
}

function reportInput(
  { verdict, project }: Judged,
  options: CheckOptions,
  terminal: Terminal,
): ReportInput {
  return {
    ...verdict,
    textOf: project.source.read,
    ruleUrl: (rule) => ruleAddress(rule, homepage),
    ruleInfo: (rule) =>
      CATALOGUE.get(rule) ?? project.config.ownRules.find(({ id }) => id === rule),
    version,
    paint: painter(terminal.colors && options.color && options.format === 'pretty'),
    maxFindings: options.maxFindings,
  }
}

function fails({ verdict }: Judged, strict: boolean): boolean {
  return verdict.findings.some(
    ({ severity }) => severity === 'error' || (strict && severity === 'warning'),
  )
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.')
  return Number(text)
}

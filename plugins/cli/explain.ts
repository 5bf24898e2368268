import type { Command } from 'commander'
import { alternatives, code, didYouMean } from '../basics/wording.ts'
import { shownSeverity } from '../engine/exceptions.ts'
import { CATALOGUE } from '../engine/settings/rule-catalogue.ts'
import { ruleAddress } from '../links/addresses/routes.ts'
import { rulePage } from '../outside/files/rule-pages.ts'
import type { Terminal } from './terminal/terminal.ts'

export function addExplain(program: Command, terminal: Terminal): void {
  program
    .command('explain')
    .argument('[rule]', 'without it, lists all rules')
    .description('explain a rule, with a bad document, its report and the fix')
    .addHelpText('after', '\nExamples:\n  milepost explain\n  milepost explain dependency-cycle')
    .action((rule: string | undefined) =>
      terminal.out(rule === undefined ? everyRule() : explain(rule)),
    )
}

function everyRule(): string {
  const width = Math.max(...[...CATALOGUE.keys()].map((id) => id.length))
  const rows = [...CATALOGUE].map(
    ([id, { severity, finds }]) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${finds}`,
  )
  return `${rows.join('\n')}\n`
}

function explain(id: string): string {
  const info = CATALOGUE.get(id)
  if (!info) {
    const ids = [...CATALOGUE.keys()]
    throw new Error(
      `Unknown rule ${code(id)}${didYouMean(id, ids)} Known are ${alternatives(ids)}.`,
    )
  }
  const head = `${id} · ${shownSeverity(info)}\n\nFinds ${info.finds}.\nSource: ${info.source}\n`
  const page = rulePage(id)
  return page === undefined ? `${head}\n${ruleAddress(id)}\n` : `${head}\n${page}`
}

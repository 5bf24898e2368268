import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { HOME } from '../home.ts'

/** The docs page of a rule, which the package carries: Markdown without its frontmatter. */
export function rulePage(rule: string): string | undefined {
  const file = fileURLToPath(new URL(`../src/content/docs/rules/${rule}.md`, HOME))
  if (!existsSync(file)) return undefined
  return readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n+/, '')
}

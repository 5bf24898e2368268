import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { HOME } from '../home.ts'

/** Returns the docs page of a rule from the package: Markdown without its frontmatter. */
export function rulePage(rule: string): string | undefined {
  const file = fileURLToPath(new URL(`../src/content/docs/rules/${rule}.md`, HOME))
  if (!existsSync(file)) return undefined
  return readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n+/, '')
}

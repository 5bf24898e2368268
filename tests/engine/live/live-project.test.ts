import { expect, onTestFinished, test } from 'vitest'
import { check } from '../../../plugins/engine/check.ts'
import { readConfig } from '../../../plugins/engine/config.ts'
import { openLiveProject } from '../../../plugins/engine/live/live-project.ts'
import { defineKind } from '../../../plugins/kinds/kind.ts'
import { memorySource } from '../../../plugins/outside/sources/memory-source.ts'
import { mdx, row, TODAY } from '../../vocabulary.ts'

const memo = defineKind({
  name: 'memo',
  plural: 'memos',
  describes: 'A text with a template.',
  folder: 'memos',
  template: 'memos/template.md',
  fields: {},
})
const config = readConfig({ kinds: [memo] })

/** Returns a function that picks one of several things, always the same ones for one seed. */
function picker(seed: number) {
  let state = seed
  return <Item>(items: readonly [Item, ...Item[]]): Item => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return items[Math.floor((state / 2 ** 32) * items.length)] ?? items[0]
  }
}

type Pick = ReturnType<typeof picker>

const IDS = ['alpha', 'beta', 'gamma', 'delta', 'nowhere'] as const
const HEADINGS = ['Why', 'How', 'TODO', 'Scope'] as const
const WORDS = ['Ready', 'Alpha', 'Write the reason here.', '<b>bold</b>', '[[', '{x}'] as const

function item(pick: Pick): string {
  const alias = pick(['', '', `\naliases: [${pick(IDS)}]`])
  const note = pick(['', ', note: late', ', on: 2027-01-01'])
  return mdx(
    `title: ${pick(WORDS)}
roadmap: ${pick(['next', 'next', 'later'])}
tracking: ${pick(['https://example.org/1', 'nothing'])}
needs: [${pick(IDS)}, ${pick(IDS)}]
history:
  - { status: ${pick(['planned', 'done', 'cancelled', 'plan'])}, target: ${pick(['2027-Q1', '2026-Q1'])}${note} }${alias}`,
    prose(pick),
  )
}

function aMemo(pick: Pick): string {
  return mdx(`title: ${pick(WORDS)}`, prose(pick))
}

function prose(pick: Pick): string {
  const anchor = pick(['', '#why', '#how', '#Scope'])
  const link = `[it](${pick(['./', '../roadmap/items/', '/content/roadmap/items/'])}${pick(IDS)}.mdx${anchor})`
  return `## ${pick(HEADINGS)}\n\n${pick(WORDS)}\n\nSee [[${pick(IDS)}]] and ${link}.\n\n## ${pick(HEADINGS)}`
}

const ITEMS = IDS.slice(0, 4).map((id) => `content/roadmap/items/${id}.mdx`)

function filesOf(pick: Pick): Record<string, string> {
  return {
    'content/memos/template.md': mdx('title: A memo', 'Write the reason here.'),
    'content/memos/plan.md': aMemo(pick),
    ...Object.fromEntries(ITEMS.map((path) => [path, item(pick)])),
    'content/roadmap/next.mdx': mdx('title: Next\norder: [alpha, beta]'),
  }
}

const FILES = ['content/memos/plan.md', 'content/memos/a page.md', 'content/else/where.md'] as const

test.each([1, 2, 3])(
  'a project that is edited has the findings of one that is checked anew (seed %i)',
  async (seed) => {
    const pick = picker(seed)
    const before = filesOf(pick)
    const after = new Map(Object.entries(before))
    const project = { root: '/', config, source: memorySource(before) }
    const live = openLiveProject(project, { today: () => TODAY, cached: false })
    onTestFinished(live.close)
    const kinds = new Set<string>()
    for (let edit = 0; edit < 25; edit += 1) {
      const path = pick([pick(FILES), ...ITEMS])
      const was = before[path]
      if (pick([true, false, false])) {
        live.release(path)
        if (was === undefined) after.delete(path)
        else after.set(path, was)
      } else {
        const text = path.endsWith('.mdx') ? item(pick) : aMemo(pick)
        live.hold(path, text)
        after.set(path, text)
      }
      const source = memorySource(Object.fromEntries(after))
      const anew = await check(source, config, { today: TODAY, processes: 0 })
      const { findings } = await live.check()
      expect(findings.map(row)).toEqual(anew.findings.map(row))
      for (const { rule } of findings) kinds.add(rule)
    }
    expect(kinds.size).toBeGreaterThan(8)
  },
)

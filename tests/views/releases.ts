import { mdx } from '../vocabulary.ts'

/** A project with a policy, three lines that are out, and a fourth that is planned. */
export const RELEASES: Readonly<Record<string, string>> = {
  'people.yaml': 'ada:\n  name: Ada\n',
  'groups/core.mdx': mdx('title: Core\ntype: team\nstatus: active'),
  'policies/train.mdx': mdx('title: Train\nfrom: 2020-04-01\nmajor: 1\ncadence: monthly'),
  'policies/quarterly.mdx': mdx(`
    title: Quarterly
    from: 2026-01-01
    major: 1
    cadence: quarterly
    aligned: [engine, console]
    independent: [idl]
    identical: [chart]
    branch: release-v{major}.{minor}
    beta: v{major}.{minor}.{patch}b{n}
    support: { releases: 1, security: 2 }
    docs: { aligned: minor, others: latest }
  `),
  'components/engine.mdx': mdx(`
    title: Engine
    aliases: [the-engine]
    owner: core
    repo: example/engine
    docs: { base: "https://docs.example.org/engine/v{version}/" }
  `),
  'components/console.mdx': mdx('title: Console\nissues: https://github.com/e/p/labels/ui'),
  'components/idl.mdx': mdx('title: IDL\nowner: core'),
  'components/chart.mdx': mdx('title: Chart\nowner: core'),
  'releases/v1.1.mdx': line('1.1', '2026-03-31'),
  'releases/v1.2.mdx': line('1.2', '2026-06-30'),
  'releases/v1.3.mdx': line(
    '1.3',
    '2026-09-30',
    `milestone: https://example.org/milestones/3
    patches:
      - { component: engine, version: "1.3.1b0", on: 2026-10-13 }
      - { component: the-engine, version: "1.3.1", on: 2026-10-20, fixes: https://example.org/1 }
      - { component: console, version: "1.4.0", on: 2026-11-01, security: true }`,
  ),
  'roadmap/plan.mdx': mdx('title: Plan\norder: [pins, speed]'),
  'roadmap/items/pins.mdx': item('Pins', 'release: "1.3"\ncomponents: [engine]'),
  'roadmap/items/speed.mdx': item('Speed', '', '1.3'),
  'roadmap/items/moved.mdx': item('Moved on', '', '1.2').replace(
    '\n---\n',
    '\n  - { status: in-progress, target: 2027-Q2 }\n---\n',
  ),
}

export function line(number: string, on: string, more = '', status = 'released'): string {
  return mdx(`
    title: Line ${number}
    line: "${number}"
    status: ${status}
    on: ${on}
    components: { engine: "${number}.0", console: "${number}.0", chart: "${number}.0" }
    ${more}
  `)
}

function item(title: string, more: string, target?: string): string {
  const due = target ? `, target: "${target}"` : ''
  const steps = `history:\n  - { status: planned${due} }`
  return mdx(`title: ${title}\nroadmap: plan\nowners: [ada]\n${more}\n${steps}`)
}

/** Every document of these kinds, kept as history. */
export function asHistory(day: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(RELEASES).map(([path, text]) => [
      path,
      path.startsWith('releases/') ? text.replace('status:', `as-of: ${day}\nstatus:`) : text,
    ]),
  )
}

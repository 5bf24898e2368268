import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { mdx } from '../../vocabulary.ts'

/** The folder in which a project keeps results for a later run. */
export const CACHE = 'node_modules/.cache/milepost'

/** A project with faults, which a damaged cache must not hide; Mermaid is slow to start. */
export function writeFaulty(root: string, drawn: boolean): void {
  const fence = (line: string) => (drawn ? `\n\n\`\`\`mermaid\npie\n  ${line}\n\`\`\`` : '')
  const files = {
    'node_modules/.package-lock.json': '{}',
    'content/process/a.mdx': mdx('title: A', `See [[gone]].${fence('"a" : x')}`),
    'content/process/b.mdx': mdx('title: B', `Sound.${fence('"a" : 1')}`),
    'content/process/c.mdx': mdx('title: C\ncolour: red'),
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

/** Numbers from 0 up to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Does something random to a random file of a folder, and tells what. */
export function damageIn(folder: string, random: () => number): string {
  const files = readdirSync(folder).sort()
  const name = files[Math.floor(random() * files.length)]
  if (name === undefined) return 'nothing is there'
  const path = join(folder, name)
  const bytes = readFileSync(path)
  const at = Math.floor(random() * bytes.length)
  const [what, damage] = DAMAGES[Math.floor(random() * DAMAGES.length)] ?? ['nothing', () => {}]
  damage(path, bytes, at)
  return `${name}: ${what} at ${at}`
}

type Damage = (path: string, bytes: Buffer, at: number) => void

const DAMAGES: readonly (readonly [what: string, damage: Damage])[] = [
  [
    'one bit',
    (path, bytes, at) => writeFileSync(path, spliced(bytes, at, [flipped(bytes, at)], 1)),
  ],
  ['a letter more', (path, bytes, at) => writeFileSync(path, spliced(bytes, at, [0x31], 0))],
  ['a letter less', (path, bytes, at) => writeFileSync(path, spliced(bytes, at, [], 1))],
  [
    'a part twice',
    (path, bytes, at) =>
      writeFileSync(path, spliced(bytes, at, [...bytes.subarray(at, at + 9)], 0)),
  ],
  ['zeros', (path, bytes, at) => writeFileSync(path, spliced(bytes, at, Array(9).fill(0), 9))],
  ['the end cut off', (path, _, at) => truncateSync(path, at)],
  ['no findings', (path, bytes) => writeFileSync(path, bytes.toString().replace(FINDINGS, '$1[]'))],
  ['another JSON', (path) => writeFileSync(path, '{"findings":[]}')],
  ['no file', (path) => rmSync(path)],
]

const FINDINGS = /("findings":)\[.*\]/

function flipped(bytes: Buffer, at: number): number {
  return (bytes[at] ?? 0) ^ 1
}

function spliced(bytes: Buffer, at: number, by: readonly number[], less: number): Buffer {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(by), bytes.subarray(at + less)])
}

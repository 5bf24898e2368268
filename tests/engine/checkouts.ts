import { checkProject } from '../../plugins/engine/check-project.ts'
import { openProject } from '../../plugins/engine/project.ts'
import { scratchProject } from '../scratch.ts'
import { mdx, row, TODAY } from '../vocabulary.ts'

/** A configuration with one kind of proposals, whose requirements may lie in another root. */
export function config(name: string, rest: string): string {
  return `import { defineKind, fields } from ${JSON.stringify(new URL('../../plugins/config.ts', import.meta.url).href)}
const kind = defineKind({
  name: '${name}', plural: '${name}s', describes: 'A proposal.', folder: '.',
  fields: { requires: fields.list(fields.reference()).optional() },
  relations: { requires: { to: ['eip', 'erc'], inverse: 'required-by', acyclic: true } },
  namesOf: (_, path) => [path.replace(/^docs\\/${name}-|\\.md$/g, '')],
})
export default { content: 'docs', builtInKinds: false, kinds: [kind], ${rest} }`
}

const EIPS = config('eip', `roots: { ercs: '../ercs' }, site: 'https://eips.example.org'`)
const ERCS = config('erc', `roots: { eips: '../eips' }, site: 'https://ercs.example.org/all/'`)

/** Two checkouts beside one another that refer to each other. */
export function checkouts(files: Readonly<Record<string, string>> = {}): string {
  return scratchProject({
    'eips/package.json': '{ "type": "module" }',
    'ercs/package.json': '{ "type": "module" }',
    'eips/milepost.config.ts': EIPS,
    'ercs/milepost.config.ts': ERCS,
    'ercs/docs/erc-20.md': mdx(
      'title: Tokens\nrequires: ["eips:1", eip-2]',
      'See [[eips:1]].\n\n## Events',
    ),
    'eips/docs/eip-1.md': mdx('title: Purpose', 'See [[ercs:20]] and [[erc-20#Events|events]].'),
    'eips/docs/eip-2.md': mdx(
      'title: Second',
      '[tokens](../../ercs/docs/erc-20.md#events) [own](../../eips/docs/eip-1.md)',
    ),
    ...files,
  })
}

/** Checks one checkout with the roots that it names. */
export async function checkedIn(root: string) {
  const project = await openProject(root)
  return checkProject(project, { today: TODAY, processes: 0, cached: false, mayBeEmpty: true })
}

/** The findings of a check, each with the name of its root. */
export async function rowsOf(root: string): Promise<readonly string[]> {
  return (await checkedIn(root)).findings.map((finding) => `${finding.root ?? '-'} ${row(finding)}`)
}

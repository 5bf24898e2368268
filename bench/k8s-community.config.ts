import { defineConfig, defineKind, fields, type Rule, readers } from 'milepost/config'

const { list, mapping, text } = fields

const lead = mapping({ github: text(), name: text() }).loose()
const group = (name: string, listAt: string, plural: string) =>
  defineKind({
    name,
    plural,
    describes: 'A group of Kubernetes.',
    folder: 'sigs.yaml',
    listAt,
    idKey: 'dir',
    open: true,
    fields: {
      dir: text(),
      name: text(),
      charter_link: text().optional(),
      leadership: mapping({ chairs: list(lead), tech_leads: list(lead).optional() }).loose(),
    },
  })

const sig = group('sig', 'sigs', 'SIGs')
const wg = group('wg', 'workinggroups', 'working groups')
const committee = group('committee', 'committees', 'committees')

/** The charter of a group: its id is the folder, as in the list. */
const charter = defineKind({
  name: 'charter',
  plural: 'charters',
  describes: 'The charter of a group.',
  folder: '.',
  files: ['*/charter.md'],
  reader: readers.none(),
  fields: {},
  idOf: (path) => path.split('/').at(-2) ?? '',
})

const charters: Rule = {
  id: 'charter-not-there',
  severity: 'error',
  finds: 'a group without its charter, and a charter without a group',
  source: "Kubernetes' governance",
  *check({ graph }) {
    const groups = [sig, wg, committee].flatMap((kind) => graph.entries(kind))
    for (const node of groups) {
      const link = node.data.charter_link
      if (link && !link.includes(':') && !graph.nodeAt(`${node.id}/${link}`))
        yield { node, path: ['charter_link'], message: `Cannot find \`${node.id}/${link}\`.` }
      if (node.data.leadership.chairs.length < 2)
        yield { node, path: ['leadership'], message: 'Fewer than two chairs.' }
    }
    for (const node of graph.entries(charter)) {
      if (!groups.some(({ id }) => id === node.id))
        yield { node, message: `No group \`${node.id}\` is in \`sigs.yaml\`.` }
    }
  },
}

/** `milepost check <folder of kubernetes/community> --config bench/k8s-community.config.ts` */
export default defineConfig({
  content: '.',
  builtInKinds: false,
  publish: false,
  largestFrontmatter: 1024,
  kinds: [sig, wg, committee, charter],
  ownRules: [charters],
  ignore: ['archive/', 'communication/', 'generator/'],
})

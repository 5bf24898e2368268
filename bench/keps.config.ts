import { defineConfig, defineKind, fields, type Rule } from 'milepost/config'

const [FIRST = '', ...OTHERS] =
  'provisional implementable implemented deferred rejected withdrawn replaced'.split(' ')
const { any, count, day, list, oneOf, text } = fields

/** The last name in a path: `2902-cpumanager`, of `/keps/sig-node/2902-cpumanager/kep.yaml`. */
const folderIn = (path: string | number) => {
  const steps = String(path).split(/[/\s#]+/)
  const named = steps.filter((step) => !/^(README\.md|kep\.yaml)?$/.test(step))
  return named.at(-1)?.replace(/\.md$/, '') ?? ''
}

const proposals = (inverse: string) => ({
  to: ['kep'],
  inverse,
  idsOf: (value: string | number) =>
    /^\d+$|^\d+-|\/\d+-/.test(String(value)) ? [folderIn(value)] : [],
})

/** Kubernetes' enhancement proposals: the metadata of each is a file of its own. */
const kep = defineKind({
  name: 'kep',
  plural: 'KEPs',
  describes: 'A proposal to enhance Kubernetes.',
  folder: 'keps',
  files: ['keps/**/kep.yaml'],
  open: true,
  fields: {
    title: text({ empty: true }),
    'kep-number': count().or(text()),
    status: oneOf([FIRST, ...OTHERS]),
    'creation-date': day().optional(),
    'last-updated': any().optional(),
    replaces: list(text()).nullish(),
    'superseded-by': any().optional(),
  },
  idOf: folderIn,
  namesOf: (data) => [String(Number(data['kep-number']))],
  relations: { replaces: proposals('replaced-by') },
})

const ofItsFolder: Rule = {
  id: 'number-or-replacement',
  severity: 'warning',
  finds: 'a number that its folder does not say, and a replaced proposal without its replacement',
  source: "Kubernetes' template asks for it.",
  *check({ graph }) {
    for (const node of graph.entries(kep)) {
      const [number] = /^\d+/.exec(node.id) ?? []
      if (number !== undefined && Number(number) !== Number(node.data['kep-number']))
        yield { node, path: ['kep-number'], message: `The folder says \`${number}\`.` }
      const by = node.data['superseded-by']
      if (node.data.status === 'replaced' && (!by || by.length === 0))
        yield { node, path: ['status'], message: 'Name the replacement in `superseded-by`.' }
    }
  },
}

/** `milepost check <folder of kubernetes/enhancements> --config bench/keps.config.ts` */
export default defineConfig({
  content: '.',
  builtInKinds: false,
  kinds: [kep],
  ownRules: [ofItsFolder],
})

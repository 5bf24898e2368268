import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { kindSchemas } from '../../plugins/exports/kind-schemas.ts'
import { BUILT_IN } from '../../plugins/kinds/index.ts'
import { checked, mdx } from '../vocabulary.ts'

const outcome = await checked({
  'people.yaml': 'kim: { name: Kim }\nada: { name: Ada }\n',
  'roadmap/next.mdx': mdx('title: Next\norder: [a]'),
  'roadmap/items/a.mdx': mdx(
    'title: A\naliases: [old-a]\nroadmap: next\nowners: [kim, t]\nhistory: [{ status: planned }]',
  ),
  'groups/t.mdx': mdx('title: T\ntype: team\nstatus: active\nleads: [{ person: ada, role: lead }]'),
})

const schemaOf = (name: string) => {
  const kind = BUILT_IN.find((each) => each.name === name)
  return JSON.parse(kindSchemas(outcome.graph, BUILT_IN, kind))
}

const validator = (name: string) => new Ajv2020({ strict: false }).compile(schemaOf(name))

test.each(BUILT_IN.map(({ name }) => [name]))(
  'the schema of %s is one, and takes its documents',
  (name) => {
    const isValid = validator(name)
    const documents = outcome.documents.filter(
      ({ path }) => outcome.graph.nodeAt(path)?.kind.name === name,
    )
    for (const { frontmatter } of documents) expect(isValid(frontmatter.data)).toBe(true)
  },
)

test('every field has its sentence; closed words and existing ids are offered', () => {
  const { properties, $defs } = schemaOf('item')
  expect(properties.roadmap).toEqual({
    description: 'Its roadmap.',
    $ref: '#/$defs/name-of-roadmap',
  })
  expect(properties.owners.items).toEqual({ $ref: '#/$defs/name-of-person-or-group' })
  expect(properties.history.items.properties.status.enum).toContain('in-progress')
  expect($defs['name-of-item'].anyOf[0]).toEqual({ enum: ['a', 'old-a'] })
  expect($defs['name-of-person-or-group'].anyOf[0]).toEqual({ enum: ['ada', 'kim', 't'] })
  expect(schemaOf('group').properties.leads.items.properties.person.$ref).toBe(
    '#/$defs/name-of-person',
  )
})

test.each([
  ['an unknown field', { ownr: [] }],
  ['an unknown id', { needs: ['b'] }],
  ['an unknown status', { history: [{ status: 'planed' }] }],
  ['one value for a list', { owners: 'kim' }],
])('it refuses %s', (_, wrong) => {
  const right = { title: 'B', roadmap: 'next', history: [{ status: 'planned' }] }
  const isValid = validator('item')
  expect(isValid(right)).toBe(true)
  expect(isValid({ ...right, ...wrong })).toBe(false)
})

test('a file of many entries, and all kinds in one schema', () => {
  const isValid = validator('person')
  expect(isValid({ kim: { name: 'Kim' } })).toBe(true)
  expect(isValid({ kim: { nam: 'Kim' } })).toBe(false)
  const all = JSON.parse(kindSchemas(outcome.graph, BUILT_IN))
  expect(Object.keys(all.$defs)).toEqual(BUILT_IN.map(({ name }) => name))
  new Ajv2020({ strict: false }).compile(all)
})

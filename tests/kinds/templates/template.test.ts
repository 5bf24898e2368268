import { expect, test } from 'vitest'
import { z } from 'zod'
import { count, day, oneOf, reference, text, url } from '../../../plugins/kinds/fields/fields.ts'
import { item } from '../../../plugins/kinds/item.ts'
import { defineKind, type Kind } from '../../../plugins/kinds/kind.ts'
import { type TemplateFacts, templateOf } from '../../../plugins/kinds/templates/template.ts'

const facts: TemplateFacts = {
  id: 'e2e-tests',
  today: '2026-11-20',
  given: {},
  idsFor: () => [],
  shapeFor: (field) => (field === 'discussions' ? '- { title: Planning }' : undefined),
}

test('an item: what it has to say, and what it may say besides', () => {
  const idsFor = (field: string) => (field === 'roadmap' ? ['engine'] : [])
  expect(templateOf(item as Kind, { ...facts, idsFor })).toMatchInlineSnapshot(`
    "---
    # The name that readers see.
    title: E2e tests
    # Its roadmap.
    roadmap: engine
    # Its steps, oldest first. The last step gives its status.
    history:
      - status: unplanned
    # It may also say:
    #   owners: Its owners: people or groups.
    #   tracking: The issue or board that tracks it, or the reason why there is none.
    #   discussions: Its discussions: \`rfc:81\`, an address, or a title with an address. Write - { title: Planning }
    #   needs: The items it waits for.
    #   theme: The theme it belongs to.
    #   components: The components it changes.
    #   group: The group that is responsible for it.
    #   release: The release line it aims for.
    #   continuous: True for work that goes on for ever, so that it has no target.
    #   interest: The interest of the community, as a planning meeting sees it.
    #   impact: Its effect on those who use the project.
    #   flag: The feature flag that hides it.
    ---

    TODO: say what it is about.
    "
  `)
})

const experiment = defineKind({
  name: 'experiment',
  plural: 'experiments',
  describes: 'Something that is tried.',
  folder: 'experiments',
  fields: {
    status: oneOf(['stopped', 'running']).describe('Where it stands.'),
    question: text().describe('What is to be found out.'),
    sponsor: reference().describe('Who asked for it.'),
    begins: day().describe('Its first day.'),
    tries: count(),
    board: url(),
    measured: z
      .strictObject({ unit: text(), note: text().optional() })
      .describe('What is counted.'),
    cost: text().optional().describe('What it may cost.'),
  },
  relations: { sponsor: { to: ['group'], inverse: 'sponsors' } },
  statuses: {
    running: { phase: 'active', next: ['stopped'] },
    stopped: { phase: 'done', next: [] },
  },
  sectionsOf: ({ question }) => ['Question', `Answer to ${question}`],
})

test('a kind of a site: samples where there is nothing to go by, in the words of its schema', () => {
  const idsFor = (field: string) => (field === 'sponsor' ? ['docs', 'core'] : [])
  const given = { question: 'Why?' }
  const template = templateOf(experiment as Kind, { ...facts, given, idsFor })
  expect(template).toMatchInlineSnapshot(`
    "---
    # The name that readers see.
    title: E2e tests
    # Where it stands. One of stopped, running.
    status: running
    # What is to be found out.
    question: Why?
    # Who asked for it. There are docs, core.
    sponsor: TODO
    # TODO: Its first day.
    begins: 2026-11-20
    # TODO: say what it is.
    tries: 1
    # TODO: say what it is.
    board: https://example.org/
    # What is counted.
    measured:
      unit: TODO
    # It may also say:
    #   cost: What it may cost.
    ---

    ## Question

    TODO: write this section.

    ## Answer to Why?

    TODO: write this section.
    "
  `)
})

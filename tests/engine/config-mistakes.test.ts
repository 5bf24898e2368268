import { expect, test } from 'vitest'
import { z } from 'zod'
import { readConfig } from '../../plugins/engine/config.ts'
import type { UserConfig } from '../../plugins/engine/settings/user-config.ts'
import { oneOf } from '../../plugins/kinds/fields/fields.ts'
import { defineKind, type KindDefinition } from '../../plugins/kinds/kind.ts'
import type { Rule } from '../../plugins/rules/base/rule.ts'

const eip = (parts: Partial<KindDefinition<z.ZodRawShape>> = {}) =>
  defineKind({
    name: 'eip',
    plural: 'EIPs',
    describes: 'A proposal.',
    folder: 'eips',
    fields: { requires: z.array(z.string()).optional(), status: oneOf(['Draft', 'Final']) },
    ...parts,
  })

const rule = (id: string): Rule => ({
  id,
  severity: 'error',
  finds: 'something',
  source: 'us',
  *check() {},
})

const draft = { phase: 'idea', next: ['Final'] } as const
const final = { phase: 'done', next: [] } as const

test.each<readonly [string, UserConfig, string]>([
  [
    'a misspelt relation',
    { kinds: [eip({ relations: { requirez: { to: ['eip'], inverse: 'required-by' } } })] },
    'Unknown field `requirez` in relation `requirez` of kind `eip`; did you mean `requires`?',
  ],
  [
    'a relation to a kind that is not there',
    { kinds: [eip({ relations: { requires: { to: ['epi'], inverse: 'required-by' } } })] },
    'Unknown kind `epi` in relation `requires` of kind `eip`; did you mean `eip`?',
  ],
  [
    'a relation that nobody answers',
    {
      kinds: [
        eip({
          relations: { requires: { to: ['eip'], inverse: 'required-by', reciprocal: 'require' } },
        }),
      ],
    },
    'Unknown field `require` in `reciprocal` of relation `requires` of kind `eip`; did you mean `requires`?',
  ],
  [
    'a status that may follow and is none',
    { kinds: [eip({ statuses: { Draft: { phase: 'idea', next: ['Finl'] }, Final: final } })] },
    'Unknown status `Finl` in what follows status `Draft` of kind `eip`; did you mean `Final`?',
  ],
  [
    'a status without a row',
    { kinds: [eip({ statuses: { Draft: { phase: 'idea', next: [] } } })] },
    'Kind `eip` has no row in `statuses` for `Final`; add one.',
  ],
  [
    'a row without a status',
    { kinds: [eip({ statuses: { Draft: draft, Final: final, Drft: final } })] },
    'Unknown status `Drft` in `statuses` of kind `eip`; did you mean `Draft`?',
  ],
  [
    'sections of a kind that is not there',
    { sections: { rcf: ['Summary'] } },
    'Unknown kind `rcf` in `sections`; did you mean `rfc`?',
  ],
  [
    'a severity for a kind that is not there',
    { rules: { unowned: { kinds: { nokind: 'off' } } } },
    'Unknown kind `nokind` in the `kinds` of rule `unowned`.',
  ],
  [
    'a rule with the id of another',
    { ownRules: [rule('broken-link'), rule('ours'), rule('ours')] },
    'There are two rules `ours`; rename one of them.\nA rule of your own has the id `broken-link`, which Milepost has already; choose another.',
  ],
  [
    'two kinds of one name',
    { kinds: [eip(), eip()] },
    'There are two kinds `eip`; rename one of them.',
  ],
  [
    'an exception from a rule that is not there',
    { allow: [{ rule: 'broken-lnk', paths: ['x'], reason: 'y' }] },
    'Unknown rule `broken-lnk`; did you mean `broken-link`?',
  ],
])('%s is refused', (_, config, message) => {
  expect(() => readConfig(config)).toThrow(`Cannot use the configuration:\n${message}`)
})

test('what has an effect is accepted', () => {
  const kinds = [
    eip({
      statuses: { Draft: draft, Final: final },
      relations: { requires: { to: ['eip', 'rfc'], inverse: 'required-by' } },
    }),
  ]
  expect(readConfig({ kinds, builtInKinds: false }).kinds.map(({ name }) => name)).toEqual(['eip'])
})

test('a kind that says itself what its status is may have more words than rows', () => {
  const kinds = [eip({ statuses: { Draft: { phase: 'idea', next: [] } }, statusOf: () => 'Draft' })]
  expect(() => readConfig({ kinds })).not.toThrow()
})

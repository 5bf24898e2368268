import { expect, test } from 'vitest'
import { changePrerenderers } from '../../../plugins/astro/site/prerenderers.ts'

type Integrations = Parameters<typeof changePrerenderers>[0]
type Begin = NonNullable<Integrations[number]['hooks']['astro:build:start']>
type BeginOptions = Parameters<Begin>[0]
type Given = Parameters<BeginOptions['setPrerenderer']>[0]

/** The name of the prerenderer that a build uses where an adapter does this when it begins. */
async function used(adapter: Begin | undefined): Promise<string> {
  const milepost: Integrations[number] = { name: 'milepost', hooks: {} }
  const hooks = adapter === undefined ? {} : { 'astro:build:start': adapter }
  const integrations: Integrations = [{ name: 'adapter', hooks }, milepost]
  const own = changePrerenderers(integrations, 'milepost', (inner) =>
    Object.assign(inner, { name: `ours over ${inner.name}` }),
  )
  milepost.hooks['astro:build:start'] = ({ setPrerenderer }) => own.begin(setPrerenderer)
  let last: Given | undefined
  const setPrerenderer = (given: Given) => {
    last = given
  }
  for (const each of integrations) {
    await each.hooks['astro:build:start']?.({ setPrerenderer } as BeginOptions)
  }
  const astro = prerenderer("Astro's")
  const { name } = typeof last === 'function' ? last(astro) : (last ?? astro)
  return own.settings() ? `${name}, with its entry` : name
}

function prerenderer(name: string): Exclude<Given, (given: never) => unknown> {
  return { name, getStaticPaths: async () => [], render: async () => new Response() }
}

test("Astro's own prerenderer is changed, with an adapter or without", async () => {
  expect(await used(undefined)).toBe("ours over Astro's, with its entry")
  expect(await used(() => undefined)).toBe("ours over Astro's, with its entry")
})

test("an adapter's prerenderer is changed, and stays in its place", async () => {
  const set: Begin = ({ setPrerenderer }) => setPrerenderer(prerenderer('the cloud'))
  expect(await used(set)).toBe('ours over the cloud')
  const wrap: Begin = ({ setPrerenderer }) =>
    setPrerenderer((inner) => ({ ...inner, name: `the cloud over ${inner.name}` }))
  expect(await used(wrap)).toBe("ours over the cloud over Astro's")
})

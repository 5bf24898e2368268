import { expect, test } from 'vitest'
import { siteTemplates, templatePages } from '../../../plugins/astro/site/site-templates.ts'

type Route = Parameters<typeof siteTemplates>[0][number]

/** A route of `src/pages`, as Astro tells of it: `[lang]/blog/[...page].astro`. */
function route(path: string, more: Partial<Route> = {}): Route {
  const segments = path
    .replace(/\.\w+$/, '')
    .split('/')
    .map(partsOf)
  return {
    type: 'page',
    origin: 'project',
    isPrerendered: true,
    entrypoint: `src/pages/${path}`,
    segments,
    params: segments.flat().flatMap(({ dynamic, content }) => (dynamic ? [content] : [])),
    ...more,
  }
}

function partsOf(segment: string) {
  return segment
    .split(/(\[[^\]]+\])/)
    .filter((part) => part !== '')
    .map((part) => {
      const dynamic = part.startsWith('[')
      const content = dynamic ? part.slice(1, -1) : part
      return { content, dynamic, spread: content.startsWith('...') }
    })
}

const PLACE = { root: '/site', ours: new Set(['/milepost/people.astro']) }

test('templates are the routes whose pages only their code knows', () => {
  const routes = [
    route('[...all].astro'),
    route('about.astro'),
    route('live/[id].astro', { isPrerendered: false }),
    route('old/[id].astro', { type: 'redirect' }),
    route('[...base]/people', { entrypoint: '../milepost/people.astro', origin: 'external' }),
    route('[...slug]', {
      entrypoint: 'node_modules/@astrojs/starlight/routes/static/index.astro',
      origin: 'external',
    }),
    route('data/[id].json.ts', { type: 'endpoint' }),
  ]
  const files = siteTemplates(routes, PLACE).map(({ file }) => file)
  expect(files).toEqual(['src/pages/[...all].astro', 'src/pages/data/[id].json.ts'])
})

test('their pages are known by address', async () => {
  const paths: Readonly<Record<string, Paths>> = {
    '[...all].astro': () => [{ params: { all: 'fr/people' } }, { params: { all: undefined } }],
    '[lang]/v[line].astro': async () => [[{ params: { lang: 'en', line: 2 } }]],
    'blog/[...page].astro': ({ paginate }) => paginate([1, 2, 3], { pageSize: 2 }),
    'news/[tag]/[page].astro': ({ paginate }) => paginate([], { params: { tag: 'a' } }),
    'none/[id].astro': () => undefined,
  }
  const templates = siteTemplates(
    Object.keys(paths).map((path) => route(path)),
    PLACE,
  )
  const pages = await templatePages(
    templates.map((template) => ({
      ...template,
      load: async () => ({ getStaticPaths: paths[template.file.slice('src/pages/'.length)] }),
    })),
  )
  expect([...pages]).toMatchInlineSnapshot(`
    [
      [
        "/fr/people/",
        "src/pages/[...all].astro",
      ],
      [
        "/",
        "src/pages/[...all].astro",
      ],
      [
        "/en/v2/",
        "src/pages/[lang]/v[line].astro",
      ],
      [
        "/blog/",
        "src/pages/blog/[...page].astro",
      ],
      [
        "/blog/2/",
        "src/pages/blog/[...page].astro",
      ],
      [
        "/news/a/1/",
        "src/pages/news/[tag]/[page].astro",
      ],
    ]
  `)
})

type Paths = NonNullable<
  Awaited<ReturnType<Parameters<typeof templatePages>[0][number]['load']>>['getStaticPaths']
>

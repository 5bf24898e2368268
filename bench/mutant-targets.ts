import { globSync } from 'node:fs'

/** Code that safety depends on, with the tests that must notice a change of it. */
export interface Target {
  readonly files: readonly string[]
  readonly tests: readonly string[]
}

const NAMED: readonly Target[] = [
  {
    files: [
      ...[
        'guard/addresses',
        'address-faults',
        'attribute-guard',
        'allowed',
        'allowed-html',
        'guard/ids',
      ],
      ...['characters', 'marker-limits', 'diagram-guard', 'element-guard'],
      ...['diagram-pictures', 'diagram-settings', 'character-classes', 'unsafe-characters'],
      ...['guard/guard', 'html-balance', 'look-alikes', 'text/names'],
      'unsafe-text',
    ],
    tests: [
      'documents/guard/*',
      'documents/diagrams',
      'misread/misread',
      'link-faults',
      'guard-wording',
      'text/*',
    ],
  },
  {
    files: ['html', 'id-mentions', 'id-text', 'angle-links', 'markup/html-ids', 'mentions'].concat([
      'html-addresses',
      'markup-faults',
      'mdx-slips',
      'slip-places',
      'markup/outline',
      'placeholders',
    ]),
    tests: [
      'documents/markup/*',
      'guard',
      'guard-wording',
      'links/inventory-links',
      'guard/accepted-html',
      'rendering/unshown-html',
      'parsing-pool',
    ],
  },
  {
    files: ['sanitizing', 'plain-addresses', 'rendering/vectors'],
    tests: [
      'rendering/sanitizing',
      'rendering/plain-addresses',
      'renderer',
      'vectors',
      'asides',
      'authored-html',
    ],
  },
  {
    files: ['part-limit', 'block-limits', 'text-blocks', 'code-lines'],
    tests: ['guard/part-limit', 'guard/marker-limits', 'guard/block-limits', 'guard/text-blocks'],
  },
  { files: ['yaml/flow-text'], tests: ['yaml/flow-text'] },
  { files: ['misread/*'], tests: ['markup/misread/*', 'diagrams', 'unsafe-text'] },
  { files: ['basics/replacements'], tests: ['basics/replacements'] },
  {
    files: ['code-colours', 'rendering/elements', 'without-places', 'unshown-html'],
    tests: [
      'rendering/code-colours',
      'rendering/unshown-html',
      'rendering/without-places',
      'renderer',
      'rendering/asides',
      'authored-html',
      'large-pages',
    ],
  },
  {
    files: ['basics/markup', 'percent'],
    tests: ['basics/markup', 'basics/percent', 'svg', 'figure', 'diagrams/diagram'],
  },
  {
    files: ['visible', 'safe-json', 'reports/github', 'markdown-text'],
    tests: [
      'reports/visible',
      'reports/safe-json',
      'reports/hostile',
      'reports/markdown-text',
      'github',
      'github-summary',
      'json',
    ],
  },
  { files: ['diagrams/svg'], tests: ['svg', 'figure', 'diagrams/diagram'] },
  {
    files: ['mermaid/svg/*', 'mermaid/fence/entities', 'mermaid/drawing'],
    tests: [
      'mermaid/svg/*',
      'mermaid/safety',
      'mermaid/plots',
      'mermaid/mistakes',
      'mermaid/pictures',
    ],
  },
  {
    files: ['exports/atom', 'exports/calendar-event', 'exports/icalendar'],
    tests: ['exports/calendar', 'exports/calendar-text', 'exports/feed'],
  },
  {
    files: ['exports/needs', 'mappings/need-ids', 'restructured-line', 'exports/inventory'].concat([
      'exports/markdown-line',
      'exports/list-text',
    ]),
    tests: ['exports/mappings/*', 'exports/needs', 'exports/inventory', 'exports/llms'].concat([
      'exports/texts',
      'inventories/writer',
    ]),
  },
  {
    files: ['reports/sarif', 'reports/gitlab', 'fingerprints', 'outside-files', 'reports/excerpt'],
    tests: ['reports/excerpt', 'reports/outside-files', 'reports/sarif', 'reports/gitlab'].concat([
      'reports/pretty',
      'reports/github',
      'reports/json',
    ]),
  },
  {
    files: ['site/page-head', 'structured-data', 'follow-links', 'astro/search/*'],
    tests: ['astro/site/page-head', 'pages/page-heads', 'astro/search/*'].concat([
      'views/beside/*',
      'views/document-facts',
    ]),
  },
  { files: ['served/overlay'], tests: ['served/overlay'] },
  { files: ['site/taken'], tests: ['site/taken'] },
  {
    files: ['terminal/terminal', 'terminal/table', 'terminal/own-output'],
    tests: ['cli/own-output', 'cli/plain-terminal', 'cli/table', 'cli/hostile-output', 'cli/list'],
  },
  {
    files: ['rows/comment-report', 'rows/changes-report'],
    tests: ['cli/comment', 'cli/comment-length'],
  },
  {
    files: ['link-faults', 'inner-schema', 'pattern-keys'],
    tests: ['link-faults', 'data-files'],
  },
  {
    files: ['owner-name', 'owner-pattern', 'exports/codeowners'],
    tests: ['owner-names', 'exports/codeowners'],
  },
  {
    files: ['settings/exceptions'],
    tests: ['engine/exceptions', 'refusals', 'engine/severities'],
  },
  { files: ['text-readers', 'written-values'], tests: ['kinds/readers'] },
  { files: ['unsupported-patches'], tests: ['version-out-of-policy'] },
  {
    files: ['document-facts'],
    tests: ['views/document-facts', 'finding-row', 'kind-pages', 'policy-page'],
  },
  {
    files: ['held-lock', 'whole-file', 'whole-folder', 'outside/files/written-files'].concat([
      'new-files',
      'plain-file',
      'project-path',
      'picture-cache',
      'sealed-folder',
      'outside/files/cache-file',
    ]),
    tests: ['outside/files/*', 'outside/trimmed-cache', 'cli/written-files'],
  },
  {
    files: ['folder-walk', 'symbolic-links', 'file-faults', 'document-file', 'text/decoding'],
    tests: ['folder-walk', 'document-file', 'sources/file-faults', 'text/decoding'].concat([
      'sources/symbolic-links',
      'sources/damaged-files',
    ]),
  },
  {
    files: ['git', 'git-fault', 'git-folder', 'git-repository', 'git-tree', 'git-index'].concat([
      'blob-id',
      'blocking-file',
      'borrowed-stores',
      'change-counts',
      'child-output',
      'commit-log',
      'file-histories',
      'git-settings',
      'release-branches',
      'work-tree',
    ]),
    tests: ['outside/git/*', 'base-revision', 'engine/git-tricks'],
  },
]

/** The targets with the paths of their files. Throws when a name stands for no file. */
export function targets(): readonly Target[] {
  const code = globSync('plugins/**/*.ts').sort()
  const all = globSync('tests/**/*.test.ts').sort()
  return NAMED.map(({ files, tests }) => ({
    files: files.flatMap((name) => named(`${name}.ts`, code)).sort(),
    tests: [...new Set(tests.flatMap((name) => named(`${name}.test.ts`, all)))],
  }))
}

/** Returns the paths that end with a name, in which `*` stands for any letters of one step. */
function named(name: string, paths: readonly string[]): readonly string[] {
  const pattern = new RegExp(`/${name.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`)
  const found = paths.filter((path) => pattern.test(path))
  if (found.length === 0) throw new Error(`Cannot find \`${name}\`.`)
  return found
}

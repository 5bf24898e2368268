import { kindFiles, pluralOf, refuseKind } from './kind-files.ts'
import { changeFiles, recipe, runTests } from './recipe.ts'

/** `npm run new-kind <name> [plural]`: a kind that works, with its test and its part of the guide. */
function newKind([name = '', plural = pluralOf(name), ...more]: readonly string[]): string {
  if (name === '' || more.length > 0)
    throw new Error('Expected a name, and a plural if it is not regular: npm run new-kind decision')
  refuseKind(name, plural)
  const guide = 'src/content/docs/guides/kinds.md'
  const index = 'plugins/kinds/index.ts'
  const written = changeFiles(kindFiles(name, plural), [
    { path: index, before: 'import ', text: `import { ${name} } from './${name}.ts'\n` },
    { path: index, before: '\n} as const', text: `\n  ${name},` },
    {
      path: guide,
      from: '| --- | --- | --- |',
      before: '\n\n',
      text: `\n| [${name}](#${name}) | \`${plural}/\` | One of our ${plural} |`,
    },
    { path: guide, before: '', at: 'last', text: sectionOf(name) },
  ])
  runTests(`tests/kinds/${name}.test.ts`, { update: true })
  return `${written.join('\n')}

The kind works: documents below content/${plural}/ are checked, and the site shows them. Now make it yours.
1. Change plugins/kinds/${name}.ts: what it describes, its fields, relations, statuses and sections.
   Each field has a sentence. Authors read it when they get the field wrong.
2. Write a good document into tests/kinds/${name}.test.ts, and a bad one for each field.
   This writes the reports; read them: npx vitest run tests/kinds/${name}.test.ts -u
3. Describe it in ${guide}.
4. Run npm run check && npm test.`
}

function sectionOf(name: string): string {
  return `
## ${name}

\`\`\`yaml
title: The first ${name}
status: open
begun: 2026-11-20
owners: [ana]
\`\`\`

Its status is \`open\` or \`closed\`.
`
}

recipe(() => newKind(process.argv.slice(2)))

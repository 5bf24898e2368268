import { changeFiles, recipe, runTests } from './recipe.ts'
import { camelCase, EXAMPLE, refuseRule, ruleFiles } from './rule-files.ts'

/** `npm run new-rule <id>`: a rule that works, with its test and its page, to be made another one. */
function newRule([id = '', ...more]: readonly string[]): string {
  if (id === '' || more.length > 0)
    throw new Error('Expected one id: npm run new-rule charter-too-old')
  refuseRule(id)
  const name = camelCase(id)
  const written = changeFiles(ruleFiles(id), [
    {
      path: 'plugins/rules/index.ts',
      before: "import { ambiguousInventoryName } from './ambiguous-inventory-name.ts'\n",
      text: `import { ${name} } from './${id}.ts'\n`,
    },
    { path: 'plugins/rules/index.ts', before: '\n]', at: 'last', text: `\n  ${name},` },
    {
      path: 'tests/engine/ways-to-break.ts',
      before: '\n].map(',
      text: `\n  ['${id}', page('', 'created: ▸2027-01-04')],`,
    },
  ])
  runTests('tests/rules/pages.test.ts', { only: `page of ${id} ` })
  return `${written.join('\n')}

The rule works: it finds ${EXAMPLE.finds}. Now make it yours.
1. Write the document that it refuses, and the report, in tests/rules/${id}.test.ts.
2. Change plugins/rules/${id}.ts until npx vitest run tests/rules/${id}.test.ts passes.
3. Change its row in tests/engine/ways-to-break.ts: ▸ stands where the finding does.
4. Write its page, src/content/docs/rules/${id}.md. Then this writes its head and its report:
   UPDATE_PAGES=1 npx vitest run tests/rules/pages.test.ts
5. Run npm run check && npm test.`
}

recipe(() => newRule(process.argv.slice(2)))

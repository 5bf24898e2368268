import { ACTIONS } from './check-workflows.ts'
import { yamlText } from './source-text.ts'

/** The place of a project in its repository, and that of its documents in it. */
export interface DocumentsPlace {
  /** The folder of the project in the repository, ending in `/`; empty at the root. */
  readonly folder: string
  /** The folder of documents in the project. */
  readonly content: string
}

/** The lines before the steps, but for the folder of documents. */
const HEAD = `# Builds the site with the documents of a pull request. The code, the configuration and the packages are
# those of the base branch. There is no secret.
name: Preview

on:
  pull_request:
`

const CHECKOUTS = `permissions:
  contents: read

jobs:
  build:
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    steps:
      - name: Bring the site, from the base branch
        uses: ${ACTIONS.checkout}
        with:
          ref: \${{ github.event.pull_request.base.sha }}
          fetch-depth: 0
          persist-credentials: false
      - name: Bring the documents, as the pull request would have them
        uses: ${ACTIONS.checkout}
        with:
          path: proposed
          persist-credentials: false
`

/**
 * Writes a workflow that builds the site as a pull request would have it. It has no secret: the site
 * is left as an artefact, for a reviewer to download.
 */
export function previewWorkflow({ folder, content }: DocumentsPlace): string {
  const place = folder.replace(/\/$/, '')
  const isTop = place === ''
  const within = isTop ? '' : `\n        working-directory: ${yamlText(place)}`
  const lock = yamlText(`${place}/package-lock.json`)
  const cache = isTop ? '' : `\n          cache-dependency-path: ${lock}`
  const documents = `${folder}${content}`
  return `${HEAD}    paths: [${yamlText(`${documents}/**`)}]

${CHECKOUTS}      - uses: ${ACTIONS.node}
        with:
          node-version: 24
          cache: npm${cache}
      - run: npm ci${within}
      - name: Put the proposed documents in place
        run: |
          rm -rf "$DOCUMENTS"
          mv "proposed/$DOCUMENTS" "$DOCUMENTS"
          rm -rf proposed
        env:
          DOCUMENTS: ${yamlText(documents)}
      - run: npx astro build${within}
      - uses: ${ACTIONS.upload}
        with:
          name: preview
          path: ${yamlText(`${folder}dist/`)}
          retention-days: 5
`
}

import type { z } from 'zod'
import {
  docsVersion,
  flag,
  list,
  mapping,
  reference,
  repository,
  url,
  versionedFolder,
  versionedUrl,
} from './fields/fields.ts'
import { defineKind } from './kind.ts'

/** A part of the project with its own releases. Source: Flyte's versioning scheme. */
export const component = defineKind({
  name: 'component',
  plural: 'components',
  describes: 'A part of the project with versions of its own, its owner and its docs.',
  folder: 'components',
  fields: {
    repo: repository().optional().describe('The repository it lives in.'),
    owner: reference().optional().describe('The group that owns it.'),
    docs: mapping({
      base: versionedFolder().describe(
        'The address of its docs, with `{version}` for the version.',
      ),
      inventory: versionedUrl()
        .optional()
        .describe('Its `objects.inv`, with `{version}` likewise.'),
      pin: docsVersion().optional().describe('The version that links to its docs mean.'),
    })
      .optional()
      .describe('Its documentation.'),
    contracts: list(reference())
      .optional()
      .describe('The components that define what it has in common with others.'),
    'owner-file': url().optional().describe('The file of owners of its repository.'),
    chart: flag().optional().describe('True for the Helm chart of the project.'),
    issues: url().optional().describe('The list of its open issues.'),
  },
  relations: {
    owner: { to: ['group'], inverse: 'components' },
    contracts: { to: ['component'], inverse: 'contract-of', acyclic: true },
  },
})

export type ComponentData = z.infer<typeof component.schema>

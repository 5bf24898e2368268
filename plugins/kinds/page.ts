import { defineKind } from './kind.ts'

/** Prose that says how the project plans, changes and decides. */
export const page = defineKind({
  name: 'page',
  plural: 'pages',
  describes: 'Prose: how the project works. Checklists are task lists.',
  folder: 'process',
  fields: {},
})

/** `milepost/config`: the functions and types for a `milepost.config.ts`. */
export { z } from 'zod'
export * as readers from './documents/metadata/readers.ts'
export type { WrittenValue, WrittenValues } from './documents/metadata/written-values.ts'
export { defineConfig, type Strictness, type UserConfig } from './engine/settings/user-config.ts'
export type { DayState } from './kinds/day-state.ts'
export {
  type ExtraStatus,
  extend,
  type KindExtension,
  type StatusMeaning,
} from './kinds/extended-kind.ts'
export * as fields from './kinds/fields/fields.ts'
export { builtIn } from './kinds/index.ts'
export { type DataOf, defineKind, type Kind, type KindDefinition } from './kinds/kind.ts'
export type { Relation } from './kinds/relation.ts'
export type { Phase, Status, Statuses } from './kinds/status.ts'
export type { Rule, RuleContext, RuleFault } from './rules/base/rule.ts'

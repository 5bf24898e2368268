import type { Ink } from './palette.ts'

/** The variables of Mermaid for each of our colours. */
export const ROLES: Partial<Record<Ink, readonly string[]>> = {
  ink: [
    'primaryTextColor secondaryTextColor tertiaryTextColor textColor nodeTextColor titleColor',
    'actorTextColor labelTextColor loopTextColor signalTextColor noteTextColor classText',
    'taskTextColor taskTextOutsideColor taskTextLightColor taskTextDarkColor',
    'taskTextClickableColor stateLabelColor transitionLabelColor scaleLabelColor',
    'errorTextColor pieTitleTextColor pieSectionTextColor pieLegendTextColor',
    'vennTitleTextColor vennSetTextColor quadrant1TextFill quadrant2TextFill',
    'quadrant3TextFill quadrant4TextFill quadrantPointTextFill quadrantTitleFill',
    'requirementTextColor relationLabelColor branchLabelColor tagLabelColor commitLabelColor',
  ],
  'ink-soft': ['quadrantXAxisTextFill quadrantYAxisTextFill'],
  paper: [
    'background edgeLabelBackground relationLabelBackground sequenceNumberColor',
    'compositeBackground altSectionBkgColor labelBackgroundColor rowOdd',
    'attributeBackgroundColorOdd commitLabelBackground',
    'emSwimlaneBackgroundOdd',
  ],
  line: [
    'lineColor arrowheadColor defaultLinkColor signalColor actorLineColor transitionColor',
    'relationColor archEdgeColor archEdgeArrowColor emArrowhead emRelationStroke',
    'specialStateColor innerEndBackground vertLineColor pieStrokeColor pieOuterStrokeColor',
    'quadrantInternalBorderStrokeFill quadrantExternalBorderStrokeFill',
  ],
  grid: ['gridColor excludeBkgColor emSwimlaneBackgroundStroke'],
  node: [
    'primaryColor mainBkg nodeBkg actorBkg labelBoxBkgColor personBkg stateBkg',
    'compositeTitleBackground requirementBackground tagLabelBackground activationBkgColor',
  ],
  'node-edge': [
    'primaryBorderColor nodeBorder actorBorder labelBoxBorderColor personBorder',
    'activationBorderColor compositeBorder requirementBorderColor tagLabelBorder',
    'gradientStart gradientStop',
  ],
  group: [
    'secondaryColor tertiaryColor clusterBkg secondBkg sectionBkgColor sectionBkgColor2',
    'altBackground rectBkgColor rowEven attributeBackgroundColorEven errorBkgColor',
  ],
  'group-edge': [
    'secondaryBorderColor tertiaryBorderColor clusterBorder border1 border2 flowContainerStroke',
    'archGroupBorderColor',
  ],
  note: ['noteBkgColor'],
  'note-edge': ['noteBorderColor'],
  done: ['doneTaskBkgColor'],
  'done-edge': ['doneTaskBorderColor'],
  alarm: ['critBkgColor'],
  'alarm-edge': ['critBorderColor todayLineColor wardleyEvolutionColor'],
  'blue-soft': ['taskBkgColor quadrant1Fill emCommandFill'],
  blue: ['taskBorderColor activeTaskBorderColor quadrantPointFill emCommandStroke'],
  'teal-soft': ['activeTaskBkgColor quadrant2Fill'],
  'green-soft': ['emReadModelFill'],
  green: ['emReadModelStroke'],
  'violet-soft': ['emProcessorFill quadrant4Fill'],
  violet: ['emProcessorStroke'],
  'orange-soft': ['emEventFill'],
  orange: ['emEventStroke'],
  'slate-soft': ['emUiFill quadrant3Fill'],
  slate: ['emUiStroke'],
}

/** The second half of the larger diagrams. */
export const CHARTS: Readonly<Record<string, string>> = {
  xychart: `xychart-beta
  title "Open items"
  x-axis [jan, feb, mar, apr, may]
  y-axis "Items" 0 --> 60
  bar [40, 52, 31, 20, 12]
  line [35, 45, 50, 30, 15]
  line [10, 20, 25, 35, 50]`,
  requirement: `requirementDiagram
  requirement fast {
    id: 1
    text: A check takes under a second
    risk: high
    verifymethod: test
  }
  functionalRequirement safe {
    id: 1.1
    text: No text of an author reaches a page as code
    risk: low
    verifymethod: inspection
  }
  element bench {
    type: program
    docref: bench/check
  }
  bench - satisfies -> fast
  fast - contains -> safe`,
  sankey: `sankey-beta
Draft,Review,20
Draft,Withdrawn,5
Review,Accepted,12
Review,Rejected,8
Accepted,Shipped,9
Accepted,Dropped,3`,
  block: `block-beta
  columns 3
  a["Document"] b["Entry"] c["Graph"]
  space d(("Findings")) e{"Rules"}
  block:pages:3
    f["Pages"] g["Feeds"] h["Calendars"]
  end
  a --> b
  b -- "edges" --> c
  c --> d`,
  packet: `packet-beta
  title A header
  0-15: "Source port"
  16-31: "Destination port"
  32-63: "Sequence number"
  64-67: "Offset"
  68-79: "Flags"
  80-95: "Window"
  96-127: "Checksum"`,
  kanban: `kanban
  todo[To do]
    a[Write the charter of the new group]
    b[Ask for a sponsor]@{ ticket: MP-12, assigned: 'ada', priority: 'High' }
  doing[In progress]
    c[Review the proposal]@{ priority: 'Very Low' }
  done[Done]
    d[Publish]`,
  architecture: `architecture-beta
  group api(cloud)[The service]
  service db(database)[Store] in api
  service disk(disk)[Archive] in api
  service web(server)[Pages] in api
  service net(internet)[Readers]
  db:L -- R:web
  disk:T -- B:web
  net:R --> L:web`,
  radar: `radar-beta
  title Health of two groups
  axis a["Docs"], b["Code"], c["Review"], d["Meetings"], e["Releases"]
  curve x["SIG Docs"]{5, 2, 4, 3, 1}
  curve y["SIG Release"]{2, 5, 3, 4, 5}
  max 5`,
  treemap: `treemap-beta
"Items"
  "Done": 12
  "Open": 20
  "Late": 6
"Groups"
  "Special interest": 9
  "Working": 4`,
  c4: `C4Context
  title Who uses what
  Person(a, "Author", "Writes documents")
  Person_Ext(r, "Reader", "Reads pages")
  Enterprise_Boundary(b, "Project") {
    System(m, "Milepost", "Checks and publishes")
    SystemDb(g, "Repository", "Keeps documents")
  }
  System_Ext(h, "Code host", "Runs the checks")
  Rel(a, g, "Commits", "git")
  Rel(m, g, "Reads")
  Rel(m, h, "Reports to")`,
  swimlane: `swimlane-beta
  subgraph one [Author]
    a[Write the proposal]
    c[Answer remarks]
  end
  subgraph two [Reviewer]
    b{Complete?}
  end
  a --> b
  b -- no --> c
  c --> b`,
  treeView: `treeView-beta
  "content"
    "roadmap"
      "items"
    "groups"`,
  venn: `venn-beta
  set A["Docs"]
  set B["Code"]
  set C["Review"]
  union A,B["Examples"]
  union B,C["Tests"]`,
  ishikawa: `ishikawa-beta
  The release is late
    People
      Few reviewers
      Holidays
    Process
      Long freeze
    Machines
      Slow tests`,
  usecase: `usecase-beta
  actor Author
  actor Lead
  Author --> write
  Lead --> check
  write("Write a proposal")
  check("Check the plan")`,
  eventmodeling: `eventmodeling
tf 01 ui Cart
tf 02 cmd AddItem
tf 03 evt ItemAdded
tf 04 rmo CartView`,
  railroad: `railroad-ebnf-beta
number = [ "-" ], digit, { digit } ;
digit = "0" | "1" | "2" ;`,
  cynefin: `cynefin-beta
  clear
    "Follow it"
  complicated
    "Ask an expert"
  complex
    "Try and look"
  chaotic
    "Act first"`,
  wardley: `wardley-beta
title Tea shop
anchor Public [0.95, 0.6]
component Cup [0.8, 0.6]
component Tea [0.7, 0.7]
component Water [0.5, 0.8]
component Kettle [0.4, 0.35]
Public -> Cup
Cup -> Tea
Tea -> Water
Water -> Kettle
evolve Kettle 0.6`,
}

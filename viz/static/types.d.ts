/** Shapes of the document a page is given and of what the page makes of it. */

export type Kind = "municipality" | "organisation" | "collective" | "initiative" | "person" | "region" | "gathering";
export type Tie = "collaboration" | "participation" | "leadership" | "post" | "party" | "placement" | "topic";
export type Status = "existing" | "planned" | "ended" | "denied";
export type Language = "nl" | "en";

export interface Thing {
  id: string;
  label: string;
  kind: Kind;
  type: string | null;
  also: string[];
  areas: string[];
  themes: string[];
  topics: number[];
  x: number;
  y: number;
  size: number;
  /** where it stands by itself, whatever was put elsewhere by hand */
  home?: [number, number];
  /** how many lines of each kind it has in all, where this is part of a larger graph */
  ties?: Record<string, number>;
  /** how many neighbours it has in all, where this is part of a larger graph */
  near?: number;
}
export interface Line {
  id: string;
  from: string;
  to: string;
  sentences: number[];
}
export interface Sentence {
  id: string;
  relation: string;
  tie: Tie;
  ends: string[];
  status: Status;
  confidence: number;
  because: string;
  quote: string;
  source: number;
  start: number;
  /** start, end (code points) and thing */
  marks: [number, number, string][];
  /** form, thing and reason */
  steps: [string, string, string][];
  role: string | null;
  /** what the role stands for */
  office: string | null;
  kind: string | null;
  within: string | null;
  themes: string[];
}
export interface Source {
  iri: string;
  identifier: string;
  title: string | null;
  publisher: string | null;
  issued: string | null;
  citation: string | null;
  address: string | null;
  language: string;
}
export interface Area {
  id: string;
  label: string;
  type: string;
}
export interface Payload {
  title: string | null;
  bases: Record<string, string>;
  nodes: Thing[];
  edges: Line[];
  options: object;
  sentences: Sentence[];
  sources: Source[];
  areas: Area[];
  terms: Record<string, { nl: string; en: string }>;
  shown: { things: number; of: number };
  /** whether these are all things there are */
  whole: boolean;
  municipalities: Municipality[];
  overviews?: Overview[];
  communities?: { id: string; size: number; members: string[] | null }[];
  bridges?: [string, number][];
  most?: [string, number][];
  named?: { id: string; label: string; kind: Kind; type: string | null }[];
  /** what a graph too large to send rests on */
  grounds?: Grounds;
  /** where ids lead that are no longer in use */
  moved?: Record<string, string>;
  region?: { id: string; type: string };
}
export interface Grounds {
  articles: number;
  publishers: number;
  unnamed: number;
  undated: number;
  from: string | null;
  to: string | null;
}
export interface Municipality {
  id: string;
  label: string;
  since: string | null;
  until: string | null;
  into: string[];
  areas: string[];
}
export interface Overview {
  type: string;
  regions: { id: string | null; kinds: Record<string, number>; lines: number; x: number; y: number; size: number }[];
  /** the places of two regions and how many lines go between them */
  crossings: [number, number, number][];
}
/** What is looked at of all there is: nothing of it set is everything. */
export interface Scope {
  /** the region that was gone into, as "jeugdregio region/jeugdregio/JZ12"; "all" for all of a middling graph */
  region: string;
  /** the thing in the middle and how many steps around it are in view */
  centre: string;
  steps: number;
  /** what was unfolded, as "id", "id post" for one kind of line, with " 100" behind it where more was asked for */
  open: string[];
  /** what was folded away */
  shut: string[];
}
export interface Model {
  payload: Payload;
  /** what was told before merged municipalities were drawn as what they became */
  told?: { nodes: Thing[]; edges: Line[] };
  things: Map<string, Thing>;
  lines: Map<string, Line>;
  around: Map<string, Line[]>;
  sentences: Sentence[];
  sources: Source[];
  areas: Map<string, Area>;
}

export interface State {
  scope: Scope;
  /** what is to be connected, two to four ids */
  joined: string[];
  /** the community that is looked at, by its hub, and what communities were renamed to */
  group: string;
  names: Record<string, string>;
  /** the day whose municipalities are held against those of now, and whether merged ones are drawn as what they became */
  then: string;
  folded: boolean;
  /** what is on the screen where somebody moved the camera: middle, width and height in the plane, with commas */
  camera: string;
  /** what was put elsewhere by hand */
  put: Record<string, [number, number]>;
  /** the edition of the positions, and the one that a link was made on until they have been compared */
  positions: string;
  linked: string;
  thing: string | null;
  line: string | null;
  view: "picture" | "split" | "regions" | "table";
  rows: "lines" | "things";
  sort: string;
  descending: boolean;
  off: Set<string>;
  themes: Set<string>;
  areas: Set<string>;
  publishers: Set<string>;
  /** the first and the last day, month or year of the articles; empty where unbounded */
  since: string;
  until: string;
  /** whether articles without a date are in view */
  undated: boolean;
  /** the least confidence of what is in view, from 0 to 1 */
  sure: number;
  /** the page of the table, from 1 */
  page: number;
  ground: string;
  language: Language;
  mode: "light" | "dark" | "";
  keys: boolean;
  /** whether things may move */
  motion: boolean;
  /** what the address holds that this page does not know */
  rest: [string, string][];
}
export interface Selection {
  things: Set<string>;
  lines: Map<string, Sentence[]>;
}
export interface Hover {
  thing: string | null;
  line: string | null;
}
export interface App {
  model: Model;
  state: State;
  /** the state when nothing has been chosen */
  usual: State;
  hover: Hover;
  selection: Selection;
  /** what passes the filters, whether or not it is looked at */
  passing: Selection;
  /** Change the state; everything that depends on it follows. */
  set(change: Partial<State>, anyway?: boolean): void;
  /** Remember something that changes nothing on the page. */
  note(change: Partial<State>): void;
  /** Go to a thing: select it and bring its surroundings into view. */
  visit(thing: string): void;
  /** Point at something without selecting it. */
  point(hover: Partial<Hover>): void;
  on(listener: (changed: Set<string>) => void): void;
  /** Say something to who listens to the page. */
  say(text: string): void;
  /** Say something to everybody, for a moment. */
  tell(text: string): void;
}
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
/** Where a thing is drawn; `dear` when no other name may seem to be its own. */
export interface Body extends Box {
  dear: boolean;
}
export interface Badge extends Box {
  text: string;
  kind: Kind;
}
export interface Label {
  text: string;
  lines: string[];
  align: "left" | "center" | "right";
  width: number;
  left: number;
  top: number;
  /** the point in the plane that it belongs to */
  anchor: [number, number];
  font: Font;
  ink: string;
}
export interface Font {
  size: number;
  weight: number;
  spacing: number;
}
export interface Stroke {
  line: Line;
  from: [number, number];
  via: [number, number];
  to: [number, number];
  width: number;
  dash: number[];
  cross: boolean;
  faint: boolean;
}

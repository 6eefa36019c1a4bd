/** Something that a page can name: an attribute, a part, an event … */
export interface Named {
  name: string;
  description?: string;
  type?: { text: string };
}

export interface Member extends Named {
  kind: 'field' | 'method';
  privacy?: 'public' | 'protected' | 'private';
  static?: boolean;
  readonly?: boolean;
  attribute?: string;
  parameters?: Named[];
  return?: { type: { text: string } };
}

/** A class of ours, as the custom-elements manifest tells of it. */
export interface Declaration extends Named {
  kind: string;
  tagName?: string;
  customElement?: boolean;
  attributes?: (Named & { fieldName?: string })[];
  members?: Member[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: (Named & { default?: string })[];
  cssStates?: Named[];
}

export interface Manifest {
  schemaVersion: string;
  modules: { kind: string; path: string; declarations: Declaration[]; exports: unknown[] }[];
}

/** A text by its language (BCP 47). */
export type LanguageMap = Readonly<Record<string, string>>;

/** Who has learned: one of these names them. Learning record stores take no more. */
export interface XapiActor {
  objectType?: 'Agent';
  name?: string;
  /** `mailto:…` */
  mbox?: string;
  mbox_sha1sum?: string;
  openid?: string;
  account?: { homePage: string; name: string };
}

export interface XapiActivity {
  /** An IRI. */
  id: string;
  definition: {
    type: string;
    name?: LanguageMap;
    description?: LanguageMap;
    interactionType?: 'choice' | 'fill-in';
    correctResponsesPattern?: readonly string[];
    choices?: readonly { id: string; description: LanguageMap }[];
  };
}

/** A statement as version 1.0.3 of the Experience API has it; JSON leaves out what is undefined. */
export interface XapiStatement {
  /** A UUID; absent where the page is not served safely: then the store makes one. */
  id?: string | undefined;
  /** Absent where the page has not said who learns: it must be put in before the statement is stored. */
  actor?: XapiActor | undefined;
  verb: { id: string; display: LanguageMap };
  object: XapiActivity;
  result?: XapiResult | undefined;
  context: {
    language: string;
    platform: string;
    contextActivities?: XapiParents | undefined;
    extensions: Readonly<Record<string, unknown>>;
  };
  /** ISO 8601. */
  timestamp: string;
}

export interface XapiResult {
  completion?: boolean;
  success?: boolean;
  response?: string;
  /** ISO 8601. */
  duration?: string;
  extensions?: Readonly<Record<string, unknown>>;
}

/** What the object is a part of: next to it, and further away. */
export interface XapiParents {
  parent?: readonly XapiActivity[];
  grouping?: readonly XapiActivity[];
}

/** Seconds as an ISO 8601 duration, such as `PT83.25S`. */
export function formatDuration(seconds: number): string {
  return `PT${Math.round(seconds * 100) / 100 || 0}S`;
}

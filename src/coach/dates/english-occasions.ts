import type { DateForm } from "./forms.ts";
import { period } from "./forms.ts";

/** What may stand before an occasion that has its own day in every organisation. */
const ANY =
  "((the|our|my|this|next|summer|winter|school|annual|external|internal|new|christmas|easter|ski|tax|january|february|march|april|may|june|july|august|september|october|november|december) )*";
const OCCASIONS =
  "audit|inspection|review|peak|rush|peak season|season|holidays|vacation|break|semester|term|school year|academic year|probation|trial period|(?<=the |our |new )opening|launch|go[- ]live|release|renewal|contract renewal|anniversary|conference|trade fair|fair|exhibition|world cup|olympics|games|championship|tournament|festival|congress|summit|elections?|board meeting|general meeting|meeting|agm|offsite|kick[- ]?off|merger|move|migration|stocktaking|inventory|closing|monsoon|harvest|exams?|graduation|(?<=the |our |christmas |summer |winter )sales?|cut[- ]?over|new year|weekend|due date|half[- ]year|certification|accreditation";

/** Times that have a day in every organisation, but none in the calendar. */
const PHRASES: readonly string[] = [
  "(({by}|this|next|during|over|for|throughout) )(the )?((end|start|beginning) of )?(the )?(next |coming )?(spring|summer|autumn|winter|fall)( season)?( of)?( {y}(/\\d{2})?)?",
  "(spring|summer|autumn|winter|fall) {y}(/\\d{2})?",
  "((this|next|the coming|the) [a-z-]+|this|next|the coming|peak|holiday|high|low|busy|christmas|festive|wedding|flu|typhoon|rainy|tax|back-to-school|exam) season",
  "(by the time|when|once|as soon as) (the |our )?([a-z-]+ )?(season|school|term|holidays|summer|winter|fair|festival|semester) (starts|begins|opens|ends)",
  `(by|before|until|till|til|ahead of|in time for|prior to) (the|our|my|his|her) ([a-z'-]+ ){0,2}(${OCCASIONS}|leave|birthday|apprenticeship|retirement|jubilee|half[- ]term|wedding|visit)(?=$|[,.;:!?)(]| (in|of|on|at|for|from|with|to|and|because|as|so|we|the|is|will)(?![a-z]))`,
  `(by|before|until|till|ahead of|in time for|prior to) ${ANY}(end of |start of |beginning of )?${ANY}(${OCCASIONS})(?! (the|an?|our|one|two|all|up|more) )( (starts|begins|opens|ends))?`,
  "(in|during|by) (the )?season of (spring|summer|autumn|winter)",
  "(in |by |for |during )?(the )?(20)?\\d{2}/(20)?\\d{2} (season|school year|fiscal year|financial year|term)",
  "(by|before|until|till|on) (the )?(world|national|international|mother'?s|father'?s|valentine'?s|labou?r|independence|election|boxing|memorial|st\\.? [a-z]+'?s?) ([a-z]+ ){0,3}day",
  "by the time",
  "(by|before|until|till) (the|this) (month|quarter|week|season|summer|winter) (is|'s) (out|over|up|gone|done)",
  "(during|in) (my |the |their )?(probation|trial|pilot)( period)?",
  "(by the time|before|until) (we|they|i|it) (open|launch|move|go live|start|merge|relaunch|expand|leave|return|go on)[a-z]*",
  "({by} )?sprint \\d{1,3}",
  "(by |before |until |in )?(end of )?(calendar week|week|wk|cw|kw) ?\\d{1,2}( of)?( {y})?(?! ?%)",
  "(by |before |until |within |in )?((the )?end of )?(the |this |next |our )?(fiscal|financial|business) year([- ]end)?",
  "(this|next|the coming|in the coming|over the coming) (half|half[- ]year|semester|term|trimester|sprint|cycle|year)",
];

export const ENGLISH_OCCASIONS: readonly DateForm[] = PHRASES.map((phrase) => period(phrase, () => undefined));

import type { DateForm } from "./forms.ts";
import { period } from "./forms.ts";

/** What may stand before an occasion that has its own day in every organisation. */
const ANY =
  "((the|our|my|this|next|summer|winter|school|annual|external|internal|new|christmas|easter|ski|tax|january|february|march|april|may|june|july|august|september|october|november|december) )*";
const OCCASIONS =
  "audit|inspection|review|peak|rush|peak season|season|holidays|vacation|break|semester|term|school year|academic year|probation|trial period|(?<=the |our |new )opening|launch|go[- ]live|release|renewal|contract renewal|anniversary|conference|trade fair|fair|exhibition|world cup|olympics|games|championship|tournament|festival|congress|summit|elections?|board meeting|general meeting|meeting|agm|offsite|kick[- ]?off|merger|move|migration|stocktaking|inventory|closing|monsoons?|rains|snow|frost|heat|harvest|sowing|crop|hajj|census|intake|induction|enrolment|appraisals?|(?:billing|pay|audit|review|budget|planning|appraisal|survey) cycle|next cycle|pay ?day|payroll run|freshers'? week|open day|open house|town hall|marathon|derby|final|regatta|concert|change freeze|code freeze|handover|roll[- ]?out|reopening|re-?tender|re-?bid|tender|accreditation visit|expiry|clearance|budget round|exams?|graduation|(?<=the |our |christmas |summer |winter )sales?|cut[- ]?over|new year|weekend|due date|half[- ]year|certification|accreditation|finals|first snow|half[- ]term|prom( season)?|planting|lambing|kidding|clocks (change|go (back|forward))";

/** Feasts and seasons that everybody there knows, and that have no one day. */
const NAMED =
  "holy week|semana santa|independence day|golden week|navratri|durga puja|vesak|wesak|thaipusam|nowruz|carnival|hogmanay|fiesta|michaelmas|lent|advent|twixmas|hurricane season|storm season|cyclone season|fire season|allergy season|silly season|spring break|march break|reading week|freshers'? week|restaurant week|fashion week|tax day|school holidays|schoolies|harvest|ski season|wedding season|open enrol?lment|clearing|results day|a-?level results|chuseok|seollal|obon|tet|nyepi|kwanzaa|bank holiday|long weekend|payday|double pay";

/** Times that have a day in every organisation, but none in the calendar. */
const PHRASES: readonly string[] = [
  "(({by}|this|next|during|over|for|throughout) )(the )?((end|start|beginning) of )?(the )?(next |coming )?(spring|summer|autumn|winter|fall)( season)?( of)?( {y}(/\\d{2})?)?",
  "(spring|summer|autumn|winter|fall) {y}(/\\d{2})?",
  "((this|next|the coming|the) [a-z-]+|this|next|the coming|peak|holiday|high|low|busy|christmas|festive|wedding|flu|typhoon|rainy|tax|back-to-school|exam) season",
  "(by the time|when|once|as soon as) (the |our )?([a-z-]+ )?(season|school|term|holidays|summer|winter|fair|festival|semester) (starts|begins|opens|ends)",
  `(by|before|until|till|til|ahead of|in time for|prior to) (the|our|my|his|her) ([a-z'-]+ ){0,2}(${OCCASIONS}|leave|birthday|apprenticeship|retirement|jubilee|half[- ]term|wedding|visit)(?=$|[,.;:!?)(]| (in|of|on|at|for|from|with|to|and|because|as|so|we|our|my|every|all|no|the|is|will)(?![a-z]))`,
  `(by|before|until|till|ahead of|in time for|prior to) ${ANY}(end of |start of |beginning of )?${ANY}(${OCCASIONS})(?! (the|an?|our|one|two|all|up|more) )( (starts|begins|opens|ends))?`,
  // Jamhuri Day, Pancake Day, Palm Sunday, Bonfire Night: everybody there knows which.
  "(by|before|until|till|come|ahead of|in time for) (?!(the|an?|any|each|every|one|this|that|same|last|end|working|business|calendar|school|full|half|whole|week) )([a-z'.-]+ ){1,2}?(day|eve|sunday|monday|night)",
  "(by|before|until|till|come|this|ahead of|in time for) (?!(the|an?|any|each|every) )[a-z'-]+ (season|half[- ]term)",
  "(by the time|before|until|till) (the|this|our) (quarter|month|half|fy|week|fiscal year|financial year|books?) (ends?|closes?|finishes|runs out)",
  "(by|before|until|till) (the )?end of (the |our |my |this )?([a-z-]+ )?(pilot|trial|project|course|campaign|program(me)?|placement|internship|lease|contract|tour|run)",
  "(by|before|until|till) (the |our |my )?(pilot|trial|project|course|campaign|program(me)?|season|term|summer|winter)'s end",
  "(by the time|before|until|till) (the |our )?([a-z-]+ ){0,2}(inspectors?|auditors?|assessors?|regulator|contract|lease|licen[cs]e|exams|payroll|(new )?(system|tool|app|site|portal)) (comes?|arrives?|visits?|renews?|expires?|ends?|closes|goes live|is (up|due)|are (due|over))",
  "(in |by |before |until )?term [1-4]",
  "for the (rest|remainder) of (the |this )?(year|month|quarter|season|term|half)",
  "(in|during|by) (the )?season of (spring|summer|autumn|winter)",
  "(in |by |for |during )?(the )?(20)?\\d{2}/(20)?\\d{2} (season|school year|fiscal year|financial year|term)",
  "(by|before|until|till|on) (the )?(world|national|international|mother'?s|father'?s|valentine'?s|labou?r|independence|election|boxing|memorial|st\\.? [a-z]+'?s?) ([a-z]+ ){0,3}day",
  "by the time",
  `({by}|this|next|come|over|during|for|ahead of|in time for) (the )?(${NAMED})`,
  "(over|during|through|throughout|for) (the |this |our )([a-z-]+ ){0,2}(peak|rush|season|festive period|holiday period|holidays|school break|half[- ]term|heatwave|monsoon|world cup|olympics|games)(?=$|[,.;:!?)(-])",
  "(come |by |from |in )?(this|next|the next|the coming) (billing|pay|audit|review|budget|planning|appraisal|survey|intake|release) (cycle|round|run|window|wave)",
  "(by the time|before|until|till|by when) (the |our |this )?([a-z-]+ ){0,2}(season|term|school|semester|year|rains|monsoon|snow|winter|summer|rush|peak|festival|fair|campaign|sales?|contract|lease|pilot|trial|funding|grant|stadium|terminal|new (?:store|branch|hotel|site|building|wing|ward)) (starts?|begins?|opens?|reopens|ends?|closes?|kicks (?:in|off)|hits?|arrives?|comes?|sets? in|breaks?|expires?|runs out|is over|are over|is out)",
  "(by|before|until|till) (the|this) (month|quarter|week|season|summer|winter) (is|'s) (out|over|up|gone|done)",
  "(during|in) (my |the |their )?(probation|trial|pilot)( period)?",
  "(by the time|before|until) (we|they|i|it) (open|launch|move|go live|start|merge|relaunch|expand|leave|return|go on)[a-z]*",
  "({by} )?sprint \\d{1,3}",
  "(by |before |until |in )?(end of )?(calendar week|week|wk|cw|kw) ?\\d{1,2}( of)?( {y})?(?! ?%)",
  "(by |before |until |within |in )?((the )?end of )?(the |this |next |our )?(fiscal|financial|business) year([- ]end)?",
  "(this|next|the coming|in the coming|over the coming) (half|half[- ]year|semester|term|trimester|sprint|cycle|year)",
];

export const ENGLISH_OCCASIONS: readonly DateForm[] = PHRASES.map((phrase) => period(phrase, () => undefined));

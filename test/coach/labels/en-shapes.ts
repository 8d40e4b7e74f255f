import type { Label } from "./label.ts";

/** English sentences whose shape tells what they are, whatever their words: one group per rule. */
export const ENGLISH_SHAPES: readonly Label[] = [
  // Told in the past tense, or observed: nothing is wanted.
  ["none", "We closed 312 tickets in October, up 8% on September."],
  ["none", "Our average handle time was 6:40 in the last report, which is 20 seconds better than before."],
  ["none", "We hit our target of 95% on time deliveries in November, drinks are on me"],
  ["none", "In 2024 we cut waiting times by half."],
  ["none", "Good news, the NPS rose from 30 to 41 last quarter"],
  ["none", "Our rating on the portal has improved to 4.4, up from 4.1."],
  ["none", "Peter reduced his backlog to zero, wow"],
  ["none", "The lunch menu for next week is online"],
  ["none", "The survey results are in: 87% satisfied, 5% less than last year"],
  ["none", "We get about 300 calls a day, most of them about parking"],
  ["none", "Every time I open the app it crashes"],
  // What other people do, favours, and words for Beacon itself.
  ["none", "Room 204 wants two extra pillows"],
  ["none", "Our competitor answers within 2 minutes, impressive"],
  ["none", "Please change the target of my goal from 80% to 85%"],
  ["none", "Set up a call with the supplier for tomorrow 10am"],
  ["none", "Great work on the onboarding project everyone, 3 weeks ahead of schedule!"],
  ["none", "FYI: the booking page will be offline for up to 4 hours on Saturday"],
  ["none", "I need a day off on Friday"],
  // Beside what is told, the rest decides, and the figures told are where things stand.
  [
    "SMTA",
    "It took us 15 days to close a claim in 2025. By the end of 2026 it should take 9.",
    { baseline: "15 d", target: "9 ", due: "2026-12-31" },
  ],
  ["A", "NPS was 27 last year, push it up", { baseline: "27 score", target: null }],
  [
    "SMA",
    "Last year our rescue dogs waited 41 days for a home on average. We aim at 30, with an adoption day each month.",
  ],
  ["MTA", "Satisfaction: 81% today, 88% by 31/12.", { baseline: "81 %", target: "88 %", due: "2026-12-31" }],
  // Orders: a verb with its object, or an infinitive behind whoever shall do it.
  ["STA", "Simplify the complaint form for patients by end of Q1, the design agency is hired"],
  [
    "SMTR",
    "Spa reception to get the accessibility certificate before the summer season, guests in wheelchairs can't use half of it",
  ],
  ["SMR", "The law gives us 30 days for information requests. Registry to answer 100% of them inside the 30 days."],
  ["SMT", "The fitness club introduces a no-show fee on 1 May"],
  ["SMT", "Implement two-factor login for all 800 teachers by the start of the school year"],
  ["", "aim: satisfied customers, motivated staff"],
  ["", "We will be the friendliest team in the whole company"],
  ["SM", "Coffee orders ready in 3 minutes"],
  // Helpers, by what they do or what is arranged.
  ["SMTA", "Open the hotline on Saturdays from 1 February, two agents volunteered"],
  [
    "STRA",
    "I want our debt-advice chat to sound less harsh by spring, people in debt are ashamed enough; a psychologist reads along twice a month",
  ],
  ["SMTA", "train all 60 receptionists in sign language basics by October, the association provides two teachers"],
  ["SMTA", "Fewer than 2 wrong-room meals a day on the geriatric floor by 28 February, trays get photos"],
  [
    "SRA",
    "Fewer mix-ups in the laundry, with barcodes on the bags, as guests get really upset when their shirt is gone",
  ],
  ["A", "with the 3 extra people we surely can offer better service", { means: "with the 3 extra people" }],
  // Others' results, and one's own of before.
  [
    "SMTA",
    "Bring the average handling time at the travel desk down to 7 minutes by 31 May; the team in Porto manages 6",
    { target: "7 min" },
  ],
  [
    "SMTA",
    "Bring down the time it takes to replace a lost card to 2 days by mid-2027; the branch in Leeds has shown it can be done",
  ],
  ["SMTA", "By the end of April: 50 completed safety walks (38 in the same period last year)"],
  ["SMA", "Visitors at the zoo should wait 10 min max. for tickets (now up to 40 on Sundays)"],
  [
    "SMTRA",
    "The rejected-claims letter is so complicated that 4 in 10 recipients call us. I want that down to 2 in 10 by 31 May. The language institute rewrites it for us. Nobody should need a lawyer to read our mail.",
  ],
  // Those served, said of as "they", and what "it" brings.
  ["SRA", "Warn subscribers earlier about outages, they feel helpless; the SMS gateway is ready"],
  ["SMR", "Half as many clicks to reach a human in the bank's voice menu: customers in trouble don't want a robot"],
  ["SMTR", "100% of invoices to public clients correct by 1 April, or we'll be thrown out of the framework contract"],
  ["SR", "stop double-charging guests for the minibar!! they post it everywhere"],
  ["A", "More professional, with the help of a coach"],
  // Days by their occasion.
  ["SMTA", "Bring the transfer rate in tech support from 34% to 25% before the year is out.", { due: "2026-12-31" }],
  ["SMTR", "15-minute maximum wait for blood donors by World Blood Donor Day, donors who wait don't come again"],
  ["SMA", "Reduce the noise complaints of the hostel from 9 a month to 3 a month by closing the courtyard at 10pm"],
  // Slips of the pen.
  ["S", "After 30 yrs in this mall our gift-card hotline should get freindlier"],
  // From one level to another, in any order.
  ["SMTA", "AHT tech queue 6:30 to 5:00 min by year end 2026", { baseline: "6.5 min", target: "5 min" }],
  ["SMTA", "Instead of 12 days, a building permit shall take 7 days by autumn 2027", { target: "7 d" }],
  ["SMTA", "By May 2027 the queue at the visa counter takes 10 min instead of 25 min.", { baseline: "25 min" }],
  ["SMTA", "first reply time in the loan chat 6 min today / 2 min until Easter", { target: "2 min" }],
  ["SMTA", "our target for lost keys at the hostel is 4 per month until Easter, we are at 12", { target: "4 " }],
  ["SMA", "P2 tickets of the warehouse app team solved in 4 hours, not 9 like now", { baseline: "9 h", target: "4 h" }],
  ["SMTA", "QA score of the loan chat up 5 points to 85 by 28 Feb 2027, buddies are trained", { target: "85 score" }],
  ["SMTA", "Not 70 but 85 of 100 letters from the pension office understood by the end of 2027", { target: "85 %" }],
  // Shares and counts in words.
  [
    "SMT",
    "One in ten callers at most should have to call twice about a broadband fault by June 2027",
    { target: "10 %" },
  ],
  ["SM", "Cut walk-outs in the shoe department by two thirds", { target: "67 %" }],
  ["SM", "Every second customer at the garage should book online.", { target: "50 %" }],
  [
    "SMTA",
    "Warranty desk: cut the paperwork per claim from eleven pages to four by the end of Q1 2027.",
    { target: "4 pages" },
  ],
  ["SMT", "none of the 14 buses leaves the depot late in January 2027", { target: "0 " }],
  ["MT", "An NPS of 50 shall be attained by the end of September 2027", { target: "50 score" }],
  ["MT", "4.9 by Christmas", { target: "4.9 ", due: "2026-12-25" }],
  // Done by their day.
  ["SMT", "Complaint officer appointed for all three clinics by 1 Feb 2027"],
  ["SMT", "The boat rental will hand out a safety card to every renter from 1 May 2027."],
  ["SMT", "Within 90 days, a sign-language course has been completed by two receptionists of the town hall"],
  // Help has its month, people live through how it is: neither is the aim.
  ["SA", "Cut wrong labels at packing line 2. New scanners arrive in January.", { due: null }],
  [
    "SMTA",
    "Guests wait 20 minutes at the spa reception. By June it should be 8.",
    { baseline: "20 min", target: "8 " },
  ],
  ["SMTR", "The chat queue for students is slow. People hang up. I want 90 seconds by 28 February 2027."],
  ["SMTR", "Every oven call answered in 2 h by May. Under 85 % the brand pulls our licence.", { target: "2 h" }],
  // A number with its day sets a goal whatever stands before it.
  [
    "SMTA",
    "Hi all, heads up: we go from 8 to 5 days for lost cards at the Bath branch by 1 April 2027",
    { target: "5 d" },
  ],
  ["none", "Q3 results: churn 2.1%, NPS 38, 1,900 new users"],
  ["none", "The old goal was 80% by March and nobody cared"],
  ["none", 'your goal "95% by June" was approved'],
  ["none", "According to the report, 7 out of 10 customers prefer chat."],
  ["none", "Our supplier raises prices by 4% in January."],
  // Reported, not wished for: two readings, a mishap, counts of the day, and wishes nobody can do anything about.
  ["none", "Email CSAT last wk: 88. Wk before: 85. Great stuff"],
  ["none", "till 4 short by 20 euro, 12 parcels late, manager informed"],
  ["none", "Today 3 glasses smashed, 1 guest left angry, 0 breaks"],
  ["none", "I wish weekends came with 30% more sun"],
  ["S", "I wish we answered emails faster at the Leeds branch"],
  ["none", "So proud: 4.8 stars from 200 reviews!"],
  // Days in words, and levels after "to be".
  ["SMT", "Billing errors under 1% by the thirty-first of March twenty twenty-seven", { due: "2027-03-31" }],
  ["SMT", "Late check-outs down to 5 a week by new years eve", { due: "2026-12-31" }],
  [
    "SMTA",
    "Share of tax returns filed online: 51% at present, to be 70% by 31 July 2027, following the portal's launch.",
    { baseline: "51 %", target: "70 %" },
  ],
  ["SMT", "wrap time in the Manila team 60 sec by end of January", { target: "60 s" }],
  // "has got to" wishes; who goes through a course is the aim and no means; a tool that forces something is no reason.
  [
    "SR",
    "The claims portal has got to become simpler, policyholders tell me again and again that they get stuck in it",
  ],
  ["SMT", "95% of shop staff through the fire course by 15 December"],
  ["SMTA", "Untagged bags at gate 4: 6% now, 2% by end March, new belt rejects them"],
  // Why: before "so", people with something behind them, and each one a person.
  [
    "SMRA",
    "guests are missing their shuttle so check-out at the Hilton desk 12 min -> 6 min, express box is installed",
  ],
  ["SR", "check-in queue should be shorter, people who drove 8 hours want to lie down"],
  ["SMR", "No-shows at the dental clinic down 20%, each one is a slot another patient could have had"],
  // Progress and hearsay; slogans; what is counted opens the sentence.
  ["none", "AHT up 40 sec since the new script, not funny"],
  ["none", "night was quiet, 4 arrivals, 1 walk in, all good"],
  ["none", "I still think 80% was the wrong target."],
  ["", "be the team others look up to"],
  ["", "Make every moment magic for our guests"],
  ["M", "Reach 95% with everything we do"],
  ["S", "I want to be quicker with the night audit"],
  ["SMR", "redeliveries down 20%, folk take a day off for us"],
  ["SR", "ward round notes must be typed sooner or pharmacy sends the wrong meds"],
  ["none", "3rd week in a row above 95%, love this team"],
  ["ST", "Hoping for fewer lost keys by summer"],
];

import type zh from "./terms.zh-CN";

const en: Record<keyof typeof zh, string> = {
  "tab.secondments": "Secondments",
  "term.until": "Last day",
  "term.until.hint": "No end if left empty",
  "area.who": "Who answers for it",
  "area.who.none": "Nobody yet",
  "secondments.title": "Seconded staff",
  "secondments.person": "Name",
  "secondments.post": "Post",
  "secondments.to": "Seconded to",
  "secondments.from": "From unit",
  "secondments.since": "Since",
  "secondments.until": "Until",
  "secondments.open": "open",
  "secondments.chip.unit": "From unit: {{name}}",
  "secondments.chip.on": "On: {{date}}",
  "secondments.empty": "Nobody is seconded on this day",
  "secondments.empty.hint": "Name the unit under “Seconded from” when appointing to a body, and it shows here.",
};

export default en;

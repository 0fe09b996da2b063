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
  "template.found": "Found them",
  "template.1+5+12": "“1+5+12”",
  "template.1+5+12.title": "Set up the “1+5+12” organisation?",
  "template.1+5+12.text":
    "Founds the leading group with its office, five command centres and twelve long-term working groups of special actions. Posts are vacant; names can be changed later.",
  "template.city-command": "City command",
  "template.city-command.title": "Set up a city command?",
  "template.city-command.text":
    "Founds a command centre (political commissar, commander, deputy commanders), its office and eight leading groups of key work. Posts are vacant; names can be changed later.",
  "template.five-themes": "General command, five groups",
  "template.five-themes.title": "Set up a general command with five groups?",
  "template.five-themes.text":
    "Founds a general command, its office, and the groups of fine environment, good order, quality service, excellent culture and the civility campaign. Posts are vacant; names can be changed later.",
  "area.reopen": "Reopen",
  "area.done.reopen": "Reopened: {{name}}",
  "area.close.points": "Close it all the same?",
};

export default en;

import type zh from "./zh-CN";

const en: Record<keyof typeof zh, string> = {
  product: "CampaignHub",
  "role.none": "no role",
  "list.comma": ", ",
  skip: "Skip to content",
  "nav.label": "Main navigation",
  "nav.open": "Open menu",
  "group.cases": "Cases",
  "group.checks": "Checks",
  "group.supervision": "Enforcement",
  "group.results": "Results",
  "group.network": "Organisation",
  "group.settings": "Settings",
  "language.label": "Language",
  "me.menu": "{{name}}, {{role}}",
  "me.account": "My account",
  "me.signOut": "Sign out",
  "crash.title": "Something went wrong on this page",
  "crash.text": "Reload the page and try again. If it keeps happening, tell an administrator.",
  "crash.reload": "Reload",
};
export default en;

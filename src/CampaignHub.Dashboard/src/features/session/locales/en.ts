import type zh from "./zh-CN";

const en: Record<keyof typeof zh, string> = {
  title: "Sign in",
  lead: "The working platform of the Civilised City campaign",
  userName: "User name",
  "userName.required": "Enter your user name",
  password: "Password",
  "password.required": "Enter your password",
  submit: "Sign in",
  "submit.busy": "Signing in…",
  failed: "You were not signed in",
};
export default en;

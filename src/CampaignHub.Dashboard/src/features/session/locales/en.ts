import type zh from "./zh-CN";

const en: Record<keyof typeof zh, string> = {
  title: "Sign in",
  lead: "The working platform of the Civilised City campaign",
  userName: "User name",
  "userName.required": "Enter your user name",
  password: "Password",
  "password.required": "Enter your password",
  code: "Code",
  "code.hint": "The six digits in your authenticator app, or a recovery code.",
  "code.required": "Enter the code",
  submit: "Sign in",
  "submit.busy": "Signing in…",
  failed: "You were not signed in",
  service: "Sign in with {{name}}",
  "service.failed": "The sign-in service did not finish; try again.",
  "service.unknown": "No account is linked to you there; ask an administrator.",
};
export default en;

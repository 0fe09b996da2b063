import { HttpResponse, http } from "msw";
import type { CircularState, CircularVerb, Role } from "@/api/types";
import { makeCircular } from "@/mocks/world";

const circulars = [makeCircular(3, "submitted", "2018-07"), makeCircular(2, "issued", "2018-06"), makeCircular(1, "issued", "2018-05")];

function verbs(state: CircularState): CircularVerb[] {
  const role = sessionStorage.getItem("mock-role") as Role | null;
  if (role === "leader") return state === "submitted" ? ["approve", "return"] : [];
  if (role === "unitContact") return state === "issued" ? ["acknowledge"] : [];
  return state === "approved" ? ["issue"] : state === "draft" || state === "returned" ? ["submit", "edit"] : [];
}

const after: Record<string, CircularState> = { submit: "submitted", approve: "approved", return: "returned", issue: "issued", acknowledge: "issued" };

export const handlers = [
  http.get("/api/circulars", ({ request }) => {
    const state = new URL(request.url).searchParams.get("state");
    const items = circulars.filter((one) => !state || one.state === state);
    return HttpResponse.json({ items, next: null, total: items.length, totalIsCapped: false });
  }),
  http.get("/api/circulars/:id", ({ params }) => {
    const found = circulars.find((one) => one.circularId === params.id)!;
    return HttpResponse.json({ ...found, verbs: verbs(found.state) });
  }),
  http.put("/api/circulars/:id/wording", async ({ params, request }) => {
    const found = circulars.find((one) => one.circularId === params.id)!;
    Object.assign(found, await request.json(), { version: found.version + 1 });
    return HttpResponse.json({ ...found, verbs: verbs(found.state) });
  }),
  http.post("/api/circulars/:id/:verb", ({ params }) => {
    const found = circulars.find((one) => one.circularId === params.id)!;
    found.state = after[String(params.verb)]!;
    found.version += 1;
    return HttpResponse.json({ ...found, verbs: verbs(found.state) });
  }),
];

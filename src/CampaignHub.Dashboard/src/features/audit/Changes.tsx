import { changesOf } from "./changes";
import { useNames, useWords } from "./words";

/** Old and new values side by side, each change one row. */
export function Changes({ before, after }: { before: string | null; after: string | null }) {
  const t = useWords();
  const names = useNames();
  const changes = changesOf(before, after);
  if (changes.length === 0) return <p className="soft">{t("changes.none")}</p>;
  const value = (field: string, text: string | null) => (field === "outcome" && text ? names.outcome(text) : text);
  return (
    <table className="audit-changes">
      <thead>
        <tr>
          <th scope="col">{t("changes.field")}</th>
          {before ? <th scope="col">{t("changes.before")}</th> : null}
          {after ? <th scope="col">{t("changes.after")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.field}>
            <th scope="row">{names.field(change.field)}</th>
            {before ? <td>{change.before === null ? <span className="soft">–</span> : <del>{value(change.field, change.before)}</del>}</td> : null}
            {after ? <td>{change.after === null ? <span className="soft">–</span> : <ins>{value(change.field, change.after)}</ins>}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

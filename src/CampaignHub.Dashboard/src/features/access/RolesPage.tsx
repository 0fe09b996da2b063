import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link, Outlet, useNavigate, useParams } from "react-router";
import { useName } from "@/lib/i18n";
import { PageHead } from "@/ui/ListPage";
import { EmptyState, ErrorState, LoadingState } from "@/ui/States";
import "./access.css";
import { useRoles } from "./roles";
import { useWords } from "./words";

/** The campaign's roles, and beside them what the chosen one may do. */
export function RolesPage() {
  const t = useWords();
  const name = useName();
  const navigate = useNavigate();
  const { code } = useParams();
  const roles = useRoles();
  return (
    <section className="page">
      <PageHead
        title={t("title")}
        verbs={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate("/roles/new")}>
            {t("create")}
          </Button>
        }
      />
      <p className="soft">{t("intro")}</p>
      {roles.isPending ? <LoadingState /> : null}
      {roles.error && !roles.data ? <ErrorState error={roles.error} retry={() => void roles.refetch()} /> : null}
      {roles.data ? (
        <div className="roles">
          <nav aria-label={t("list")} className="role-list">
            {roles.data.roles.map((role) => (
              <Link key={role.code} to={`/roles/${role.code}`} aria-current={role.code === code ? "page" : undefined}>
                <strong>{name(role.nameZh, role.nameEn)}</strong>
                <span className="soft">
                  {role.builtIn ? t("builtIn") : t("own")} · {t("holders", { count: role.holders })}
                  {role.requiresSecondFactor ? ` · ${t("factor.on")}` : ""}
                </span>
              </Link>
            ))}
          </nav>
          {code ? null : <EmptyState title={t("choose")} hint={t("choose.hint")} />}
          <Outlet />
        </div>
      ) : null}
    </section>
  );
}

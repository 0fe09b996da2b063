import { LogoutOutlined, MenuOutlined, UserOutlined } from "@ant-design/icons";
import { Button, Drawer, Dropdown, Layout, Menu, type MenuProps } from "antd";
import { cloneElement, isValidElement, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, Outlet, useLocation, useMatches, useNavigate } from "react-router";
import type { Me } from "@/api/types";
import { useSignOut } from "@/features/session/sign-out";
import { ApiProblem } from "@/lib/api";
import type { NavEntry } from "@/lib/feature";
import { useName } from "@/lib/i18n";
import { useIsOffice, useIsPhone } from "@/lib/viewport";
import { ErrorState, LoadingState } from "@/ui/States";
import { Contained } from "./Contained";
import { LanguageSwitch } from "./LanguageSwitch";
import { activeEntry, navSections, officeNav, phoneNav } from "./navigation";
import { features, navEntries } from "./registry";
import "./shell.css";
import { useAppWords } from "./words";

function MeMenu({ me }: { me: Me }) {
  const t = useAppWords();
  const name = useName();
  const signOut = useSignOut();
  const phone = useIsPhone();
  const roles = [...new Set(me.roles.map((role) => name(role.nameZh, role.nameEn)))].join(t("list.comma")) || t("role.none");
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          {
            key: "who",
            disabled: true,
            label: (
              <span>
                {me.displayName} · {roles}
                {me.unitId ? ` · ${name(me.unitNameZh, me.unitNameEn)}` : ""}
              </span>
            ),
          },
          { type: "divider" },
          { key: "account", icon: <UserOutlined />, label: <Link to="/account">{t("me.account")}</Link> },
          { key: "out", icon: <LogoutOutlined />, label: t("me.signOut"), onClick: () => signOut.mutate() },
        ],
      }}
    >
      <Button
        type="text"
        className="on-header"
        data-content
        icon={<UserOutlined aria-hidden="true" />}
        aria-label={t("me.menu", { name: me.displayName, role: roles })}
      >
        {phone ? null : me.displayName}
      </Button>
    </Dropdown>
  );
}

const hidden = (icon: ReactNode) => (isValidElement<{ "aria-hidden"?: boolean }>(icon) ? cloneElement(icon, { "aria-hidden": true }) : icon);

function NavMenu({ me, collapsed, onPick }: { me: Me; collapsed?: boolean; onPick?: () => void }) {
  const { t } = useTranslation();
  const words = useAppWords();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const entries = officeNav(navEntries, me);
  const active = activeEntry(entries, pathname);
  const item = (entry: NavEntry) => ({ key: entry.path, icon: hidden(entry.icon), label: <Link to={entry.path}>{t(entry.label)}</Link> });
  const items = navSections(entries).flatMap(
    ({ group, entries: within }): NonNullable<MenuProps["items"]> =>
      group === "start" ? within.map(item) : [{ key: group, type: "group" as const, label: words(`group.${group}`), children: within.map(item) }],
  );
  return (
    <Menu
      mode="inline"
      inlineCollapsed={collapsed}
      selectedKeys={active ? [active.path] : []}
      style={{ border: 0, padding: "8px 4px" }}
      items={items}
      onClick={({ key }) => {
        navigate(key);
        onPick?.();
      }}
    />
  );
}

function BottomBar({ me }: { me: Me }) {
  const { t } = useTranslation();
  const words = useAppWords();
  const { pathname } = useLocation();
  const entries = phoneNav(navEntries, me);
  const active = activeEntry(entries, pathname);
  if (entries.length === 0) return null;
  return (
    <nav className="bottom-bar" aria-label={words("nav.label")}>
      {entries.map((entry) => (
        <Link key={entry.path} to={entry.path} aria-current={active?.path === entry.path ? "page" : undefined}>
          <span aria-hidden="true" className="icon">
            {entry.icon}
          </span>
          <span>{t(entry.label)}</span>
        </Link>
      ))}
    </nav>
  );
}

/** The page, unless the reader lacks the permission the route names in its handle. */
function Page({ me }: { me: Me }) {
  const needed = useMatches().flatMap((match) => (match.handle as { permission?: string } | undefined)?.permission ?? []);
  const { pathname } = useLocation();
  if (needed.some((permission) => !me.permissions.includes(permission)))
    return (
      <section className="page">
        <ErrorState level={1} error={new ApiProblem(403, "permission.denied", "", null)} />
      </section>
    );
  return (
    <Suspense
      key={pathname.split("/")[1]}
      fallback={
        <section className="page">
          <LoadingState />
        </section>
      }
    >
      <Outlet />
    </Suspense>
  );
}

/** Office layout with left navigation; on a phone, a bottom bar and a menu drawer instead. */
export function Shell({ me }: { me: Me }) {
  const t = useAppWords();
  const name = useName();
  const phone = useIsPhone();
  const office = useIsOffice();
  const [menu, setMenu] = useState(false);
  return (
    <Layout className="shell">
      <a className="skip-link" href="#main">
        {t("skip")}
      </a>
      <Layout.Header className="shell-header">
        {phone ? (
          <Button type="text" className="on-header" icon={<MenuOutlined aria-hidden="true" />} aria-label={t("nav.open")} onClick={() => setMenu(true)} />
        ) : null}
        <Link to="/" className="brand">
          <strong>{name(me.campaign.nameZh, me.campaign.nameEn)}</strong>
          {office ? <span className="agency">{name(me.campaign.agencyNameZh, me.campaign.agencyNameEn)}</span> : null}
        </Link>
        <div className="header-verbs">
          {features.map((feature, index) =>
            feature.header ? (
              <Contained key={String(index)}>
                <feature.header />
              </Contained>
            ) : null,
          )}
          <LanguageSwitch onHeader />
          <MeMenu me={me} />
        </div>
      </Layout.Header>
      <Layout className="shell-body">
        {phone ? null : (
          <Layout.Sider width={208} collapsedWidth={60} collapsed={!office} className="shell-sider" role="navigation" aria-label={t("nav.label")}>
            <NavMenu me={me} />
          </Layout.Sider>
        )}
        <Layout.Content id="main" className="shell-content" tabIndex={-1}>
          <Page me={me} />
        </Layout.Content>
      </Layout>
      {phone ? <BottomBar me={me} /> : null}
      <Drawer placement="left" size={264} open={phone && menu} onClose={() => setMenu(false)} title={t("product")} styles={{ body: { padding: 0 } }}>
        <NavMenu me={me} onPick={() => setMenu(false)} />
      </Drawer>
    </Layout>
  );
}

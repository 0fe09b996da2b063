import { PrinterOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import dayjs from "dayjs";
import { Fragment, type ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import type { AccountLink, UpwardAccount } from "@/api/types";
import { useWords as useOrganisationWords } from "@/features/organisation/words";
import { api, queryString } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { integer } from "@/lib/numbers";
import { useToday } from "@/lib/today";
import { DownloadButton } from "@/ui/DownloadButton";
import { PageHead } from "@/ui/ListPage";
import { EmptyState, ErrorState, LoadingState } from "@/ui/States";
import { NetworkTabs } from "./Tabs";
import "./network.css";
import { useWords } from "./words";

function Figure({ label, value, children }: { label: string; value: number; children?: ReactNode }) {
  return (
    <div className="account-figure">
      <span className="soft">{label}</span>
      <strong className="tabular">{integer(value)}</strong>
      {children ? <span className="small">{children}</span> : null}
    </div>
  );
}

function Upward({ links }: { links: AccountLink[] }) {
  const t = useWords();
  const posts = useOrganisationWords();
  const name = useName();
  if (links.length === 0) return <span className="soft">{t("account.top")}</span>;
  return (
    <ol className="account-chain">
      {links.map((link) => (
        <li key={`${link.subjectId}${link.postType}`}>
          {link.personName ? <strong data-content="name">{link.personName}</strong> : <span className="soft">{t("account.vacant")}</span>}{" "}
          <span className="soft">
            {name(link.subjectNameZh, link.subjectNameEn)}
            {link.postType ? ` · ${link.title ?? posts(`post.${link.postType}`)}` : ""}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What one person, or the holder of one post, answers for in a month and to whom: to be read, printed and handed over. */
export function AccountPage() {
  const t = useWords();
  const posts = useOrganisationWords();
  const name = useName();
  const dates = useDates();
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const asked = {
    staffMemberId: search.get("person") ?? undefined,
    appointmentId: search.get("post") ?? undefined,
    month: search.get("month") ?? today.slice(0, 7),
  };
  const named = Boolean(asked.staffMemberId ?? asked.appointmentId);
  const found = useQuery({
    queryKey: ["network", "account", asked],
    queryFn: ({ signal }) => api.get<UpwardAccount>("/api/network/account", asked, signal),
    enabled: named,
  });
  const account = found.data;
  const months = Array.from({ length: 12 }, (_, back) =>
    dayjs(`${today.slice(0, 7)}-01`)
      .subtract(back, "month")
      .format("YYYY-MM"),
  );
  const month = (next: string) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.set("month", next);
        return after;
      },
      { replace: true },
    );
  return (
    <>
      <section className="page page-tabs-top">
        <NetworkTabs />
      </section>
      <section className="page account-paper">
        <PageHead
          title={account ? t("account.of", { name: account.personName, month: account.month }) : t("account.title")}
          verbs={
            <>
              <Select
                aria-label={t("account.month")}
                style={{ width: 130 }}
                value={asked.month}
                options={(months.includes(asked.month) ? months : [asked.month, ...months]).map((value) => ({ value, label: value }))}
                onChange={month}
              />
              <Button icon={<PrinterOutlined aria-hidden="true" />} disabled={!account} onClick={() => window.print()}>
                {t("account.print")}
              </Button>
              {account ? (
                <DownloadButton path={`/api/network/account.docx${queryString(asked)}`} name="account.docx">
                  {t("account.word")}
                </DownloadButton>
              ) : null}
            </>
          }
        />
        {named ? null : <EmptyState title={t("account.nobody")} hint={t("account.nobody.hint")} />}
        {named && found.isPending ? <LoadingState /> : null}
        {found.error && !account ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
        {account ? (
          <>
            <p className="soft">
              {[
                name(account.unitNameZh, account.unitNameEn),
                account.jobTitle,
                t(account.isOver ? "account.asOf" : "account.soFar", { date: dates.day(account.on) }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <h2>{t("account.charge")}</h2>
            <div className="account-figures">
              <Figure label={t("account.areas")} value={account.charge.areas} />
              <Figure label={t("account.units")} value={account.charge.units} />
              <Figure label={t("account.bodies")} value={account.charge.bodies} />
              <Figure label={t("account.points")} value={account.charge.points} />
            </div>
            <h2>{t("account.month.title")}</h2>
            <div className="account-figures">
              <Figure label={t("account.open")} value={account.cases.open}>
                {t("account.overdue", { count: account.cases.overdue })}
              </Figure>
              <Figure label={t("account.closed")} value={account.cases.closed}>
                {t("account.logged", { count: account.cases.logged })}
              </Figure>
              <Figure label={t("account.visits")} value={account.visits.made}>
                {t("account.visits.of", { owed: account.visits.owed, missing: account.visits.missing })}
              </Figure>
              <Figure label={t("account.duty")} value={account.duty.days}>
                {t("account.duty.short", { count: account.duty.shortDays })}
              </Figure>
            </div>
            <h2>{t("account.posts")}</h2>
            {account.posts.length === 0 ? <p className="soft">{t("account.posts.none")}</p> : null}
            <dl className="account-posts">
              {account.posts.map((post) => (
                <Fragment key={post.appointmentId}>
                  <dt>
                    {name(post.subjectNameZh ?? null, post.subjectNameEn ?? null)}
                    <br />
                    <span className="soft">{post.title ?? posts(`post.${post.postType}`)}</span>
                  </dt>
                  <dd>
                    <Upward links={account.chains.find((chain) => chain.appointmentId === post.appointmentId)?.links ?? []} />
                  </dd>
                </Fragment>
              ))}
            </dl>
            <h2>{t("account.letters")}</h2>
            {account.letters.length === 0 && account.standings.length === 0 ? <p className="soft">{t("account.letters.none")}</p> : null}
            <ul className="account-lines">
              {account.letters.map((letter) => (
                <li key={letter.letterId}>
                  <Link to={`/accountability/${letter.letterId}`} data-content="text">
                    {letter.title}
                  </Link>{" "}
                  <span className="soft">{t("account.signed", { name: letter.signedBy ?? "", date: letter.signedOn ? dates.day(letter.signedOn) : "" })}</span>
                </li>
              ))}
              {account.standings.map((row) => (
                <li key={row.unitId}>
                  {name(row.unitNameZh, row.unitNameEn)}{" "}
                  <span className="soft tabular">
                    {row.period} · {name(row.groupNameZh, row.groupNameEn)} ·{" "}
                    {row.rank === null ? t("account.unranked") : t("account.rank", { rank: row.rank })} · {row.score.toFixed(2)}
                  </span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
    </>
  );
}

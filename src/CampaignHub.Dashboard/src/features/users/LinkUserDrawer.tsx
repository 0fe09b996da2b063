import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input } from "antd";
import { useLocation, useNavigate, useParams } from "react-router";
import type { SignInServiceInfo } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

export function useSignInService() {
  return useQuery({
    queryKey: ["session", "service"],
    queryFn: ({ signal }) => api.get<SignInServiceInfo>("/api/session/service", undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}

/** Says who an account is at the outside sign-in service. */
export function LinkUserDrawer() {
  const t = useWords();
  const name = useName();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { search, state } = useLocation();
  const { userId = "" } = useParams();
  const service = useSignInService();
  const known = state as { name?: string; personId?: string | null } | null;
  const leave = () => navigate({ pathname: "/users", search });
  const link = useMutation({
    mutationFn: (values: { personId?: string }) => api.put(`/api/users/${userId}/external-id`, { personId: values.personId?.trim() || null }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["users"] });
      void message.success(t("link.done"));
      void leave();
    },
  });
  return (
    <Drawer
      open
      size={phone ? "100%" : 480}
      title={<span data-content>{known?.name ? t("link.title", { name: known.name }) : t("link")}</span>}
      onClose={leave}
    >
      <Form layout="vertical" initialValues={{ personId: known?.personId ?? "" }} onFinish={(values) => link.mutate(values)}>
        <ProblemAlert error={link.error} />
        <Form.Item name="personId" label={t("link.person", { service: service ? name(service.nameZh, service.nameEn) : "" })} extra={t("link.hint")}>
          <Input maxLength={150} autoComplete="off" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={link.isPending}>
          {t("link.save")}
        </Button>
      </Form>
    </Drawer>
  );
}

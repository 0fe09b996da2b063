using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Notifications;

/// <summary>Everything that channels, deliveries and wishes refuse.</summary>
public static class NotificationRefusals
{
    public static Refusal ChannelNotFound { get; } = new(RefusalKind.NotFound, "channel.not-found", "没有找到该通知渠道。", "There is no such channel.");

    public static Refusal ChannelChanged { get; } = new(RefusalKind.Conflict, "channel.changed",
        "该渠道刚刚被他人修改，请刷新后重试。", "Somebody else has just changed this channel; reload and try again.");

    public static Refusal KindFixed { get; } = new(RefusalKind.Conflict, "channel.kind-fixed",
        "渠道类型不能更改，请另建一个渠道。", "A channel keeps its kind; make another one.");

    public static Refusal AddressMissing { get; } = new(RefusalKind.Conflict, "channel.address-missing",
        "请填写机器人的 Webhook 地址。", "Give the robot's webhook address.");

    public static Refusal AddressUnfit { get; } = new(RefusalKind.Conflict, "channel.address-unfit",
        "Webhook 地址须是以 https:// 开头的公网地址，不能指向本机或内网。", "A webhook address begins with https:// and leads to a public host, not to this machine or the inner network.");

    public static Refusal MailOnce { get; } = new(RefusalKind.Conflict, "channel.mail-once",
        "已有邮件渠道，一个活动只需一个。", "There is an e-mail channel already; a campaign needs one only.");

    public static Refusal MailNotSetUp { get; } = new(RefusalKind.Conflict, "channel.mail-not-set-up",
        "服务器尚未配置发信服务（SMTP），请联系运维人员。", "This server has no mail service (SMTP) set up; ask those who run it.");

    public static Refusal TooMany { get; } = new(RefusalKind.Conflict, "channel.too-many",
        "通知渠道已达上限。", "There are as many channels as there can be.");

    public static Refusal ChannelOff { get; } = new(RefusalKind.Conflict, "channel.off",
        "该通知渠道已停用，请先启用。", "This channel is switched off; switch it on first.");

    public static Refusal DeliveryNotFound { get; } = new(RefusalKind.NotFound, "delivery.not-found", "没有找到该条发送记录。", "There is no such delivery.");

    public static Refusal NotFailed { get; } = new(RefusalKind.Conflict, "delivery.not-failed",
        "该条消息没有发送失败，或已重新发送。", "This message has not failed, or is being sent again.");

    public static Refusal WishesChanged { get; } = new(RefusalKind.Conflict, "notification-preferences.changed",
        "通知偏好刚刚在别处修改，请刷新后重试。", "These preferences have just been changed elsewhere; reload and try again.");

    public static Refusal SettingsChanged { get; } = new(RefusalKind.Conflict, "notification-settings.changed",
        "通知设置刚刚被他人修改，请刷新后重试。", "Somebody else has just changed these settings; reload and try again.");
}

using System.Globalization;
using System.Text;
using CampaignHub.Domain.Notifications;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>One line of a message: what is told, and where it leads; null where the server knows no public address.</summary>
internal sealed record MessageLine(string Title, string? Link, DateTimeOffset At);

/// <summary>What goes out: one line, or several as a digest.</summary>
internal sealed record ChannelMessage(Guid Id, string Kind, string Campaign, bool English, TimeZoneInfo Zone, IReadOnlyList<MessageLine> Lines)
{
    public static ChannelMessage Of(IReadOnlyList<Delivery> deliveries, string campaign, bool english, TimeZoneInfo zone, Uri? home) => new(
        deliveries[0].Id, deliveries[0].Kind, campaign, english, zone,
        [.. deliveries.Select(d => new MessageLine(english ? d.TitleEn : d.TitleZh, home is null ? null : new Uri(home, d.Link).ToString(), d.At))]);

    public string Subject => Lines.Count == 1 ? Lines[0].Title : English ? $"{Campaign}: {Lines.Count} messages" : $"{Campaign}：{Lines.Count} 条消息";

    /// <summary>The text of an e-mail.</summary>
    public string MailText(string? preferences)
    {
        var text = new StringBuilder();
        foreach (var line in Lines)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{line.Title}").AppendLine(Local(line.At));
            if (line.Link is not null) text.AppendLine(line.Link);
            text.AppendLine();
        }

        text.AppendLine("--").AppendLine(Campaign);
        if (preferences is not null) text.AppendLine(English ? $"When and where you are told: {preferences}" : $"调整接收方式和时间：{preferences}");
        return text.ToString();
    }

    /// <summary>The template with its gaps filled; people's own words in it are no markup.</summary>
    public string Filled(string template, bool markdown)
    {
        var line = Lines[0];
        var title = markdown ? Plain(line.Title) : line.Title;
        return template.Replace("{campaign}", Campaign, StringComparison.Ordinal).Replace("{time}", Local(line.At), StringComparison.Ordinal)
            .Replace("{link}", line.Link ?? "", StringComparison.Ordinal).Replace("{title}", title, StringComparison.Ordinal);
    }

    public string Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The usual message of a robot.</summary>
    public string UsualTemplate => (English, Lines[0].Link) switch
    {
        (false, null) => "**{campaign}**\n{title}\n{time}",
        (true, null) => "**{campaign}**\n{title}\n{time}",
        (false, _) => "**{campaign}**\n{title}\n{time}　[查看详情]({link})",
        (true, _) => "**{campaign}**\n{title}\n{time} [Open]({link})",
    };

    // What a citizen wrote mentions nobody, links nowhere and colours nothing in a group of officials.
    private static string Plain(string words) =>
        words.Replace('<', '＜').Replace('>', '＞').Replace('[', '［').Replace(']', '］').Replace('*', '＊').Replace('`', '‘').Replace('@', '＠').ReplaceLineEndings(" ");
}

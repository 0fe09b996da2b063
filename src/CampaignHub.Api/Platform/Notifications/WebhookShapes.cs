using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Notifications;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>The shapes in which robots of WeCom (企业微信群机器人), of DingTalk (钉钉群机器人) and plain receivers want a message.</summary>
internal static class WebhookShapes
{
    private const int LongestMarkdownBytes = 4096;

    public static string Body(ChannelKind kind, ChannelMessage message, string? template)
    {
        var line = message.Lines[0];
        var text = message.Filled(template ?? message.UsualTemplate, markdown: kind is not ChannelKind.Json);
        return kind switch
        {
            ChannelKind.WeCom => Json(new { msgtype = "markdown", markdown = new { content = Cut(text) } }),
            ChannelKind.DingTalk => Json(new { msgtype = "markdown", markdown = new { title = message.Campaign, text = Cut(text.Replace("\n", "\n\n", StringComparison.Ordinal)) } }),
            ChannelKind.Json => Json(new { id = message.Id, kind = message.Kind, campaign = message.Campaign, title = line.Title, link = line.Link, at = line.At, text }),
            _ => throw new InvalidOperationException($"{kind} has no webhook."),
        };
    }

    /// <summary>The address with the signature DingTalk checks: HMAC-SHA256 of the moment and the secret.</summary>
    public static Uri Signed(ChannelKind kind, Uri address, string? secret, DateTimeOffset now)
    {
        if (kind is not ChannelKind.DingTalk || secret is null) return address;
        var moment = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var sign = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{moment}\n{secret}")));
        var glue = address.Query.Length == 0 ? "?" : "&";
        return new($"{address.AbsoluteUri}{glue}timestamp={moment}&sign={Uri.EscapeDataString(sign)}");
    }

    /// <summary>How a plain receiver knows the sender: HMAC-SHA256 of the body, in hex; null without a secret.</summary>
    public static string? Signature(ChannelKind kind, string body, string? secret) =>
        kind is ChannelKind.Json && secret is not null ? $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)))}" : null;

    /// <summary>What the robots answer with status 200 although they refuse; null when they took it.</summary>
    public static string? RefusalIn(ChannelKind kind, string answer)
    {
        if (kind is ChannelKind.Json) return null;
        try
        {
            using var told = JsonDocument.Parse(answer);
            if (!told.RootElement.TryGetProperty("errcode", out var code) || code.ValueKind is not JsonValueKind.Number || code.GetInt32() == 0) return null;
            return $"errcode {code.GetInt32()} {(told.RootElement.TryGetProperty("errmsg", out var words) ? words.ToString() : "")}".TrimEnd();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            return "answer is no JSON";
        }
    }

    private static string Json(object shape) => JsonSerializer.Serialize(shape, AuditTrail.Json);

    private static string Cut(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) <= LongestMarkdownBytes) return text;
        var cut = new StringBuilder();
        var bytes = 3;
        foreach (var rune in text.EnumerateRunes())
        {
            if ((bytes += rune.Utf8SequenceLength) > LongestMarkdownBytes) break;
            cut.Append(rune);
        }

        return cut.Append('…').ToString();
    }
}

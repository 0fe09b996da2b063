namespace CampaignHub.Domain.Supervision;

/// <summary>Why the system proposed an interview, in both languages; kept as one text.</summary>
public sealed record InterviewReason(string Zh, string En)
{
    private const string Joint = " / ";

    /// <summary>The kept text; one without a second language reads the same in both.</summary>
    public static InterviewReason Read(string kept) => kept.IndexOf(Joint, StringComparison.Ordinal) is var at and >= 0 ? new(kept[..at], kept[(at + Joint.Length)..]) : new(kept, kept);

    public override string ToString() => Zh + Joint + En;
}

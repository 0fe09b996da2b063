namespace CampaignHub.Domain.Common;

/// <summary>Why the answer is no: decides the HTTP status, nothing else.</summary>
public enum RefusalKind
{
    NotFound,
    Forbidden,
    Conflict,
}

/// <summary>A catalogued "no": a stable code for programs and one sentence each in Chinese and English for people.</summary>
public sealed record Refusal(RefusalKind Kind, string Code, string Chinese, string English)
{
    /// <summary>The sentence in the reader's language; anything but English reads Chinese.</summary>
    public string In(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Chinese;

    public RefusedException AsException() => new(this);
}

/// <summary>Thrown by a rule that refuses; becomes a problem document at the edge, never a stack trace.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.English)
{
    public Refusal Refusal { get; } = refusal;
}

namespace CampaignHub.Api.Platform.Documents;

/// <summary>What is wrong with one row of an imported file: row 1 is the header; the reason is in the reader's language.</summary>
public sealed record ImportRowError(string File, int Row, string? Column, string Code, string Reason);

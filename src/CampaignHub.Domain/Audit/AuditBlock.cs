using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Audit;

/// <summary>
/// A run of audit lines sealed together: which lines, the digest of each, and a hash over both that takes in the hash of the block before.
/// It covers every id above the last block's <c>ThroughId</c> up to its own, so that a line put between sealed ones is noticed too.
/// </summary>
public sealed class AuditBlock : ICampaignOwned
{
    public const string Format = "campaignhub-audit-block-1";

    /// <summary>Most lines of one block.</summary>
    public const int Size = 1000;

    private const int DigestLength = 32;
    private const int LineLength = sizeof(long) + DigestLength;

    private AuditBlock()
    {
    }

    public Guid CampaignId { get; private init; }

    /// <summary>1, 2, 3 without gaps.</summary>
    public long Number { get; private init; }

    /// <summary>Hex SHA-256 of the block before; null for the first.</summary>
    public string? PreviousHash { get; private init; }

    public long ThroughId { get; private init; }

    public int Count { get; private init; }

    /// <summary>For each line its id (8 bytes, big-endian) and its digest (32 bytes), by id.</summary>
    public byte[] Lines { get; private init; } = [];

    public DateTimeOffset SealedAt { get; private init; }

    /// <summary>Hex SHA-256 of this block.</summary>
    public string Hash { get; private set; } = "";

    /// <param name="facts">The lines above the last block, by id.</param>
    public static AuditBlock Seal(Guid campaignId, AuditBlock? previous, IReadOnlyCollection<AuditFacts> facts, long throughId, DateTimeOffset now)
    {
        var lines = new byte[facts.Count * LineLength];
        var at = 0;
        foreach (var line in facts)
        {
            BinaryPrimitives.WriteInt64BigEndian(lines.AsSpan(at), line.Id);
            line.Digest().CopyTo(lines, at + sizeof(long));
            at += LineLength;
        }

        var block = new AuditBlock
        {
            CampaignId = campaignId,
            Number = (previous?.Number ?? 0) + 1,
            PreviousHash = previous?.Hash,
            ThroughId = throughId,
            Count = facts.Count,
            Lines = lines,
            // PostgreSQL keeps microseconds.
            SealedAt = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)),
        };
        block.Hash = block.Reckon();
        return block;
    }

    /// <summary>The hash this block should carry.</summary>
    public string Reckon() => Convert.ToHexStringLower(Canonical().Digest());

    public CanonicalText Canonical()
    {
        var text = new CanonicalText().Add(Format).Add(CampaignId).Add(Number).Add(PreviousHash).Add(ThroughId).Add(Count).Add(SealedAt);
        var whole = Lines.Length % LineLength == 0 && Lines.Length == Count * LineLength;
        if (!whole) return text.Add(Convert.ToHexStringLower(Lines));
        var listed = new StringBuilder();
        for (var line = 0; line < Count; line++) listed.Append(CultureInfo.InvariantCulture, $"{IdOf(line)} {Convert.ToHexStringLower(DigestOf(line))}\n");
        return text.Add(listed.ToString());
    }

    internal long IdOf(int line) => BinaryPrimitives.ReadInt64BigEndian(Lines.AsSpan(line * LineLength));

    internal ReadOnlySpan<byte> DigestOf(int line) => Lines.AsSpan((line * LineLength) + sizeof(long), DigestLength);
}

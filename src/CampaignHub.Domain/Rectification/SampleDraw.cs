using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CampaignHub.Domain.Rectification;

/// <summary>A draw anybody can reckon again: the number comes from the recorded seed, the case and the round, and nothing else.</summary>
public static class SampleDraw
{
    private const int Range = 10_000;

    /// <summary>0 to 9,999.</summary>
    public static int NumberOf(string seed, Guid caseId, int round)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"{seed}:{caseId:N}:{round}");
        return (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(said))) % Range);
    }

    /// <summary>True when a number is within the share of a hundred.</summary>
    public static bool Chooses(int number, int percent) => number < percent * (Range / 100);
}

/// <summary>One draw for verifying by hand: its seed, what came of it, and the share that held. Written once.</summary>
public sealed class CaseDraw
{
    internal CaseDraw(Guid campaignId, Guid caseId, int round, string seed, int number, int percent, bool byHand, DateTimeOffset at)
    {
        CampaignId = campaignId;
        CaseId = caseId;
        Round = round;
        Seed = seed;
        Number = number;
        Percent = percent;
        ByHand = byHand;
        At = at;
    }

    public Guid CampaignId { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>The version of the case that was submitted.</summary>
    public int Round { get; private set; }

    public string Seed { get; private set; }

    public int Number { get; private set; }

    public int Percent { get; private set; }

    public bool ByHand { get; private set; }

    public DateTimeOffset At { get; private set; }
}

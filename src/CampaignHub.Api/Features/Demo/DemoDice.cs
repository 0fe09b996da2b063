namespace CampaignHub.Api.Features.Demo;

/// <summary>The demo's only source of chance: the same seed throws the same numbers on every machine, ids included.</summary>
internal sealed class DemoDice(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>At least 0, below 1.</summary>
    public double Next() => random.NextDouble();

    public int Below(int limit) => random.Next(limit);

    public bool Chance(double probability) => random.NextDouble() < probability;

    public double Between(double low, double high) => low + (random.NextDouble() * (high - low));

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>An index, in proportion to the weights.</summary>
    public int Weighted(IReadOnlyList<double> weights)
    {
        var left = random.NextDouble() * weights.Sum();
        for (var i = 0; i < weights.Count - 1; i++)
        {
            left -= weights[i];
            if (left < 0) return i;
        }

        return weights.Count - 1;
    }

    /// <summary>A version-7 id of that instant, so that ids sort as the rows came.</summary>
    public Guid Id(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        var milliseconds = at.ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++) bytes[i] = (byte)(milliseconds >> (8 * (5 - i)));
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}

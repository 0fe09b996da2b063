using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CampaignHub.Domain.Audit;

/// <summary>
/// Bytes that mean one thing only: each field as a netstring, "length:bytes,", its length counted in UTF-8; "-," for one that is not there.
/// Lower-case hex and ids, instants in UTC with six decimals, numbers in decimal.
/// </summary>
public sealed class CanonicalText
{
    private readonly StringBuilder text = new();

    public CanonicalText Add(string? field)
    {
        if (field is null) text.Append("-,");
        else text.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:{field},");
        return this;
    }

    public CanonicalText Add(Guid? id) => Add(id?.ToString("D"));

    public CanonicalText Add(long number) => Add(number.ToString(CultureInfo.InvariantCulture));

    public CanonicalText Add(DateTimeOffset instant) => Add(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));

    public byte[] Bytes() => Encoding.UTF8.GetBytes(text.ToString());

    public byte[] Digest() => SHA256.HashData(Bytes());

    public override string ToString() => text.ToString();
}

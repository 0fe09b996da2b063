using System.Buffers.Binary;
using System.IO.Compression;

namespace CampaignHub.Api.Features.Demo;

/// <summary>A small drawing board that is saved as a PNG of few colours; pixels count from the upper left.</summary>
internal sealed class DemoCanvas(int width, int height)
{
    private readonly byte[] pixels = new byte[width * height];
    private readonly List<int> palette = [0xFFFFFF];

    public int Width => width;

    public int Height => height;

    public DemoCanvas Box(double x, double y, double w, double h, int colour)
    {
        var index = IndexOf(colour);
        var (left, right) = (Math.Clamp((int)Math.Ceiling(x), 0, width), Math.Clamp((int)Math.Ceiling(x + w), 0, width));
        for (var row = Math.Max(0, (int)Math.Ceiling(y)); row < Math.Min(height, y + h); row++) pixels.AsSpan((row * width) + left, Math.Max(0, right - left)).Fill(index);
        return this;
    }

    public DemoCanvas Disc(double x, double y, double radius, int colour) =>
        Fill((px, py) => ((px - x) * (px - x)) + ((py - y) * (py - y)) < radius * radius, x - radius, y - radius, x + radius, y + radius, colour);

    /// <summary>A straight stroke between two places.</summary>
    public DemoCanvas Line(double x1, double y1, double x2, double y2, double thickness, int colour)
    {
        var (dx, dy) = (x2 - x1, y2 - y1);
        var length = Math.Max((dx * dx) + (dy * dy), 1e-9);
        return Fill(
            (px, py) =>
            {
                var t = Math.Clamp((((px - x1) * dx) + ((py - y1) * dy)) / length, 0, 1);
                var (ex, ey) = (px - x1 - (t * dx), py - y1 - (t * dy));
                return ((ex * ex) + (ey * ey)) * 4 < thickness * thickness;
            },
            Math.Min(x1, x2) - thickness,
            Math.Min(y1, y2) - thickness,
            Math.Max(x1, x2) + thickness,
            Math.Max(y1, y2) + thickness,
            colour);
    }

    public byte[] ToPng()
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 3;
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "PLTE"u8, [.. palette.SelectMany(c => new[] { (byte)(c >> 16), (byte)(c >> 8), (byte)c })]);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels, y * width, width);
            }
        }

        Chunk(png, "IDAT"u8, packed.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private DemoCanvas Fill(Func<double, double, bool> inside, double left, double top, double right, double bottom, int colour)
    {
        var index = IndexOf(colour);
        for (var y = Math.Max(0, (int)top); y < Math.Min(height, Math.Ceiling(bottom)); y++)
            for (var x = Math.Max(0, (int)left); x < Math.Min(width, Math.Ceiling(right)); x++)
                if (inside(x, y)) pixels[(y * width) + x] = index;
        return this;
    }

    private byte IndexOf(int colour)
    {
        var index = palette.IndexOf(colour);
        if (index >= 0) return (byte)index;
        palette.Add(colour);
        return (byte)(palette.Count - 1);
    }

    private static void Chunk(Stream png, ReadOnlySpan<byte> kind, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(kind);
        png.Write(data);
        var crc = 0xFFFFFFFFu;
        foreach (var b in kind) crc = Crc(crc, b);
        foreach (var b in data) crc = Crc(crc, b);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        png.Write(number);
    }

    private static uint Crc(uint crc, byte next)
    {
        crc ^= next;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        return crc;
    }
}

namespace CampaignHub.Api.Features.Demo;

/// <summary>Drawn stand-ins for photos: for every category of finding a few street scenes, each with the problem and without it.</summary>
internal static class DemoPictures
{
    public const int Variants = 3;
    private const int Grey = 0x9AA0A6;
    private const int Dark = 0x3C4043;
    private const int Red = 0xB5232A;
    private const int Yellow = 0xE8B53A;
    private const int White = 0xFFFFFF;
    private const int Brown = 0x7A5A3A;
    private const int Leaf = 0x4E8B57;

    /// <summary>The scene as PNG; the same arguments give the same bytes.</summary>
    public static byte[] Draw(string category, int variant, bool after)
    {
        var dice = new DemoDice((category.GetOrdinalHash() * 31) + variant);
        var canvas = new DemoCanvas(480, 360);
        Street(canvas, dice, variant);
        switch (category)
        {
            case "ENV": Litter(canvas, dice, after); break;
            case "ORD": StickUps(canvas, dice, after); break;
            case "PSA": Board(canvas, after); break;
            case "FAC": Paving(canvas, dice, after); break;
            case "PRK": Cars(canvas, after); break;
            case "TRF": Crossing(canvas, after); break;
            case "GRN": Planting(canvas, dice, after); break;
            case "SAF": Cables(canvas, after); break;
            default: Counter(canvas, after); break;
        }

        return canvas.ToPng();
    }

    private static int GetOrdinalHash(this string text) => text.Aggregate(17, (hash, c) => (hash * 31) + c) & 0xFFFFFF;

    private static void Street(DemoCanvas c, DemoDice dice, int variant)
    {
        c.Box(0, 0, 480, 360, new[] { 0xCFE3F1, 0xD9DDE2, 0xF3DFC1 }[variant % Variants]);
        for (var x = 0; x < 480;)
        {
            var w = 70 + dice.Below(60);
            var h = 100 + dice.Below(70);
            var wall = dice.Pick([0xC9B8A4, 0xB7C0C4, 0xD6C7B0, 0xBFA99A]);
            c.Box(x, 220 - h, w - 4, h, wall);
            for (var wx = x + 10; wx + 14 < x + w - 8; wx += 24)
                for (var wy = 230 - h; wy + 18 < 195; wy += 30) c.Box(wx, wy, 14, 18, 0x6E8796);
            x += w;
        }

        c.Box(0, 220, 480, 60, 0xC4C0B8);
        for (var x = 0; x < 480; x += 40) c.Line(x, 220, x - 24, 280, 1.5, 0xAEAAA2);
        c.Box(0, 280, 480, 80, 0x6B6F73);
        for (var x = 20; x < 480; x += 90) c.Box(x, 318, 46, 5, White);
    }

    private static void Litter(DemoCanvas c, DemoDice dice, bool after)
    {
        c.Box(392, 190, 34, 48, 0x3E7B4F).Box(388, 184, 42, 8, 0x2F5E3C);
        if (after) return;
        for (var i = 0; i < 34; i++)
        {
            var (x, y) = (230 + dice.Below(220), 232 + dice.Below(46));
            if (i % 3 == 0) c.Disc(x, y, 5, White);
            else if (i % 3 == 1) c.Box(x, y, 12, 7, 0xD98E4A);
            else c.Line(x, y, x + 12, y - 6, 4, 0x4A83B5);
        }

        c.Disc(380, 236, 18, Dark).Disc(352, 244, 14, 0x24292E);
    }

    private static void StickUps(DemoCanvas c, DemoDice dice, bool after)
    {
        c.Box(120, 90, 240, 130, 0xD8D2C6);
        if (after)
        {
            c.Box(120, 90, 240, 130, 0xE4DFD4);
            return;
        }

        for (var i = 0; i < 22; i++)
        {
            var (x, y) = (126 + dice.Below(206), 96 + dice.Below(100));
            c.Box(x, y, 24, 16, dice.Pick([White, Yellow, 0xE98C8C])).Box(x + 3, y + 4, 18, 2, Dark).Box(x + 3, y + 9, 12, 2, Dark);
        }
    }

    private static void Board(DemoCanvas c, bool after)
    {
        c.Box(150, 226, 8, 44, Dark).Box(322, 226, 8, 44, Dark).Box(130, 110, 220, 120, Dark).Box(136, 116, 208, 108, after ? Red : 0xD8B4B0);
        if (after) c.Box(160, 140, 160, 14, Yellow).Box(180, 168, 120, 10, White).Box(180, 188, 120, 10, White);
        else c.Box(160, 140, 70, 14, 0xE9DDB4).Line(344, 116, 250, 224, 26, 0xB9B4AC).Line(230, 116, 260, 170, 8, 0xB9B4AC);
    }

    private static void Paving(DemoCanvas c, DemoDice dice, bool after)
    {
        for (var x = 120; x < 360; x += 30)
            for (var y = 226; y < 278; y += 18)
                c.Box(x, y, 28, 16, !after && x is > 170 and < 300 && dice.Chance(.55) ? 0x5B5047 : 0xB9AFA2);
        if (!after) c.Disc(235, 252, 15, 0x43505A).Line(190, 232, 282, 274, 3, Dark);
    }

    private static void Cars(DemoCanvas c, bool after)
    {
        foreach (var (x, y, colour) in after ? new[] { (60, 300, 0x4A6FA5), (300, 300, White) } : [(70, 232, 0x4A6FA5), (200, 238, White), (330, 230, Red)])
        {
            c.Box(x, y, 104, 24, colour).Box(x + 20, y - 18, 62, 20, colour).Box(x + 26, y - 14, 22, 14, 0x9CC2D6).Box(x + 54, y - 14, 22, 14, 0x9CC2D6);
            c.Disc(x + 22, y + 25, 11, Dark).Disc(x + 82, y + 25, 11, Dark);
        }
    }

    private static void Crossing(DemoCanvas c, bool after)
    {
        for (var x = 150; x < 330; x += 26) c.Box(x, 284, 15, 72, after ? White : 0x8A8D90);
        c.Box(92, 120, 7, 110, Dark).Box(82, 84, 27, 62, Dark).Disc(95, 98, 8, after ? 0x6B2C2C : Red).Disc(95, 132, 8, after ? 0x37A35A : 0x244A30);
        var y = after ? 262 : 322;
        c.Disc(236, y - 34, 8, 0xE0B896).Box(228, y - 26, 16, 28, after ? 0xD6452F : 0x42618A).Line(232, y, 228, y + 18, 5, Dark).Line(240, y, 244, y + 18, 5, Dark);
    }

    private static void Planting(DemoCanvas c, DemoDice dice, bool after)
    {
        c.Box(90, 232, 300, 42, after ? 0x6FA865 : Brown);
        for (var i = 0; i < 26; i++)
        {
            var x = 96 + dice.Below(288);
            if (after || i % 6 == 0) c.Disc(x, 236 + dice.Below(26), 10 + dice.Below(6), after ? Leaf : 0xA8935A);
        }
    }

    private static void Cables(DemoCanvas c, bool after)
    {
        c.Box(60, 70, 8, 170, Dark).Box(410, 70, 8, 170, Dark).Line(64, 80, 414, 80, 3, Dark);
        if (after)
        {
            c.Box(180, 190, 120, 50, 0x3B6EA5).Box(190, 200, 20, 26, White).Box(222, 200, 20, 26, White).Box(254, 200, 20, 26, White);
            return;
        }

        c.Line(64, 84, 200, 150, 3, Dark).Line(200, 150, 414, 92, 3, Dark).Line(120, 100, 250, 244, 3, 0xD06B1E).Line(300, 90, 280, 246, 3, 0x1E1E1E);
        c.Disc(254, 258, 14, Dark).Disc(306, 258, 14, Dark).Line(254, 250, 300, 238, 6, Red);
    }

    private static void Counter(DemoCanvas c, bool after)
    {
        c.Box(0, 0, 480, 360, 0xEDEAE3).Box(0, 250, 480, 110, 0xD3CBBE).Box(60, 190, 360, 70, 0x8C6B4A).Box(60, 182, 360, 10, 0xB08A62);
        for (var x = 110; x <= 330; x += 110)
        {
            c.Box(x, 90, 70, 30, Red).Box(x + 12, 100, 46, 8, White);
            if (after) c.Disc(x + 35, 150, 14, 0xE0B896).Box(x + 15, 164, 40, 20, 0x35507A);
            else c.Box(x + 18, 164, 34, 18, White).Box(x + 22, 170, 26, 3, Grey);
        }

        if (!after) c.Box(30, 262, 60, 46, Brown).Box(80, 276, 50, 38, 0xA27B4F);
    }
}

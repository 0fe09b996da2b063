using System.Globalization;
using CampaignHub.Domain.Circulars;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Circulars;

public sealed class FrozenFiguresTests
{
    private const string Drafted =
        "对2018年7月1日至7月31日到期的问题进行了考核。应销号问题32件，已销号30件，销号率93.75%；其中按期销号28件，按期销号率87.5%。";

    private static readonly string Frozen = FrozenFigures.Of(Words(Drafted, "A 局（95.00分）、B 局（90.50分）位列前两名；C 局（60.00分）位列末位。"));

    private static CircularWording Words(string opening, string findings = "") => new("标题", opening, findings, "请于12月5日前报送。", "各单位", "");

    [Theory]
    [InlineData(Drafted)]
    [InlineData("七月份应销号问题三十二件，已销号三十件，销号率百分之九十三点七五。")]
    [InlineData("应销号问题３２件，销号率93.75％。")]
    [InlineData("全县上下统一思想，十分重视，一些单位进一步举一反三，做了三个方面的工作。其中按期销号28件。")]
    [InlineData("2018年7月，应销号问题32件。7月31日止，按期销号28件，占百分之八十七点五，一年来最好。")]
    [InlineData("一、整改情况\n（一）A 局（95.00分）、B 局（90.50分）位列前两名。")]
    public void Words_may_change_sentences_may_go_and_figures_may_be_spelt_out(string opening) => Assert.Null(FrozenFigures.FirstForeign(Frozen, Words(opening)));

    [Theory]
    [InlineData("应销号问题30件，已销号32件。", "30")]
    [InlineData("应销号问题30件。", "30")]
    [InlineData("应销号问题32件，按期销号28件，已销号30件。", "30")]
    [InlineData("应销号问题三十三件。", "33")]
    [InlineData("应销号问题32件，销号率百分之九十五。", "95%")]
    [InlineData("按期销号率九成。", "90%")]
    [InlineData("应销号问题32件，其中四件超期。", "4")]
    [InlineData("仍有一件未销号。", "1")]
    [InlineData("A 局位列第三名。", "3")]
    [InlineData("8月2日，应销号问题32件。", "8")]
    [InlineData("九月应销号问题32件。", "9")]
    [InlineData("B 局（90.50分）、A 局（95.00分）位列前两名。", "90.50")]
    public void A_figure_out_of_its_place_or_unknown_is_named_however_it_is_written(string opening, string foreign) => Assert.Equal(foreign, FrozenFigures.FirstForeign(Frozen, Words(opening)));

    [Fact]
    public void Two_figures_never_change_places() => Prop.ForAll(Figures().ToArbitrary(), drawn =>
    {
        var frozen = FrozenFigures.Of(Words(Sentences(drawn.Figures)));
        var swapped = drawn.Figures.ToArray();
        (swapped[drawn.I], swapped[drawn.J]) = (swapped[drawn.J], swapped[drawn.I]);
        return FrozenFigures.FirstForeign(frozen, Words(Sentences(swapped))) is null == (swapped[drawn.I] == swapped[drawn.J]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whole_sentences_may_go_in_any_number() => Prop.ForAll(Figures().ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (drawn, kept) =>
    {
        var frozen = FrozenFigures.Of(Words(Sentences(drawn.Figures)));
        var left = Sentences(drawn.Figures).Split('。').Where((_, i) => (kept >> i & 1) == 1);
        return FrozenFigures.FirstForeign(frozen, Words(string.Join('。', left))) is null;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_reads_the_same_in_characters() => Prop.ForAll(Gen.Choose(1, 99_999).ToArbitrary(), number =>
    {
        var frozen = FrozenFigures.Of(Words(string.Create(CultureInfo.InvariantCulture, $"应销号问题{number}件。")));
        return ChineseNumeral.Read(InCharacters(number)) == number.ToString(CultureInfo.InvariantCulture)
            && FrozenFigures.FirstForeign(frozen, Words($"应销号问题{InCharacters(number)}件。")) is null
            && FrozenFigures.FirstForeign(frozen, Words($"应销号问题{InCharacters(number + 1)}件。")) is not null;
    }).QuickCheckThrowOnFailure();

    private static Gen<(int[] Figures, int I, int J)> Figures() =>
        from figures in Gen.Choose(0, 40).ArrayOf(9)
        from i in Gen.Choose(0, 8)
        from j in Gen.Choose(0, 8)
        select (figures, i, j);

    private static string Sentences(int[] figures) =>
        string.Concat(figures.Chunk(3).Select(three => string.Create(CultureInfo.InvariantCulture, $"应销号问题{three[0]}件，已销号{three[1]}件，按期销号{three[2]}件。")));

    private static string InCharacters(int number)
    {
        const string digits = "零一二三四五六七八九";
        var (text, plain) = ("", number.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < plain.Length; i++)
        {
            var unit = new[] { "", "十", "百", "千", "万" }[plain.Length - 1 - i];
            if (plain[i] != '0') text += digits[plain[i] - '0'] + unit;
            else if (!text.EndsWith('零')) text += "零";
        }

        text = text.TrimEnd('零');
        return number is >= 10 and < 20 ? text[1..] : text;
    }
}

using CampaignHub.Domain.Common;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Common;

public sealed class SearchFoldTests
{
    private static readonly Arbitrary<string> Names = Gen.Choose(0x4e00, 0x9fff).Select(c => (char)c).NonEmptyListOf().Select(cs => string.Concat(cs.Take(12))).ToArbitrary();

    [Theory]
    [InlineData("網格", "网格")]
    [InlineData("臺灣裏後麵", "台湾里后面")]
    [InlineData("第３網格　ＡＢｃ", "第3网格 abc")]
    [InlineData("Tangxi No. 7", "tangxi no. 7")]
    [InlineData("", "")]
    public void Traditional_full_width_and_capitals_fold_to_simplified_half_width_and_small(string typed, string folded) => Assert.Equal(folded, SearchFold.Of(typed));

    [Theory]
    [InlineData("网格", "wg")]
    [InlineData("網格", "wg")]
    [InlineData("塘溪区", "txq")]
    [InlineData("第三片区第7网格", "dspqd7wg")]
    [InlineData("欧阳修", "oyx")]
    [InlineData("吕绿", "ll")]
    [InlineData("卫生（健康）局", "wsjkj")]
    public void A_name_is_spelt_by_the_first_letters_of_its_readings(string name, string initials) => Assert.Equal(initials, SearchFold.Initials(name)[0]);

    [Theory]
    [InlineData("重庆路", "cql", "zql")]
    [InlineData("长安", "ca", "za")]
    [InlineData("单县", "sx", "dx")]
    [InlineData("西厦巷", "xxx", "xsh")]
    public void A_character_with_several_readings_is_found_by_each(string name, string one, string other)
    {
        Assert.Contains(one, SearchFold.Initials(name));
        Assert.Contains(other, SearchFold.Initials(name));
    }

    [Fact]
    public void What_is_no_name_has_no_initials()
    {
        Assert.Empty(SearchFold.Initials("，。！ \t\n"));
        Assert.Empty(SearchFold.Initials(""));
        Assert.Equal("", SearchFold.Column(null, null, ""));
    }

    [Theory]
    [InlineData("井", "井")]
    [InlineData("井盖", "井盖")]
    [InlineData("井盖井盖", "井盖 盖井")]
    [InlineData("a路𠮷b", "a路 路𠮷 𠮷b")]
    public void A_text_is_looked_for_by_its_pairs_of_neighbours(string folded, string pieces) => Assert.Equal(pieces, string.Join(' ', SearchFold.Pieces(folded)));

    [Fact]
    public void A_column_holds_each_text_on_its_own_line() => Assert.Equal("网格甲\ng-01\ngrid a\nwgj", SearchFold.Column("網格甲", "G-01", "Grid A"));

    [Fact]
    public void Folding_again_changes_nothing()
    {
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<string>(text => SearchFold.Of(SearchFold.Of(text ?? "")) == SearchFold.Of(text ?? "")));
        foreach (var character in Enumerable.Range(0, 0x10000).Select(c => ((char)c).ToString()))
            Assert.Equal(SearchFold.Of(character), SearchFold.Of(SearchFold.Of(character)));
    }

    [Fact]
    public void Any_name_is_found_by_its_own_initials_by_itself_and_by_any_fragment()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Names, name =>
        {
            var column = SearchFold.Column(name, "C-1", null);
            var initials = SearchFold.Initials(name);
            return initials.Count <= SearchFold.MostSpellings && initials.All(i => column.Contains(SearchFold.Of(i), StringComparison.Ordinal))
                && column.Contains(SearchFold.Of(name), StringComparison.Ordinal) && column.Contains(SearchFold.Of(name[(name.Length / 2)..]), StringComparison.Ordinal);
        }));
    }

    [Fact]
    public void Every_character_in_common_use_has_a_reading()
    {
        var silent = Enumerable.Range(0x4e00, 0x9fa5 - 0x4e00 + 1).Count(c => SearchFold.Initials(((char)c).ToString()).Count == 0);

        Assert.InRange(silent, 0, 120);
    }
}

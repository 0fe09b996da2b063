using CampaignHub.Domain.Audit;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Audit;

public sealed class AuditBlockTests
{
    private static readonly Guid CampaignId = Guid.Parse("11111111-2222-3333-4444-555555555555");
    private static readonly DateTimeOffset Noon = new(2018, 7, 10, 9, 2, 3, TimeSpan.FromHours(8));

    private static readonly AuditFacts Created = new(
        7, CampaignId, Noon.AddTicks(4567890), Guid.Parse("99999999-0000-0000-0000-000000000001"), "王敏", "10.0.0.7", "CreateUnit", "Unit", Guid.Parse("88888888-0000-0000-0000-000000000001"),
        null, """{"Code": "U-1", "NameZh": "城管局"}""");

    private static readonly AuditFacts Ran = new(12, CampaignId, Noon.AddSeconds(1), Guid.Empty, "系统", null, "RunCycle", "CycleRun", null, """{"State": "Running"}""", """{"State": "Succeeded"}""");

    [Fact]
    public void A_line_is_sealed_as_these_bytes_for_ever()
    {
        Assert.Equal(
            "25:campaignhub-audit-entry-1,36:11111111-2222-3333-4444-555555555555,1:7,27:2018-07-10T01:02:03.456789Z,36:99999999-0000-0000-0000-000000000001,6:王敏,8:10.0.0.7,10:CreateUnit,4:Unit,"
            + """36:88888888-0000-0000-0000-000000000001,-,38:{"Code": "U-1", "NameZh": "城管局"},""",
            Created.Canonical().ToString());
        Assert.Equal("add88210516a6c7cdd2b360b53f0b121088295141268f645a5dac917c27c6b48", Convert.ToHexStringLower(Created.Digest()));
        Assert.Equal("6bda502afed6072e0e039b055faace5df5490b07a4bd480e499483135dbde2b6", Convert.ToHexStringLower(Ran.Digest()));
    }

    [Fact]
    public void A_block_takes_in_the_hash_of_the_one_before()
    {
        var first = AuditBlock.Seal(CampaignId, null, [Created, Ran], 20, new(2018, 7, 10, 1, 5, 0, 0, 1, TimeSpan.Zero));
        var second = AuditBlock.Seal(CampaignId, first, [], 30, new(2018, 7, 10, 1, 6, 0, TimeSpan.Zero));

        Assert.Equal((1L, null, 2, "4e6c520e4c8d6237cafe9d353d3330bc2ea69d6bf294a9b412bdaa306f28087d"), (first.Number, first.PreviousHash, first.Count, first.Hash));
        Assert.Equal((2L, first.Hash, 0, "13a7149c2d3905b8541cd9e95c14d72dfc009639e895d0c0a8488be34a2dc37c"), (second.Number, second.PreviousHash, second.Count, second.Hash));
    }

    [Fact]
    public void A_field_cannot_be_passed_off_as_two() =>
        Assert.NotEqual(new CanonicalText().Add("a,1:b").ToString(), new CanonicalText().Add("a").Add("b").ToString());

    [Fact]
    public void What_was_sealed_is_found_as_it_was() => Prop.ForAll(Lines(), lines => Check(lines, lines) is null).QuickCheckThrowOnFailure();

    [Fact]
    public void The_first_line_changed_is_named() => Prop.ForAll(Touched(), touched =>
    {
        var stored = touched.Lines.Select((line, i) => i >= touched.At ? line with { ActorName = line.ActorName + "." } : line);
        return Check(touched.Lines, stored) == new AuditBreak(AuditBreakKind.EntryChanged, 1, touched.Lines[touched.At].Id);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_first_line_removed_is_named() => Prop.ForAll(Touched(), touched =>
        Check(touched.Lines, touched.Lines.Where((_, i) => i != touched.At)) == new AuditBreak(AuditBreakKind.EntryRemoved, 1, touched.Lines[touched.At].Id)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_first_line_put_in_is_named() => Prop.ForAll(Touched(), touched =>
    {
        var added = touched.Lines[touched.At] with { Id = touched.Lines[touched.At].Id + 1 };
        return Check(touched.Lines, touched.Lines.Append(added).OrderBy(l => l.Id)) == new AuditBreak(AuditBreakKind.EntryInserted, 1, added.Id);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_block_that_is_missing_or_hangs_on_another_is_named()
    {
        var first = AuditBlock.Seal(CampaignId, null, [Created], 10, Noon);
        var second = AuditBlock.Seal(CampaignId, first, [Ran], 20, Noon);
        var other = AuditBlock.Seal(CampaignId, AuditBlock.Seal(CampaignId, null, [Created with { ActorName = "李" }], 10, Noon), [Ran], 20, Noon);

        Assert.NotNull(BlockCheck.Begin(first, second).Lines);
        Assert.Equal(new(AuditBreakKind.BlockRemoved, 1, null), BlockCheck.Begin(null, second).Break);
        Assert.Equal(new(AuditBreakKind.BlockChanged, 2, null), BlockCheck.Begin(first, other).Break);
    }

    private static AuditBreak? Check(IReadOnlyList<AuditFacts> lines, IEnumerable<AuditFacts> stored)
    {
        var (broken, check) = BlockCheck.Begin(null, AuditBlock.Seal(CampaignId, null, lines, lines[^1].Id + 1, Noon));
        return broken ?? stored.Select(check!.See).FirstOrDefault(b => b is not null) ?? check!.End();
    }

    // Ids leave a gap of one, as rolled-back transactions do.
    private static Arbitrary<List<AuditFacts>> Lines() =>
        (from names in Gen.Elements("王敏", "a,b", "1:", "", "系统").NonEmptyListOf()
         select names.Select((name, i) => Created with { Id = (i * 2) + 1, ActorName = name, After = i % 3 == 0 ? null : Created.After }).ToList()).ToArbitrary();

    private static Arbitrary<(List<AuditFacts> Lines, int At)> Touched() =>
        (from lines in Lines().Generator from at in Gen.Choose(0, lines.Count - 1) select (lines, at)).ToArbitrary();
}

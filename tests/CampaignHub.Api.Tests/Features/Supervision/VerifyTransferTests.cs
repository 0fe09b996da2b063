using System.IO.Compression;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class VerifyTransferTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_bundle_that_was_sealed_is_known_again_and_one_changed_letter_is_not()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var id = await hub.DispatchedAsync();
        await office.IssuedAsync(id);
        await hub.AcceptAsync(id);
        await hub.SubmitAsync(id);
        var transferId = Guid.CreateVersion7();
        await office.PostAsync<SealedTransfer>("/api/supervision/transfers", new { transferId, caseId = id, cause = "inaction", reason = "逾期不改" });
        await hub.ReturnAsync(id);
        await office.ClimbToAsync(id, "yellow");

        var bundle = await (await office.GetAsync($"/api/supervision/transfers/{transferId}/bundle.zip")).Content.ReadAsByteArrayAsync();
        using (var zip = new ZipArchive(new MemoryStream(bundle)))
            Assert.Equal(["case.json", "documents/测创文办督函〔2018〕1号 关于限期整改1件问题的督办函.docx", "manifest.json", "photos/after-01.png", "supervision.json", "timeline.json"], zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));

        var same = await leader.PostAsync<VerifiedTransfer>($"/api/supervision/transfers/{transferId}/verify", Caller.File("bundle.zip", bundle));
        Assert.Equal((true, 0), (same.IsSealed, same.Wrong.Count));
        Assert.Equal(["case.json", "notes.txt", "timeline.json"], (await leader.PostAsync<VerifiedTransfer>($"/api/supervision/transfers/{transferId}/verify", Caller.File("bundle.zip", Altered(bundle)))).Wrong);
        Assert.False((await leader.PostAsync<VerifiedTransfer>($"/api/supervision/transfers/{transferId}/verify", Caller.File("bundle.zip", [1, 2, 3]))).IsSealed);
    }

    private static byte[] Altered(byte[] bundle)
    {
        var altered = new MemoryStream();
        altered.Write(bundle);
        using (var zip = new ZipArchive(altered, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("timeline.json")!.Delete();
            using (var text = new StreamWriter(zip.CreateEntry("notes.txt").Open())) text.Write("另附");
            var facts = zip.GetEntry("case.json")!;
            string read;
            using (var from = new StreamReader(facts.Open())) read = from.ReadToEnd();
            facts.Delete();
            using var to = new StreamWriter(zip.CreateEntry("case.json").Open());
            to.Write(read.Replace("垃圾", "卫生", StringComparison.Ordinal));
        }

        return altered.ToArray();
    }
}

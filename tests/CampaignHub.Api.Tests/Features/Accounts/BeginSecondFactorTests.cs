using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class BeginSecondFactorTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public void The_tests_own_app_agrees_with_the_examples_of_the_standard()
    {
        var key = "12345678901234567890"u8.ToArray();

        Assert.Equal(["94287082", "07081804", "14050471", "89005924", "69279037", "65353130"], new long[] { 59, 1111111109, 1111111111, 1234567890, 2000000000, 20000000000 }.Select(t => Totp.Code(key, t / 30, 8)));
    }

    [Fact]
    public async Task The_secret_is_shown_as_text_and_as_an_address_for_apps_and_kept_protected()
    {
        using var leader = await hub.SignInAsync("leader");

        var begun = await leader.PostAsync<SecondFactorSecret>("/api/account/second-factor");

        Assert.Matches("^[A-Z2-7]{32}$", begun.Secret);
        Assert.Equal($"otpauth://totp/CampaignHub:leader?secret={begun.Secret}&issuer=CampaignHub&algorithm=SHA1&digits=6&period=30", begun.Uri);
        Assert.False((await leader.GetAsync<Account>("/api/account")).SecondFactor);
        Assert.DoesNotContain(begun.Secret, await hub.InDatabaseAsync(async db => string.Join(' ', await db.UserTokens.Select(t => t.Value).ToListAsync())), StringComparison.Ordinal);
    }
}

using CampaignHub.Api.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Identity;

internal sealed class AccountTables : ITables
{
    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<HubUser>(user =>
        {
            user.Property(u => u.InvitationHash).HasMaxLength(64);
            user.HasIndex(u => u.InvitationHash).IsUnique().HasFilter("invitation_hash IS NOT NULL");
            user.Property(u => u.LastCodeHash).HasMaxLength(64);
            user.Property(u => u.ExternalId).HasMaxLength(200);
            user.HasIndex(u => u.ExternalId).IsUnique().HasFilter("external_id IS NOT NULL").HasDatabaseName("ix_users_external_id");
        });
        model.Entity<UserSession>(session =>
        {
            session.ToTable("user_sessions");
            session.HasKey(s => s.KeyHash);
            session.Property(s => s.KeyHash).HasMaxLength(64);
            session.Property(s => s.ClientAddress).HasMaxLength(64);
            session.Property(s => s.UserAgent).HasMaxLength(200);
            session.HasIndex(s => new { s.CampaignId, s.UserId, s.LastSeenAt });
        });
        model.Entity<PersonalToken>(token =>
        {
            token.ToTable("personal_tokens");
            token.Property(t => t.Name).HasMaxLength(64);
            token.Property(t => t.SecretHash).HasMaxLength(64);
            token.Property(t => t.LastUsedFrom).HasMaxLength(64);
            token.HasIndex(t => t.SecretHash).IsUnique();
            token.HasIndex(t => new { t.CampaignId, t.UserId, t.CreatedAt });
        });
    }
}

using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Organisation;

/// <summary>Somebody who holds or may hold a post (人员): an official, a grid worker, a contact; with or without an account.</summary>
public sealed class StaffMember : Aggregate
{
    private StaffMember()
    {
    }

    /// <summary>The campaign's own number of the person; imports find the person by it.</summary>
    public string Code { get; private set; } = "";

    public string NameZh { get; private set; } = "";

    public string? NameEn { get; private set; }

    /// <summary>The unit the person works in.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>职务, as printed in rosters.</summary>
    public string? JobTitle { get; private set; }

    public string? Phone { get; private set; }

    public static StaffMember Register(Guid id, Guid campaignId, string code, string nameZh, string? nameEn, Guid? unitId, string? jobTitle, string? phone) =>
        new() { Id = id, CampaignId = campaignId, Code = code, NameZh = nameZh, NameEn = nameEn, UnitId = unitId, JobTitle = jobTitle, Phone = phone };

    /// <summary>Takes what an editor or an import says; false when nothing changed.</summary>
    public bool Amend(string nameZh, string? nameEn, Guid? unitId, string? jobTitle, string? phone)
    {
        if ((NameZh, NameEn, UnitId, JobTitle, Phone) == (nameZh, nameEn, unitId, jobTitle, phone)) return false;
        (NameZh, NameEn, UnitId, JobTitle, Phone) = (nameZh, nameEn, unitId, jobTitle, phone);
        return true;
    }
}
